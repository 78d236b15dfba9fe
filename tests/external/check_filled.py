# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# check_filled.py FORM FOLDER: whether what a program typed into FORM (FOLDER/typed.json) is what qpdf reads from the
# saved file (FOLDER/filled.pdf) and what its pages show. Needs qpdf and poppler-utils.

import json
import pathlib
import subprocess
import sys
from collections import defaultdict

form, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
filled = folder / "filled.pdf"
typed = json.loads((folder / "typed.json").read_text())
texts, ticked = typed["texts"], typed["ticked"]
failures = 0


def claim(text, holds):
    global failures
    print(("ok: " if holds else "FAILED: ") + text)
    failures += not holds


def output(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def fields(path):
    return json.loads(output("qpdf", "--json=2", "--json-key=acroform", path))["acroform"]["fields"]


def text(value):
    """qpdf marks text with `u:`, and bytes beyond ASCII, whose letters are those of Latin-1 here, with `b:`."""
    value = value or ""
    return bytes.fromhex(value[2:]).decode("latin-1") if value.startswith("b:") else value.removeprefix("u:")


def values(path):
    """What was typed, by full names."""
    return {field["fullname"]: text(field["value"]) for field in fields(path)}


def missing(words, page):
    shown = output("pdftotext", "-f", str(page), "-l", str(page), filled, "-")
    return sorted(word for word in words if shown.count(word) < words.count(word))


claim(f"there was something to type into ({len(texts)}) and to tick ({len(ticked)})", len(texts) > 500 and len(ticked) > 50)
claim("the saved file is sound", subprocess.run(["qpdf", "--check", filled], capture_output=True).returncode == 0)
before, after = values(form), values(filled)
claim("the blank form had no answers", all(value in ("", "/Off") for value in before.values()))
claim("every typed text is read back", all(after.get(name) == typed_in["word"] for name, typed_in in texts.items()))
claim("every ticked choice is read back", all(after.get(name) not in (None, "", "/Off") for name in ticked))
claim("every field says what it is for", all(field["alternativename"] for field in fields(form)))
by_page = defaultdict(list)
for typed_in in texts.values():
    by_page[typed_in["page"]].append(typed_in["word"])
unseen = {page: missing(words, page) for page, words in by_page.items()}
claim(f"{len(by_page)} pages show all that was typed {dict((p, w) for p, w in unseen.items() if w) or ''}", not any(unseen.values()))
sys.exit(failures > 0)
