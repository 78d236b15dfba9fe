# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
