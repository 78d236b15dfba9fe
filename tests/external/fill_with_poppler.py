# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# fill_with_poppler.py FORM FOLDER: types into every field of a form as Poppler does, and ticks the first box of every
# choice. Writes FOLDER/filled.pdf, and FOLDER/typed.json for check_filled.py. Needs python3-gi and gir1.2-poppler-0.18.

import json
import pathlib
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402

form, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
words = pathlib.Path(__file__).with_name("words.txt").read_text().split()

document = Poppler.Document.new_from_file(form.as_uri(), None)
texts, ticked = {}, []
for number in range(document.get_n_pages()):
    page = document.get_page(number)
    for mapping in page.get_form_field_mapping():
        field = mapping.field
        name, kind = field.get_name(), field.get_field_type()
        if kind == Poppler.FormFieldType.TEXT:
            area = mapping.area
            rect = [area.x1, area.y1, area.x2, area.y2]
            word = words[len(texts) % len(words)]
            typed = texts.setdefault(name, {"text": " ".join([word] * (12 if area.y2 - area.y1 > 60 else 1)), "places": []})
            typed["places"].append({"page": number + 1, "rect": rect})
            field.text_set_text(typed["text"])
        elif kind == Poppler.FormFieldType.BUTTON and name not in ticked:
            ticked.append(name)
            field.button_set_state(True)

document.save((folder / "filled.pdf").as_uri())
(folder / "typed.json").write_text(json.dumps({"texts": texts, "ticked": ticked}))
