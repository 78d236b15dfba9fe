#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# check_spelling.py: asks hunspell about every word of the English texts and of the translations that have a list of
# words, `locales/<tag>/words.txt`; the list for English is `locales/words.txt`. A line is a word that the dictionary
# lacks, `word/model` to inflect it like the model, `*word` for one that must not be used, or a comment. Text marked as
# another language is checked in that language where there is a dictionary for it here.

import html
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import defaultdict

LOCALES = pathlib.Path(__file__).resolve().parents[2] / "locales"
DICTIONARIES = {"en": "en_GB", "lt": "lt_LT"}

FOREIGN = re.compile(r'<(span|em)[^>]*\blang="([a-z]+)"[^>]*>(.*?)</\1>', re.DOTALL)
# Markup, placeholders, addresses of pages, codes with digits, Roman numerals, apostrophes behind a word.
NO_WORDS = re.compile(r"<[^>]*>|\{\w+\}|\b[\w-]+(\.[\w-]+)*\.[a-z]{2,4}(/[^\s<]*|\b(?!\w))|\w*\d\w*|\b[IVXLC]+\b|’(?!\w)")


def messages(po):
    """The pairs of English text and translation, in the order of the file."""
    lines = subprocess.run(["msgcat", "--no-wrap", "--no-location", po], check=True, capture_output=True, text=True)
    found = re.findall(r'^msgid "(.+)"\n(?:msgid_plural "(.*)"\n)?((?:msgstr.*\n?)+)', lines.stdout, re.MULTILINE)
    for singular, plural, translation in found:
        yield f"{singular} {plural}", " ".join(re.findall(r'^msgstr\S* "(.*)"$', translation, re.MULTILINE))


def add(piles, language, text):
    """Puts the text, without what is no word, on the pile of its language and the foreign pieces on theirs."""
    text = html.unescape(text.replace('\\"', '"').replace("\\n", " "))
    for _, other, piece in FOREIGN.findall(text):
        piles[other].append(NO_WORDS.sub(" ", piece))
    piles[language].append(NO_WORDS.sub(" ", FOREIGN.sub(" ", text)))


def wrong_words(language, texts):
    path = LOCALES / "words.txt" if language == "en" else LOCALES / language / "words.txt"
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith("#")]
    unwanted = {line[1:] for line in lines if line.startswith("*")}
    with tempfile.NamedTemporaryFile("w", suffix=".dic") as known:
        known.write("".join(f"{line}\n" for line in lines if not line.startswith("*")))
        known.flush()
        command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-p", known.name, "-l"]
        result = subprocess.run(command, check=True, capture_output=True, text=True, input="\n".join(texts))
    used = set(re.findall(r"\w+", "\n".join(texts).lower()))
    return sorted(set(result.stdout.split()) | (used & unwanted))


def main():
    piles = defaultdict(list)
    for pot in sorted(LOCALES.glob("*.pot")):
        for english, _ in messages(pot):
            add(piles, "en", english)
    for po in sorted(LOCALES.glob("*/*.po")):
        for _, translation in messages(po):
            add(piles, po.parent.name, translation)
    wrong = False
    for language in DICTIONARIES:
        for word in wrong_words(language, piles[language]):
            print(f"{language}: {word}")
            wrong = True
    if wrong:
        sys.exit("mend these words, or add them to words.txt with the reason")
    print(f"spelling: {', '.join(f'{len(piles[language])} texts in {language}' for language in DICTIONARIES)}")


main()
