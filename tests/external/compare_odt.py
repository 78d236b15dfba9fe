#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# compare_odt.py FOLDER [--pictures FOLDER] [--differences]: prints every ODT in a folder with LibreOffice and compares it
# with the PDF of the same name beside it: how many pages there are, on which page each heading starts, which words each page
# has, how the words look, where pieces of text begin on their lines and how far below the piece before them.
# --differences lists what differs; --pictures writes sheets with the pages side by side, ours at the left, to be looked at.
# Needs LibreOffice and poppler-utils; pictures need ImageMagick.

import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# The two are never equal: LibreOffice ends lines greedily and by its own rounding of widths, so that a paragraph may have a
# line more or less, and what is kept together may no longer fit the page. Hence these tolerances; what goes beyond them is
# a defect of the ODT.
PAGES_APART = 0.05  # of the pages, at least one
HEADING_PAGES_APART = 1  # a heading at the top of a page may have found room on the one before, and the reverse
HEADINGS_ON_PAGE = 0.8  # one that moved takes along those behind it, until a step starts a page anyway
WORDS_ON_PAGE = 0.75  # the same for the words between them; tables are divided between other rows
WORDS_ALIKE = 0.995  # words in one family, size, weight, slant and colour; a word divided between lines counts as others
STARTS_ALIKE = 0.97  # pieces of text that begin at one distance from the margin; the rest stand behind other words
DISTANCES_ALIKE = 0.97  # pieces that stand equally far below the piece before; the rest stand below paragraphs with more lines
# What a sheet has left is shared by estimates in an ODT, and a little stays free, so that lines to write on may be fewer and
# rows lower. On the other hand every sheet is one page: such documents have as many pages, and each heading on its own.
SHEET_DISTANCES_ALIKE = 0.9
SHEET_PIECES_COMPARED = 0.8  # heads of narrow columns stand in one piece or in several
# Points: widths of words are rounded, spaces stand for the gaps beside boxes, and narrow columns of a table get a little of
# the wide one at their left.
START_APART, DISTANCE_APART = 4.5, 3.5
PIECES_COMPARED = 0.85  # pieces whose text both prints have equally often; lines of paragraphs may end a word sooner

ZOOM = 4  # pdftohtml gives whole units
UNITS_PER_POINT = ZOOM * 0.75
FURNITURE_TOP, FURNITURE_BOTTOM = 45, 57  # points from the edges of the page; headers stand above, footers below
LEAST_TYPE = 10  # points; only pages of a form that are shown small have less, and an ODT has those in full size
SPACE_WIDTHS = {" ": 0.26, "\u00a0": 0.26, "\u2002": 0.5, "\u2003": 1}  # of the font size

Look = collections.namedtuple("Look", "family size bold italic colour")
Piece = collections.namedtuple("Piece", "text page top left look")


class Print:
    """What a PDF shows: its headings with their pages, and its pieces of text without headers and footers."""

    def __init__(self, path):
        root = ElementTree.fromstring(run("pdftohtml", "-xml", "-i", "-zoom", ZOOM, "-stdout", path))
        # In an ODT the number of a checkpoint stands in a square of its own beside the heading.
        self.headings = [(re.sub(r"^\d\.\d ", "", " ".join(item.text.split())), int(item.get("page")))
                         for item in root.iter("item")]
        self.pieces, looks = [], {}
        for page in root.iter("page"):
            looks.update((font.get("id"), font) for font in page.iter("fontspec"))
            height = int(page.get("height")) / UNITS_PER_POINT
            pieces = [read_piece(text, int(page.get("number")), looks) for text in page.iter("text")]
            furniture = [piece for piece in pieces if is_furniture(piece, height)]
            margin = min((piece.left for piece in furniture), default=0)
            self.pieces += [piece._replace(left=piece.left - margin) for piece in pieces
                            if piece not in furniture and piece.look.size >= LEAST_TYPE]
        self.pages = len(root.findall("page"))

    def has_sheets(self):
        """Whether every page but a cover is a sheet: it has one heading."""
        pages = [page for _, page in self.headings]
        return len(set(pages)) == len(pages) >= self.pages - 1

    def words(self, key):
        """How often each word occurs with what the key makes of its piece."""
        return collections.Counter((word, key(piece)) for piece in self.pieces for word in words_of(piece.text))

    def places(self):
        """The pieces of each text from the top of the document to its end."""
        places = collections.defaultdict(list)
        for piece in sorted(self.pieces, key=lambda piece: (piece.page, round(piece.top), piece.left)):
            if any(character.isalpha() for character in piece.text):
                places[" ".join(words_of(piece.text))].append(piece)
        return places


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr.decode().strip()}")
    return done.stdout


