#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: CC-BY-4.0
#
# emblem.py: draws emblem.png beside itself, the sign of a municipality that does not exist: an alder leaf over two waves
# in a ring. Only shapes, and no library, so that the picture can be made again anywhere. It is nobody's coat of arms.

import math
import pathlib
import struct
import zlib

SIDE, FINE = 480, 4  # Pixels of the picture; samples of a pixel in each direction.
PAPER, INK, WATER = (255, 255, 255), (0x1D, 0x5A, 0x3C), (0x2F, 0x6F, 0x9E)
VEINS = (0.30, 0.37, 0.44, 0.51)  # How far down the pairs of veins leave the middle one.


def in_leaf(x, y):
    """Between 0.17 and 0.60 from the top, broadest above the middle, its edge slightly scalloped."""
    down = (y - 0.17) / 0.43
    if not 0 <= down <= 1:
        return False
    half = 0.19 * math.sin(math.pi * down ** 0.85) ** 0.72
    return abs(x - 0.5) < half * (1 + 0.035 * math.sin(down * 38))


def on_vein(x, y):
    aside = abs(x - 0.5)
    if aside < 0.008 and 0.22 < y < 0.60:
        return True
    return any(abs(y - (start + 0.05 - 0.75 * aside)) < 0.0065 and 0 < aside < 0.125 for start in VEINS)


def colour(x, y):
    from_middle = math.hypot(x - 0.5, y - 0.5)
    if from_middle > 0.485:
        return PAPER
    if from_middle > 0.455:
        return INK
    if in_leaf(x, y):
        return PAPER if on_vein(x, y) else INK
    if abs(x - 0.5) < 0.011 and 0.59 < y < 0.66:
        return INK
    wave = 0.012 * math.sin(x * 6 * math.pi)
    if from_middle < 0.425 and any(abs(y - middle - wave) < 0.0165 for middle in (0.71, 0.79)):
        return WATER
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
    pathlib.Path(__file__).with_name("emblem.png").write_bytes(png)


main()
