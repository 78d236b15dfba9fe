# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# fill_fields.py FORM FOLDER: types into every field of a form with Poppler, saves it, and reads the values and the words of
# the pages back with other programs. Needs python3-gi and gir1.2-poppler-0.18, qpdf and poppler-utils.

import json
import pathlib
import subprocess
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402

WORDS = ["Ąžuolų", "čekė", "ęėįš", "ŲŪŽų", "ūžė", "ĀĢŅ", "łódź", "ção", "Åäö"]

form = pathlib.Path(sys.argv[1]).resolve()
folder = pathlib.Path(sys.argv[2]).resolve()
failures = 0


def claim(text, holds):
    global failures
    print(("ok: " if holds else "FAILED: ") + text)
    failures += not holds


def fields(document):
    for number in range(document.get_n_pages()):
        page = document.get_page(number)
        for mapping in page.get_form_field_mapping():
            yield number, mapping.field


def read_values(path):
    """Full names and values as qpdf reads them."""
    described = json.loads(subprocess.run(["qpdf", "--json=2", "--json-key=acroform", path], capture_output=True, check=True).stdout)
    return {field["fullname"]: field["value"] for field in described["acroform"]["fields"]}


def words_of(path, page):
    run = subprocess.run(["pdftotext", "-f", str(page + 1), "-l", str(page + 1), path, "-"], capture_output=True, check=True)
    claim(f"Poppler has no complaint about page {page + 1}", not run.stderr) if run.stderr else None
    return run.stdout.decode()


document = Poppler.Document.new_from_file(form.as_uri(), None)
typed, ticked, pages = {}, set(), {}
for page, field in fields(document):
    kind = field.get_field_type()
    name = field.get_name()
    if kind == Poppler.FormFieldType.TEXT:
        word = WORDS[len(typed) % len(WORDS)]
        field.text_set_text(word)
        typed[name] = word
        pages.setdefault(page, set()).add(word)
    elif kind == Poppler.FormFieldType.BUTTON and name not in ticked:
        field.button_set_state(True)
        ticked.add(name)

filled = folder / "filled.pdf"
document.save(filled.as_uri())

claim(f"the form has fields to type into ({len(typed)}) and boxes to tick ({len(ticked)})", len(typed) > 500 and len(ticked) > 50)
claim("the saved file is sound", subprocess.run(["qpdf", "--check", filled], capture_output=True).returncode == 0)
values = read_values(filled)
claim("every field is named by its id", all(name in values for name in typed))
claim("every typed value is read back", all(values.get(name) == f"u:{word}" or values.get(name) == word for name, word in typed.items()))
claim("every choice is read back", all(values.get(name) not in (None, "/Off", "n:/Off") for name in ticked))
blank = read_values(form)
claim("the blank form had none of it", all(not blank[name] for name in typed))
for page, words in pages.items():
    drawn = words_of(filled, page)
    claim(f"page {page + 1} shows all {len(words)} words", all(word in drawn for word in words))
described = [field.get_alternate_ui_name() for _, field in fields(document)]
claim("every field says what it is for", all(described))

print(f"{failures} failed")
sys.exit(failures > 0)