def words_of(text):
    """Without what only one of the two writes as text: boxes, bullets, leaders, joiners; and without blanks of dates."""
    return [word for word in re.sub("[\u2060☐☑•_]|\\.{2,}", " ", text).split() if word.strip(".")]


def read_piece(text, page, looks):
    font = looks[text.get("font")]
    look = Look(font.get("family").split("+")[-1], round(int(font.get("size")) / UNITS_PER_POINT),
                text.find(".//b") is not None, text.find(".//i") is not None,
                tuple(round(int(font.get("color")[i:i + 2], 16) / 8) for i in (1, 3, 5)))  # the last bits are rounded
    words = "".join(text.itertext())
    left = int(text.get("left")) / UNITS_PER_POINT
    for character in words[:len(words) - len(words.lstrip())]:
        left += SPACE_WIDTHS.get(character, 0) * look.size
    return Piece(words, page, int(text.get("top")) / UNITS_PER_POINT, left, look)


def is_furniture(piece, page_height):
    return piece.top < FURNITURE_TOP or piece.top > page_height - FURNITURE_BOTTOM


def looks_by_word(counted):
    looks = collections.defaultdict(dict)
    for (word, look), count in counted.items():
        looks[word][look] = count
    return looks


def pair_places(ours, theirs):
    """Pieces of the same text, wherever both prints have it equally often, in the order of ours."""
    other = theirs.places()
    pairs = [pair for text, pieces in ours.places().items() if len(pieces) == len(other[text])
             for pair in zip(pieces, other[text])]
    return sorted(pairs, key=lambda pair: (pair[0].page, pair[0].top, pair[0].left))


def share(counted, of):
    return counted / of if of else 1


