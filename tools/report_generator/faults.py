"""Breaks files as transport and careless hands do: cut short, bits turned over, emptied, filled with something else."""
from __future__ import annotations

import io
import random
import re
import zipfile
import zlib


def truncated(data: bytes, rng: random.Random) -> bytes:
    return data[:rng.randrange(len(data))]


def flipped(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def spliced(data: bytes, rng: random.Random) -> bytes:
    begin, end = sorted(rng.randrange(len(data)) for _ in range(2))
    at = rng.randrange(len(data))
    return data[:at] + data[begin:end] + data[at:]


def noise(data: bytes, rng: random.Random) -> bytes:
    return rng.randbytes(min(len(data), 4000))


def emptied(data: bytes, rng: random.Random) -> bytes:
    return b""


def lightly(data: bytes, rng: random.Random) -> bytes:
    """A few bits turned over, or one element of WordprocessingML lost, doubled or moved: most of it can still be read."""
    elements = [match.span() for match in re.finditer(rb"<w:(p|tr|tc|tbl|r)[ >].*?</w:\1>", data, re.S)]
    if elements and rng.random() < 0.7:
        (begin, end), (at, _) = rng.choice(elements), rng.choice(elements)
        left = data if rng.random() < 0.5 else data[:begin] + bytes(b" " * (end - begin)) + data[end:]
        return left[:at] + data[begin:end] * rng.choice([0, 1, 1, 200]) + left[at:]
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4) if data else 0):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def within(data: bytes, rng: random.Random) -> bytes:
    """Changes what a DOCX or a PDF holds in compressed form, and packs it again as it should be."""
    if data[:2] == b"PK":
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = {info.filename: package.read(info) for info in package.infolist()}
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, RuntimeError):
            return flipped(data, rng)
        chosen = rng.choice(["word/document.xml", *parts])
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                changed = lightly(content, rng) if name == chosen else content
                package.writestr(zipfile.ZipInfo(name), changed, zipfile.ZIP_DEFLATED)
        return out.getvalue()
    streams = [match.span(1) for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.S)]
    if not data.startswith(b"%PDF") or not streams:
        return lightly(data, rng)
    begin, end = rng.choice(streams)
    try:
        content = zlib.decompressobj().decompress(data[begin:end])
    except zlib.error:
        return lightly(data, rng)
    return data[:begin] + zlib.compress(lightly(content, rng)) + b"\n" + data[end:]


MUTATIONS = [truncated, flipped, spliced]
ALL = [*MUTATIONS, noise, emptied]


def broken(data: bytes, rng: random.Random) -> bytes:
    return rng.choice(ALL)(data, rng) if data else data


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Damages a file so that something of it is left, on its surface or in what it holds packed."""
    return rng.choice([*MUTATIONS, within, within])(data, rng) if data else data
