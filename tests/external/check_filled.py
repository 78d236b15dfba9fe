# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# check_filled.py FORM FOLDER: whether what a program typed into FORM (FOLDER/typed.json) is what qpdf reads from the
# saved file (FOLDER/filled.pdf) and what its pages show, each field in a place that is seen and none crossed by a rule;
# likewise on the program's own pictures of fields that are being typed into. Needs qpdf and poppler-utils.

import json
import pathlib
import subprocess
import sys
import tempfile
from collections import defaultdict

form, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
filled = folder / "filled.pdf"
typed = json.loads((folder / "typed.json").read_text())
texts, ticked, editing = typed["texts"], typed["ticked"], typed.get("editing", [])
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


def disagreeing(path):
    """Choices with a box that shows something else than the field's value; an option may have more than one box."""
    objects = json.loads(output("qpdf", "--json=2", "--json-key=qpdf", path))["qpdf"][1]
    names = []
    for field in fields(path):
        widget = objects["obj:" + field["annotation"]["object"]]["value"]
        if field["fieldtype"] == "/Btn":
            shows = field["value"] if field["value"] in widget["/AP"]["/N"] else "/Off"
            names += [field["fullname"]] * (widget["/AS"] != shows)
    return names


def missing(words, page):
    shown = output("pdftotext", "-f", str(page), "-l", str(page), filled, "-")
    return sorted(word for word in words if shown.count(word) < words.count(word))


DOTS = 2  # a point


class Picture:
    """A page in shades of grey with its ink told from its paper."""

    def __init__(self, path):
        kind, size, _, dots = path.read_bytes().split(b"\n", 3)
        self.width, self.height = map(int, size.split())
        ink = bytes(dot < 200 for dot in range(256))
        self.rows = [dots[i : i + self.width].translate(ink) for i in range(0, self.width * self.height, self.width)]

    def longest_run(self, y, left, right):
        """Along a row, in points from the left bottom corner of the page."""
        row = int(self.height - y * DOTS)
        if not 0 <= row < self.height:
            return 0
        return max(map(len, self.rows[row][max(round(left * DOTS), 0) : round(right * DOTS)].split(b"\0"))) / DOTS

    def longest_fall(self, x, bottom, top):
        column = int(x * DOTS)
        if not 0 <= column < self.width:
            return 0
        rows = self.rows[max(round(self.height - top * DOTS), 0) : round(self.height - bottom * DOTS)]
        return max(map(len, bytes(row[column] for row in rows).split(b"\0"))) / DOTS


def steps(begin, end):
    return [begin + i / DOTS for i in range(int((end - begin) * DOTS) + 1)]


def is_crossed(picture, rect):
    """No letter has a stroke as long as a rule. The edges are those of a frame."""
    left, bottom, right, top = rect
    return any(picture.longest_run(y, left + 3, right - 3) > 16 for y in steps(bottom + 3, top - 3))


def is_seen(picture, rect, part=0.9):
    """There is a rule at or below the bottom of the field, or a frame at its left. A date has a rule for each `part`."""
    left, bottom, right, top = rect
    below = any(picture.longest_run(y, left + 3, right - 3) > part * (right - left - 6) for y in steps(bottom - 10, bottom + 3))
    return below or any(picture.longest_fall(x, bottom, top) > 0.9 * (top - bottom) for x in steps(left - 10, left + 2))


def pictures(path, folder):
    subprocess.run(["pdftoppm", "-gray", "-r", str(72 * DOTS), path, f"{folder}/page"], check=True)
    return [Picture(page) for page in sorted(pathlib.Path(folder).glob("page-*"))]


claim(f"there was something to type into ({len(texts)}) and to tick ({len(ticked)})", len(texts) > 50 and len(ticked) > 20)
claim("the saved file is sound", subprocess.run(["qpdf", "--check", filled], capture_output=True).returncode == 0)
before, after = values(form), values(filled)
claim("the blank form had no answers", all(value in ("", "/Off") for value in before.values()))
claim("every typed text is read back", all(after.get(name) == typed_in["text"] for name, typed_in in texts.items()))
claim("every ticked choice is read back", all(after.get(name) not in (None, "", "/Off") for name in ticked))
claim(f"every box shows what its field says {disagreeing(filled) or ''}", not disagreeing(filled))
claim("every field says what it is for", all(field["alternativename"] for field in fields(form)))
by_page = defaultdict(list)
for typed_in in texts.values():
    for place in typed_in["places"]:
        by_page[place["page"]] += typed_in["text"].split()
unseen = {page: missing(words, page) for page, words in by_page.items()}
claim(f"{len(by_page)} pages show all that was typed {dict((p, w) for p, w in unseen.items() if w) or ''}", not any(unseen.values()))
with tempfile.TemporaryDirectory() as scratch:
    pages = pictures(filled, scratch)
with tempfile.TemporaryDirectory() as scratch:
    blank_pages = pictures(form, scratch)
places = [(name, place["page"] - 1, place["rect"]) for name, typed_in in texts.items() for place in typed_in["places"]]
crossed = [name for name, page, rect in places if is_crossed(pages[page], rect)]
claim(f"no rule crosses what was typed {crossed or ''}", not crossed)
unseen = [name for name, page, rect in places if not is_seen(pages[page], rect)]
claim(f"what was typed stands in a place that is seen {unseen or ''}", not unseen)
unseen = [name for name, page, rect in places if not is_seen(blank_pages[page], rect, 0.15)]
claim(f"every empty field is seen {unseen or ''}", not unseen)
if editing:
    shots = {each["picture"]: Picture(folder / each["picture"]) for each in editing}
    crossed = [each for each in editing if is_crossed(shots[each["picture"]], each["rect"])]
    claim(f"no rule crosses what is being typed ({len(editing)}) {crossed or ''}", not crossed)
    # A program that lays boxes of its own over the page shows the place by them.
    unseen = [each for each in editing if "boxed" not in each and not is_seen(shots[each["picture"]], each["rect"])]
    claim(f"every field that is being typed into is seen {unseen or ''}", not unseen)
sys.exit(failures > 0)
