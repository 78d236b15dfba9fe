// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What another project's program looks like: reads an installed pack and names its documents.

#include <iostream>

#include <lapas/lapas.hpp>

int main(int argc, char* argv[]) {
  if (argc != 2) return 2;
  const auto pack = lapas::load_pack(argv[1]);
  for (const auto& document : pack.documents) std::cout << document.id << '\n';
}