class Comparison:
    def __init__(self, name, show_differences):
        self.name, self.show_differences, self.failures, self.said = name, show_differences, 0, []

    def claim(self, words, holds):
        self.said.append(words if holds else f"FAILED: {words}")
        self.failures += not holds

    def note(self, difference):
        if self.show_differences:
            print(f"  {self.name}: {difference}")

    def compare(self, ours, theirs):
        apart = abs(ours.pages - theirs.pages)
        most_apart = 0 if ours.has_sheets() else max(1, ours.pages * PAGES_APART)
        self.claim(f"{ours.pages} and {theirs.pages} pages", apart <= most_apart)
        self.compare_headings(ours, theirs)
        self.compare_words(ours, theirs)
        pairs = pair_places(ours, theirs)
        compared = share(len(pairs), sum(len(pieces) for pieces in ours.places().values()))
        least_compared = SHEET_PIECES_COMPARED if ours.has_sheets() else PIECES_COMPARED
        self.claim(f"{compared:.0%} of pieces compared", compared >= least_compared)
        self.compare_places(pairs, SHEET_DISTANCES_ALIKE if ours.has_sheets() else DISTANCES_ALIKE)

    def compare_headings(self, our_print, their_print):
        ours, theirs = our_print.headings, their_print.headings
        least_on_page = 1 if our_print.has_sheets() else HEADINGS_ON_PAGE
        self.claim(f"{len(ours)} headings", [title for title, _ in ours] == [title for title, _ in theirs])
        moved = [(title, page, other) for (title, page), (_, other) in zip(ours, theirs) if page != other]
        for title, page, other in moved:
            self.note(f"page {page} became {other}: {title}")
        on_page = share(len(ours) - len(moved), len(ours))
        self.claim(f"{on_page:.0%} on their page", on_page >= least_on_page)
        far = [title for title, page, other in moved if abs(page - other) > HEADING_PAGES_APART]
        self.claim("no heading far from its page", not far)

    def compare_words(self, ours, theirs):
        mine, other = ours.words(lambda piece: piece.page), theirs.words(lambda piece: piece.page)
        on_page = share((mine & other).total(), max(mine.total(), other.total()))
        self.claim(f"{on_page:.1%} of words on their page", on_page >= WORDS_ON_PAGE)
        mine, other = ours.words(lambda piece: piece.look), theirs.words(lambda piece: piece.look)
        only_mine, only_other = looks_by_word(mine - other), looks_by_word(other - mine)
        unlike = 0
        for word in only_mine.keys() & only_other.keys():  # words of only one are those of repeated heads
            unlike += min(sum(only_mine[word].values()), sum(only_other[word].values()))
            self.note(f"{word!r} is {dict(only_mine[word])} in the PDF and {dict(only_other[word])} in the ODT")
        alike = 1 - share(unlike, mine.total())
        self.claim(f"{alike:.1%} look the same", alike >= WORDS_ALIKE)

    def compare_places(self, pairs, least_distances):
        starts = [abs(mine.left - other.left) <= START_APART for mine, other in pairs]
        self.claim(f"{share(sum(starts), len(pairs)):.1%} begin at their place", share(sum(starts), len(pairs)) >= STARTS_ALIKE)
        distances = []
        for (mine, other), (mine_before, other_before) in zip(pairs[1:], pairs):
            if mine.page == mine_before.page and other.page == other_before.page:
                distances.append(((mine.top - mine_before.top) - (other.top - other_before.top), mine, mine_before))
        near = share(sum(abs(difference) <= DISTANCE_APART for difference, _, _ in distances), len(distances))
        self.claim(f"{near:.1%} at their distance", near >= least_distances)
        for (mine, other), fits in zip(pairs, starts):
            if not fits:
                self.note(f"page {mine.page}: {mine.text!r} begins {other.left - mine.left:+.1f} pt")
        for difference, mine, before in distances:
            if abs(difference) > DISTANCE_APART:
                self.note(f"page {mine.page}: {mine.text!r} stands {-difference:+.1f} pt below {before.text!r}")


def print_with_libreoffice(documents, folder):
    with tempfile.TemporaryDirectory() as profile:
        run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf",
            "--outdir", folder, *documents)


def draw_sheets(ours, theirs, name, folder):
    """Sheets of four pages, each beside what LibreOffice made of it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as pages:
        for label, path in (("ours", ours), ("theirs", theirs)):
            run("pdftoppm", "-r", 60, "-png", path, f"{pages}/{label}")
        rows = [sorted(pathlib.Path(pages).glob(f"{label}-*.png")) for label in ("ours", "theirs")]
        pairs = [page for pair in zip(*rows) for page in pair] + max(rows, key=len)[min(map(len, rows)):]
        for start in range(0, len(pairs), 8):
            run("montage", *pairs[start:start + 8], "-tile", "4x", "-geometry", "+4+4", "-background", "#888",
                folder / f"{name}-{start // 8 + 1:02}.png")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--differences", action="store_true")
    options = parser.parse_args()
    documents = sorted(options.folder.glob("*.odt"))
    failures = 0
    with tempfile.TemporaryDirectory() as printed:
        print_with_libreoffice(documents, printed)
        for document in documents:
            ours, theirs = document.with_suffix(".pdf"), pathlib.Path(printed) / f"{document.stem}.pdf"
            comparison = Comparison(document.stem, options.differences)
            comparison.compare(Print(ours), Print(theirs))
            print(f"{document.name}: {', '.join(comparison.said)}")
            failures += comparison.failures
            if options.pictures:
                draw_sheets(ours, theirs, document.stem, options.pictures)
    sys.exit(failures > 0 or not documents)


main()
