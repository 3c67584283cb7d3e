"""Reports as plain text: tables by tabs, as an office program saves them; one of four encodings."""
from __future__ import annotations

import random

from model import Heading, Items, Paragraph, Report, Table

ENCODINGS = ["utf-8", "utf-8", "utf-8", "cp1251", "utf-16"]


def text_of(report: Report) -> str:
    lines = [*report.title, ""]
    for block in report.blocks:
        if isinstance(block, Heading):
            lines += [block.text, ""]
        elif isinstance(block, Paragraph):
            lines += [block.text, ""]
        elif isinstance(block, Items):
            lines += [*block.lines(), ""]
        elif isinstance(block, Table):
            lines += ["\t".join(row) for row in block.rows] + [""]
    return "\n".join(lines + [report.signature, ""])


def write(report: Report, rng: random.Random) -> bytes:
    return text_of(report).encode(rng.choice(ENCODINGS), errors="replace")
