#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# translate.sh BUILD: a translator's way from an empty folder to paper, in a copy of the tree, with a language that nobody
# speaks and the program roadmap of BUILD. Not one C++ file is compiled. Each claim is one line; all are tried.

set -u
source=$(cd "$(dirname "$0")/../.." && pwd)
roadmap=$(realpath "$1")/examples/roadmap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

claim() {
  local text=$1
  shift
  if "$@" >"$work/said.txt" 2>&1; then
    echo "ok: $text"
  else
    echo "FAILED: $text"
    sed 's/^/    /' "$work/said.txt"
    failures=$((failures + 1))
  fi
}

for part in CMakeLists.txt include src templates locales; do
  cp -r "$source/$part" "$work/"
done
cd "$work" || exit 1

language=xx
build() { cmake --build build --target "$1"; }
make() { "$roadmap" --pack templates/roadmap --locales build/locales --language $language --divide "$@"; }
says() { make "${@:2}" 2>&1 | grep -F -- "$1"; }
pdf_says() { pdftotext "$1" - | grep -F -- "$2"; }
odt_says() { python3 -c "import zipfile; print(zipfile.ZipFile('$1').read('content.xml').decode())" | grep -F -- "$2"; }
json() { python3 -c "import json; d = json.load(open('proof/proof.json'))['documents'][0]; assert $1, d"; }
# Every text becomes its English with a word before it; markup and placeholders stay.
translate() { msgen "$1" | msgfilter --keep-header --output-file="$1.new" sed '1s/^/Zuzu /' && mv "$1.new" "$1"; }

mkdir locales/$language locales/yy
cp "$source/locales/lt/lapas.po" locales/yy/
claim "the build is set up without compiling anything" \
  cmake -S . -B build -DLAPAS_ROADMAP="$roadmap" -DLAPAS_EXAMPLES=OFF -DLAPAS_TESTS=OFF
claim "po-update writes catalogues for the new folder" build po-update
for po in locales/$language/lapas.po locales/$language/roadmap.po; do
  claim "$po is there" test -s $po
  claim "and says of texts where they print and in how much room" grep -E '^#\. Prints in .*; about [0-9]+ letters a line$' $po
  claim "and their context" grep '^msgctxt "' $po
  # What editors of .po files fill in: the day, and the plurals, which gettext does not know of this language.
  sed -i 's/^"PO-Revision-Date:.*/"PO-Revision-Date: 2026-11-23 12:00+0200\\n"/' $po
  sed -i '0,/^"Content-Transfer-Encoding.*/s//&\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"/' $po
  cp $po "$work/$(basename $po).before"
  claim "and is empty" sh -c "msgfmt --statistics -o /dev/null $po 2>&1 | grep '^0 translated'"
done
claim "a checkpoint's texts name it" grep -F '#. Prints in checklist-municipality, checkpoint 1.4;' locales/$language/roadmap.po
claim "po-update runs again" build po-update
for po in lapas roadmap; do
  claim "and changes nothing in $po" cmp "$work/$po.po.before" locales/$language/$po.po
done

for po in locales/$language/lapas.po locales/$language/roadmap.po; do
  claim "$po is translated" translate $po
  claim "and msgfmt has nothing to say" sh -c "! msgfmt --check --output-file=/dev/null $po 2>&1 | grep ."
done
claim "the catalogues compile" build catalogs
claim "--check finds nothing untranslated" sh -c "! '$roadmap' --pack templates/roadmap --locales build/locales --language $language --divide --check 2>&1 >/dev/null | grep ."
claim "a page that longer texts make too tall is an error in millimetres" sh -c "'$roadmap' --pack templates/roadmap --locales build/locales --language $language --document checklist-municipality --check 2>&1 | grep -E 'mm tall, [0-9.]+ mm more than a page has room for'"
claim "the documents are made, such pages divided" make --out out
for file in guide checklist-municipality checklist-organisation; do
  claim "the words are in $file.pdf" pdf_says out/$file.$language.pdf 'Zuzu'
  claim "and in $file.odt" odt_says out/$file.$language.odt 'Zuzu'
done

# One text not translated, one fuzzy, one that fits nowhere.
long=$(printf 'Zuzu%.0s' $(seq 40))
sed -i "/^msgid \"Introduction\"/{n;s/.*/msgstr \"\"/}" locales/$language/roadmap.po
sed -i '/^msgctxt "guide.who"/{N;N;s/.*msgid "Who the guide is for"/#, fuzzy\n&/}' locales/$language/roadmap.po
sed -i "/^msgid \"About the roadmap\"/{n;s/.*/msgstr \"$long\"/}" locales/$language/roadmap.po
claim "unfinished catalogues compile" build catalogs
claim "--check names the untranslated text" sh -c "'$roadmap' --pack templates/roadmap --locales build/locales --language $language --document guide --format odt --check 2>&1 | grep -F '\"Introduction\" has no translation [catalog.untranslated]'"
claim "what does not fit is an error" sh -c "! '$roadmap' --pack templates/roadmap --locales build/locales --language $language --document guide --format pdf --out refused"
claim "and in a proof it is not" make --document guide --proof --out proof
claim "the proof counts, the wide text as a heading and in the contents" json "(d['untranslated'], d['fuzzy'], d['misfits']) == (1, 1, 2)"
claim "and tells context and place" \
  json "[p['msgctxt'] for p in d['problems'] if p['code'] == 'catalog.untranslated'] == ['guide.intro']"
claim "and the line" json "all(p['line'] > 0 and p['file'].endswith('.xml') for p in d['problems'])"
claim "and pages" json "all(p['pages'] for p in d['problems'])"
tag() { python3 -c "import json; print([p['tag'] for p in json.load(open('proof/proof.json'))['documents'][0]['problems'] if p['code'] == '$1'][0])"; }
for problem in catalog.untranslated catalog.fuzzy layout.too-wide; do
  claim "$problem has its tag on the page" pdf_says proof/guide.$language.proof.pdf "$(tag $problem)"
  claim "and in the report for people" grep -F "  $(tag $problem) page" proof/proof.txt
done
claim "the fuzzy text is printed, for its translator to see" pdf_says proof/guide.$language.proof.pdf 'Zuzu Who the guide'

claim "a language of the library's own words alone stays so" test ! -e locales/yy/roadmap.po
touch locales/yy/roadmap.po
claim "until its catalogue of a pack is begun as an empty file" build po-update
claim "which is filled" grep -q '^msgctxt "' locales/yy/roadmap.po

cp -r templates/roadmap elsewhere
mkdir -p elsewhere/locales/$language
msgfmt --check --output-file=elsewhere/locales/$language/roadmap.mo "$work/locales/$language/roadmap.po"
claim "a pack elsewhere brings its own catalogues" \
  "$roadmap" --pack elsewhere --locales "$source/locales" --language $language --divide --document checklist-municipality --out there
claim "whose words are printed" pdf_says there/checklist-municipality.$language.pdf 'Zuzu'
claim "and it is said that lapas itself speaks English there" sh -c "'$roadmap' --pack elsewhere --locales '$source/locales' --language $language --divide --document checklist-municipality --check 2>&1 | grep -F '\"$language\" has no catalogue of \"lapas\"; \"en\" stands in for it'"
claim "no C++ was compiled" sh -c "! find build -name '*.o' | grep ."

echo "$failures failed in $SECONDS s"
[ "$failures" -eq 0 ]
