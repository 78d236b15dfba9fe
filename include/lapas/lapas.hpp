// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// All of lapas.

#pragma once

#include <lapas/catalog.hpp>
#include <lapas/checklist.hpp>
#include <lapas/compose.hpp>
#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/layout.hpp>
#include <lapas/limits.hpp>
#include <lapas/lint.hpp>
#include <lapas/odt.hpp>
#include <lapas/pack.hpp>
#include <lapas/pages.hpp>
#include <lapas/pdf.hpp>
#include <lapas/proof.hpp>
#include <lapas/render.hpp>
#include <lapas/rules.hpp>
#include <lapas/text.hpp>
#include <lapas/values.hpp>
