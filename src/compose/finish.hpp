// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What can be done only when the whole document is there: ends of lines and the targets of links.

#pragma once

#include <lapas/catalog.hpp>
#include <lapas/document.hpp>

namespace lapas::composing {

/// Says in every text of the document where lines may end and, in styles that ask for it, where words may be divided
/// (`second` is null when it speaks one language). Reports ids that two blocks have and links whose target does not
/// exist.
void finish(Document& document, const Catalog& catalog, const Catalog* second, Diagnostics& diagnostics);

}  // namespace lapas::composing
