// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What can be done only when the whole document is there: ends of lines and the targets of links.

#pragma once

#include <lapas/catalog.hpp>
#include <lapas/document.hpp>

namespace lapas::composing {

/// Says where lines may end in every text of the document (`second` is null when it speaks one language), and reports ids that two blocks have and links whose target
/// does not exist.
void finish(Document& document, const Catalog& catalog, const Catalog* second, Diagnostics& diagnostics);

}  // namespace lapas::composing
