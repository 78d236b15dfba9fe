#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# Packs at the limits (include/lapas/limits.hpp), each the worst of its kind, rendered by the program `roadmap`: how long
# each takes and how much memory. None may take more than half a minute or 2 GB, whether it ends in a document or in an
# error that says which limit it is beyond.
#
#     worst_packs.py build/examples/roadmap [name ...]

import os
import resource
import subprocess
import sys
import tempfile
import time

MOST_SECONDS, MOST_BYTES = 30, 2 << 30

PACK = """<pack id="worst" version="1.0" date="2026-11-23" licence="CC0-1.0" author="Nobody">
  <title>Worst</title>
  <editions><edition id="standard" theme="theme.xml"><title>Standard</title></edition></editions>
  <documents><document file="form.xml"/></documents>
  <checklists><checklist id="list" file="list.xml"/></checklists>
</pack>"""

SMALL_LIST = '<line id="a"><label>A</label></line>'


def checklist(fields, checkpoints=1):
    parts = "".join(
        f'<checkpoint id="S1.{i + 1}"><title>C</title><fields>{fields}</fields></checkpoint>' for i in range(checkpoints)
    )
    return f'<checklist id="list"><title>L</title><step id="S1"><title>S</title>{parts}</step></checklist>'


def document(body):
    return f'<document id="form" code="W"><title>F</title><subject>s</subject><body>{body}</body></document>'


def pack(body="", fields=SMALL_LIST, checkpoints=1, theme="", use=True):
    inside = body + ('<checklist-body checklist="list"/>' if use else "")
    return {
        "pack.xml": PACK,
        "theme.xml": f'<theme id="standard">{theme}</theme>',
        "form.xml": document(inside),
        "list.xml": checklist(fields, checkpoints),
    }


def table(index, rows, columns, row_lines=1):
    heads = "".join(f'<column id="c{i}">C{i}</column>' for i in range(columns))
    return f'<table id="t{index}" rows="{rows}" row-lines="{row_lines}"><label>T</label>{heads}</table>'


def nested(element, depth, inside):
    return f"<{element}>" * depth + inside + f"</{element}>" * depth


def columns(depth, inside):
    for _ in range(depth):
        inside = f'<columns weights="1 1"><column>{inside}</column><column><p>x</p></column></columns>'
    return inside


WORDS = "a word of many and another "

