#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# edit_odt.py FOLDER: does to every ODT in a folder what people do with LibreOffice: refreshes the contents, types into
# every answer place or control, far too much into some places, saves and prints. Then what was saved has all answers and
# the same ids, headings and tables, and in print nothing is lost, covered or cut off (controls scroll, so that their
# answers are looked for in what was saved only). Needs python3-uno, LibreOffice and poppler-utils.

import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

NAMESPACES = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("text", "table", "form")}
TOO_MUCH = " ".join(f"žodžių{number}" for number in range(40))
EDGE = 20  # points of a sheet that stay empty

failures = 0


def claim(text, holds):
    global failures
    if not holds:
        print("FAILED: " + text)
    failures += not holds


def qualified(name):
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class Saved:
    """What a file must not lose: the ids of its answer places, its headings, its tables with their heads."""

    def __init__(self, path):
        content = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
        marks = [mark for kind in ("text:bookmark", "text:bookmark-start") for mark in content.iter(qualified(kind))]
        controls = [control for form in content.iter(qualified("form:form")) for control in form]
        names = [control.get(qualified("form:name")) for control in controls]
        self.ids = collections.Counter([mark.get(qualified("text:name")) for mark in marks] + names)
        self.headings = [(heading.get(qualified("text:outline-level")), words(heading))
                         for heading in content.iter(qualified("text:h"))]
        self.text = " ".join(words(paragraph) for paragraph in content.iter(qualified("text:p")))
        self.typed = {control.get(qualified("form:current-value")) for control in controls}
        self.tables = [len(table.findall(f"{qualified('table:table-header-rows')}/{qualified('table:table-row')}"))
                       for table in content.iter(qualified("table:table"))]


def places_to_type(path):
    """The ids of places to write in; a box to tick has its bookmark too."""
    content = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    fields = []
    for paragraph in content.iter(qualified("text:p")):
        children = list(paragraph)
        for mark, following in zip(children, children[1:] + [None]):
            boxed = following is not None and words(following) in ("☐", "☑")
            if mark.tag == qualified("text:bookmark") and "." in mark.get(qualified("text:name")) and not boxed:
                fields.append(mark.get(qualified("text:name")))
    return fields


def words(element):
    return " ".join("".join(element.itertext()).split())


def connect(profile):
    pipe = f"pipe,name=lapas{pathlib.Path(profile).name}"
    process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
                                f"--accept={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:{pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.2)
    process.kill()
    sys.exit("LibreOffice does not answer")


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def lines_of(index):
    """LibreOffice puts a space between the number and the title, where a tab stood."""
    return [" ".join(line.split()) for line in index.Anchor.String.split("\n")]


def refresh_contents(document, name):
    """The entries stay what they were, and their page numbers are those of a printed copy."""
    indexes = document.DocumentIndexes
    for number in range(indexes.Count):
        index = indexes.getByIndex(number)
        document.refresh()
        document.TextFields.refresh()
        before = lines_of(index)
        index.update()
        after = lines_of(index)
        claim(f"{name}: the contents have the same {len(before)} lines when they are made anew", before == after)


def type_into_places(document, fields):
    """A word of its own into each place, and far too much into every fifth; gives what was typed."""
    typed = []
    for number, field in enumerate(fields):
        place = document.Bookmarks.getByName(field).Anchor
        typed.append(f"į{number}x")
        place.Text.insertString(place.End, typed[-1] + (" " + TOO_MUCH if number % 5 == 0 else ""), False)
    return typed


def type_into_controls(document):
    """A word of its own into each control for text; gives what was typed."""
    typed = []
    forms = document.DrawPage.Forms
    for form in (forms.getByIndex(number) for number in range(forms.Count)):
        for control in (form.getByIndex(number) for number in range(form.Count)):
            if control.supportsService("com.sun.star.form.component.TextField"):
                typed.append(f"ž{len(typed)}x")
                control.Text = typed[-1]
    return typed


def look_at_print(path, typed, name):
    bbox = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout
    root = ElementTree.fromstring(re.sub(rb"[\x00-\x08\x0b-\x1f]", b"", bbox))
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    flowed = re.sub(r"\s+", "", text)  # a word wider than its column is divided
    lost = [word for word in typed if word not in flowed]
    claim(f"{name}: all {len(typed)} answers are printed, but not {lost[:5]}", not lost)
    html = "{http://www.w3.org/1999/xhtml}"
    covered = 0
    for page in root.iter(html + "page"):
        boxes = [tuple(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")) + (word.text,)
                 for word in page.iter(html + "word") if word.text.strip("☐☑_")]
        boxes.sort(key=lambda box: box[1])
        for index, (left, top, right, bottom, word) in enumerate(boxes):
            fits = right <= float(page.get("width")) - EDGE and bottom <= float(page.get("height")) - EDGE
            claim(f"{name}: {word!r} stays on its page", fits)
            for other in boxes[index + 1:]:
                if other[1] >= bottom - 4:  # lines overlap by the room of their accents
                    break
                covered += other[0] < right - 1 and left < other[2] - 1
    claim(f"{name}: no word covers another, but {covered} do", covered == 0)
    most_repeated = flowed.count("žodžių39")
    claim(f"{name}: long answers are printed to the end", most_repeated == (len(typed) + 4) // 5)


def edit(desktop, path, folder):
    name = path.name
    before = Saved(path)
    document = desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, properties(Hidden=True))
    refresh_contents(document, name)
    typed = type_into_places(document, places_to_type(path))
    into_controls = type_into_controls(document)
    claim(f"{name}: there is something to type into", typed or into_controls or not path.stem.startswith("checklist"))
    saved = folder / name
    document.storeToURL(saved.as_uri(), properties(FilterName="writer8"))
    after = Saved(saved)
    lost = before.ids - after.ids
    claim(f"{name}: every id is saved again, but not {list(lost)[:5]}", not lost)
    claim(f"{name}: the headings are saved again", before.headings == after.headings)
    claim(f"{name}: the tables and their heads are saved again", before.tables == after.tables)
    unsaved = [word for word in typed if word not in after.text] + [word for word in into_controls
                                                                   if word not in after.typed]
    claim(f"{name}: all answers are saved, but not {unsaved[:5]}", not unsaved)
    printed = folder / f"{path.stem}.pdf"
    document.storeToURL(printed.as_uri(), properties(FilterName="writer_pdf_Export"))
    document.close(True)
    look_at_print(printed, typed, name)
    print(f"{name}: {len(before.ids)} ids, {len(before.headings)} headings, {len(before.tables)} tables, "
          f"{len(typed)} answers typed and {len(into_controls)} into controls")


def main():
    documents = sorted(pathlib.Path(sys.argv[1]).glob("*.odt"))
    with tempfile.TemporaryDirectory() as folder:
        process, desktop = connect(folder)
        try:
            for path in documents:
                edit(desktop, path, pathlib.Path(folder))
        finally:
            process.terminate()
            process.wait()
    print(f"{failures} failed")
    sys.exit(failures > 0 or not documents)


main()
