#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: CC-BY-4.0
#
# draw_circle.py: draws circle.png beside itself, the sign of the workshop kit: eight people round a table. Only shapes,
# and no library, so that the picture can be made again anywhere.

import math
import pathlib
import struct
import zlib

SIDE, FINE = 480, 4  # Pixels of the picture; samples of a pixel in each direction.
PAPER, INK, TABLE = (255, 255, 255), (0x1F, 0x5C, 0x4A), (0xE2, 0xEF, 0xE9)
PEOPLE = [(0.5 + 0.37 * math.cos(turn), 0.5 + 0.37 * math.sin(turn)) for turn in (math.pi * i / 4 for i in range(8))]


def colour(x, y):
    if any(math.hypot(x - px, y - py) < 0.095 for px, py in PEOPLE):
        return INK
    from_middle = math.hypot(x - 0.5, y - 0.5)
    if from_middle < 0.21:
        return INK if from_middle > 0.185 else TABLE
    return PAPER


def pixel(column, row):
    samples = [colour((column + (i + 0.5) / FINE) / SIDE, (row + (j + 0.5) / FINE) / SIDE)
               for i in range(FINE) for j in range(FINE)]
    return bytes(round(sum(channel) / len(samples)) for channel in zip(*samples))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIDE)) for row in range(SIDE))
    png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0))
           + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
    pathlib.Path(__file__).with_name("circle.png").write_bytes(png)


main()