PACKS = {
    # Texts.
    "paragraphs": lambda: pack("<p>a b</p>" * 95_000, use=False),
    "long paragraphs": lambda: pack(f"<p>{WORDS * 3_500}</p>" * 40, use=False),
    "a long word": lambda: pack("<p>" + "a" * 99_000 + "</p>", use=False),
    "a word beyond the limit": lambda: pack("<p>" + "a" * 2_400_000 + "</p>", use=False),
    "different words": lambda: pack("".join(f"<p>w{i} x{i * 7} y{i * 13}</p>" for i in range(90_000)), use=False),
    "headings": lambda: pack(
        '<contents levels="2"><title>C</title></contents>' + "".join(f'<section id="s{i}"><title>S {i}</title><p>x</p></section>' for i in range(30_000)),
        use=False,
    ),
    "links": lambda: pack(
        '<section id="s"><title>S</title></section>' + '<p>see <a href="#s">there</a></p>' * 45_000, use=False
    ),
    "pages": lambda: pack("<p>x</p><page-break/>" * 4_990, use=False),
    "too many pages": lambda: pack("<p>x</p><page-break/>" * 20_000, use=False),
    # Depth.
    "callouts in each other": lambda: pack(nested("callout", 40, "<p>x</p>"), use=False),
    "columns in each other": lambda: pack(columns(20, "<p>x</p>" * 200), use=False),
    "markup in each other": lambda: pack(f"<p>{nested('em', 40, 'x')}</p>", use=False),
    # Tables.
    "a table to read": lambda: pack(
        '<table columns="1 1 1 1" ><summary>s</summary><head>' + "<cell>h</cell>" * 4 + "</head>"
        + ("<row>" + "<cell>a b c</cell>" * 4 + "</row>") * 18_000 + "</table>",
        use=False,
    ),
    "a wide table to read": lambda: pack(
        f'<table columns="{"1 " * 100}" ><summary>s</summary><head>' + "<cell>h</cell>" * 100 + "</head>"
        + ("<row>" + "<cell>x</cell>" * 100 + "</row>") * 900 + "</table>",
        use=False,
    ),
    # Answers.
    "statements": lambda: pack(
        fields='<yes-partly-no id="s"><label>S</label>' + "<statement>x</statement>" * 95_000 + "</yes-partly-no>"
    ),
    "statements at the limit": lambda: pack(
        fields="".join(
            f'<yes-partly-no id="s{i}"><label>S</label>' + "<statement>x</statement>" * 990 + "</yes-partly-no>"
            for i in range(10)
        )
    ),
    "tables of answers": lambda: pack(fields="".join(table(i, 60, 10) for i in range(32))),
    "tall rows": lambda: pack(fields="".join(table(i, 10, 10, 20) for i in range(180))),
    "wide tables": lambda: pack(fields="".join(table(i, 60, 30) for i in range(10))),
    "ticks": lambda: pack(
        fields="".join(
            f'<tick-list id="t{k}"><label>T</label>' + "".join(f'<option id="o{i}">o</option>' for i in range(900))
            + "</tick-list>"
            for k in range(21)
        )
    ),
    "options of one choice": lambda: pack(
        fields='<one-of id="t"><label>T</label>' + "".join(f'<option id="o{i}">o</option>' for i in range(19_000)) + "</one-of>"
    ),
    "lines": lambda: pack(fields="".join(f'<line id="l{i}"><label>Line</label></line>' for i in range(19_900))),
    "ruled lines": lambda: pack(
        fields="".join(f'<lines id="l{i}" lines="25"><label>Lines</label></lines>' for i in range(7_900))
    ),
    "checkpoints": lambda: pack(fields=SMALL_LIST, checkpoints=14_000),
    "a checklist many times": lambda: pack(
        '<checklist-body checklist="list"/>' * 200,
        fields="".join(f'<line id="l{i}"><label>Line</label></line>' for i in range(5_000)),
    ),
    "long labels": lambda: pack(
        fields=f'<table id="t" rows="60"><label>{WORDS * 3_000}</label>'
        + "".join(f'<column id="c{i}">C</column>' for i in range(50)) + "</table>"
    ),
    # Themes.
    "the largest page": lambda: pack("<p>a b</p>" * 95_000, theme='<page width="999mm" height="999mm"/>', use=False),
    "the smallest type": lambda: pack(
        "<p>a b</p>" * 95_000,
        theme='<page width="999mm" height="999mm"/><styles><style role="body" size="4pt" leading="80" space-after="0mm"/></styles>',
        use=False,
    ),
}


def run(roadmap, name, files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            with open(os.path.join(folder, path), "w", encoding="utf-8") as out:
                out.write(text)
        worst = 0
        for form in ("pdf", "odt"):
            begin = time.monotonic()
            process = subprocess.Popen(
                [roadmap, "--pack", folder, "--language", "en", "--document", "form", "--format", form, "--out", folder],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (3 * MOST_BYTES, 3 * MOST_BYTES)),
            )
            said = process.stdout.read().decode("utf-8", "replace").strip()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = usage.ru_utime + usage.ru_stime
            memory = usage.ru_maxrss * 1024
            good = seconds <= MOST_SECONDS and memory <= MOST_BYTES and process.returncode in (0, 1)
            worst |= not good
            first = said.splitlines()[0][:110] if process.returncode and said else ""
            print(
                f"{'    ' if good else '*** '}{name:26} {form} {seconds:7.1f} s {memory / 1e6:7.0f} MB "
                f"{time.monotonic() - begin:6.1f} s on the clock  {process.returncode} {first}",
                flush=True,
            )
        return worst


def main():
    roadmap = os.path.abspath(sys.argv[1])
    names = sys.argv[2:] or list(PACKS)
    return max(run(roadmap, name, PACKS[name]()) for name in names)


if __name__ == "__main__":
    sys.exit(main())
