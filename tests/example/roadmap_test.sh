#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# roadmap_test.sh PROGRAM: the example program as its user meets it. Each claim is one line; all are tried.

set -u
program=$1
source=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
skipped=0

claim() {
  local text=$1
  shift
  if "$@"; then echo "ok: $text"; else echo "FAILED: $text"; sed 's/^/    /' out.txt err.txt; failures=$((failures + 1)); fi
}

# try STATUS ARGUMENT...: runs the program, keeps what it says, compares its exit status.
try() {
  local wanted=$1 status=0
  shift
  "$program" "$@" >out.txt 2>err.txt || status=$?
  [ "$status" -eq "$wanted" ]
}
says() { grep -qF -- "$1" err.txt; }
lists() { grep -qF -- "$1" out.txt; }
nothing_in() { [ ! -e "$1" ] || [ -z "$(ls -A "$1")" ]; }
are() { [ "$(find "$1" -type f | wc -l)" -eq "$2" ]; }
silent() { [ ! -s err.txt ]; }

claim "makes every document without options" try 0 --out made
claim "which are twelve in two languages and two formats" are made 48
claim "and names each with its size" lists "made/checklist-organisation.lt.pdf: "
claim "and is quiet in a pipe" silent
for file in made/*.pdf; do
  claim "$(basename "$file") is a PDF" test "$(head -c 8 "$file")" = "%PDF-1.7"
done

claim "lists what there is" try 0 --list
claim "documents" lists "documents: guide checklist-municipality checklist-organisation"
claim "languages" lists "languages: en lt"
claim "formats" lists "formats: pdf odt"
claim "editions" lists "editions: standard large-print"

claim "checks without writing" try 0 --check --out unwritten
claim "and leaves no folder behind" nothing_in unwritten

claim "an unknown document is misuse" try 2 --document checklist-municipalty
claim "and the nearest one is named" says 'checklist-municipality'
claim "an unknown language is misuse" try 2 --language xx
claim "and the valid ones are named" says 'lt'
claim "an unknown format is misuse" try 2 --format docx
claim "and the valid ones are named" says 'odt'
claim "an unknown edition is misuse" try 2 --edition huge
claim "and the valid ones are named" says 'large-print'
claim "an unknown option is misuse" try 2 --paper A3
claim "a missing pack is an error" try 1 --pack nowhere
claim "with its reason" says 'No such file'
claim "values need one document" try 2 --values "$source/tests/example/values.xml"

claim "values fill a form" try 0 --document checklist-municipality --language lt --out filled --values "$source/tests/example/values.xml"
printf '<values>\n  <value field="M1.1.problm">x</value>\n  <value field="M1.4.next-update">soon</value>\n</values>\n' >bad.xml
claim "bad values are an error" try 1 --document checklist-municipality --language lt --out refused --values bad.xml
claim "with file, line and the nearest field" says 'bad.xml:2:'
claim "which is named" says 'M1.1.problem'
claim "and the second problem in the same run" says 'bad.xml:3:'
claim "and nothing is written" nothing_in refused

claim "a table of values makes a form for each row" try 0 --pack "$source/templates/workshop" --document certificate --language lt --format pdf --out rows --values "$source/templates/workshop/examples/certificate.lt.csv"
claim "numbered as they are" test -s rows/certificate.lt.1.pdf -a -s rows/certificate.lt.3.pdf
claim "and no other" are rows 3

mkdir broken && cp -r "$source/templates/roadmap/." broken
sed -i 's/<callout>/<calout>/; s/<\/callout>/<\/calout>/' broken/documents/guide.xml
sed -i 's/role="body"/role="bodi"/' broken/theme.xml
claim "a broken pack is an error" try 1 --pack broken --out refused
claim "that names the element" says 'calout'
claim "and suggests the right one" says 'callout'
claim "and tells of the other file too" says 'theme.xml:'
claim "and nothing is written" nothing_in refused

claim "a form for paper has no fields" try 0 --document checklist-municipality --language lt --format pdf --fields none --out paper
if command -v qpdf >/dev/null; then
  has_fields() { qpdf --qdf --object-streams=disable "$1" - | grep -qa '/AcroForm'; }
  has_no_fields() { ! has_fields "$1"; }
  claim "none at all" has_no_fields paper/checklist-municipality.lt.pdf
  claim "and the other edition has" has_fields made/checklist-municipality.lt.pdf
else
  echo "skipped: qpdf is not installed, to look for fields"
  skipped=4
fi

claim "the pseudo-language can be asked for" try 0 --document guide --language en-XA --format odt --out pseudo
claim "and is quiet" silent
claim "the boxes of layout are drawn on request" try 0 --document guide --language en --format pdf --outlines --out outlined
claim "and not otherwise" test "$(wc -c <outlined/guide.en.pdf)" -gt "$(wc -c <made/guide.en.pdf)"
claim "a booklet is made" try 0 --document guide --language en --impose booklet --out booklet
claim "under a name that says so" test -s booklet/guide.en.booklet.pdf -a -s booklet/guide.en.odt
claim "a proof is made" try 0 --document guide --language lt --proof --out proof
claim "under a name that says so" test -s proof/guide.lt.proof.pdf
claim "with a report for people" grep -q '^guide lt-LT: [0-9]* texts, 0 untranslated, 0 fuzzy, 0 with other problems$' proof/proof.txt
claim "and one for programs" grep -q '^{"documents": \[' proof/proof.json
mkdir -p unfinished/lt
msgfmt -o unfinished/lt/roadmap.mo - <<'EOF'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"
EOF
claim "a proof that writes no report says what is not translated" \
  try 0 --document guide --language lt --proof --check --locales unfinished
claim "by name" says catalog.untranslated
claim "and once, though both formats lack it" test -z "$(sort err.txt | uniq -d)"
claim "the places of the texts are listed" try 0 --places pack
claim "with the room they have" lists 'letters a line'


mkdir small && cp -r "$source/templates/roadmap/." small
sed -i 's/<style role="small" /<style role="small" size="7pt" /' small/theme-guide.xml
claim "what falls short on the pages is found" try 3 --pack small --document guide --language en --lint text --out linted
claim "and named with its rule" lists '[type-size; '
claim "and nothing is written" nothing_in linted
claim "for programs too" try 3 --pack small --document guide --language en --lint json
if command -v python3 >/dev/null; then
  claim "as JSON" python3 -c 'import json; assert any(f["value"] == 7 for f in json.load(open("out.txt"))["findings"])'
fi
claim "another format of findings is misuse" try 2 --lint xml

claim "another project name takes one option" try 0 --document guide --language en --format odt --set PROJECT_NAME=OTHER --out renamed
claim "an unknown variable is an error" try 1 --document guide --set PROJECT_NAM=OTHER --out refused
claim "a variable that is no text too" try 1 --document guide --set PROJECT_NAME=$'a\x1b[2J' --out refused
claim "which is named" says '"PROJECT_NAME" has the control character U+001B'
claim "and nothing is written" nothing_in refused
claim "what the program ends with is documented" try 0 --help
claim "for each case" lists 'Ends with 0'

mkfifo pipe
claim "values that never come are an error" try 1 --document checklist-municipality --values pipe --out refused
claim "with its reason" says 'it is not a regular file'
mkdir stranger && cp -r "$source/templates/roadmap/." stranger && ln -s "$source/templates/roadmap/theme-form.xml" stranger/linked.xml
sed -i 's/theme="theme-form.xml"/theme="linked.xml"/' stranger/pack.xml
claim "a pack that leads elsewhere is an error" try 1 --pack stranger --out refused
claim "with its place" says 'stranger/pack.xml:'
umask 022
mkdir kept && : >kept/guide.en.odt && chmod 600 kept/guide.en.odt
claim "a file that is replaced" try 0 --document guide --language en --format odt --out kept
claim "keeps its permissions" test "$(stat -c %a kept/guide.en.odt)" = 600

if [ -e /dev/full ]; then
  mkdir full && ln -s /dev/full full/guide.en.odt
  claim "a full disk is an error" try 1 --document guide --language en --format odt --out full
  claim "with its reason" says 'No space left'
fi
touch file
claim "an output folder that is a file is an error" try 1 --document guide --out file

TZ=Pacific/Kiritimati LC_ALL=C claim "another time zone and locale" try 0 --out there
for file in made/*; do
  claim "give the same bytes: $(basename "$file")" cmp -s "$file" "there/$(basename "$file")"
done

echo "$failures failed"
[ "$failures" -eq 0 ] && exit "$skipped"
