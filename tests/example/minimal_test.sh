#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# minimal_test.sh PROGRAM FONTS: the program of the README makes what it says.

set -euo pipefail
program=$1
fonts=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$program" "$fonts"
test "$(head -c 8 minimal.pdf)" = "%PDF-1.7"
test "$(tail -c +39 minimal.odt | head -c 39)" = "application/vnd.oasis.opendocument.text"

mkdir no-fonts
rm minimal.*
if "$program" no-fonts 2>error.txt; then exit 1; fi
grep -q 'font.unavailable' error.txt
test ! -e minimal.pdf
