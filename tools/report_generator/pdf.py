"""Reports as PDF: embedded fonts, ruled tables over several pages, page numbers."""
from __future__ import annotations

import io
import random
from pathlib import Path

from model import Heading, Items, Paragraph, Report, Table
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

rl_config.invariant = 1  # no dates, so that the same seed gives the same bytes
FONTS = Path("/usr/share/fonts/truetype/liberation")
MARGIN = 50
WIDTHS = {3: [3, 2, 2], 6: [1, 4, 2, 2, 4, 2], 7: [1, 5, 1, 1, 1, 2, 3]}


class Page:
    """Writes lines and tables from the top down and turns the page where one is full."""

    def __init__(self, font: str):
        self.target = io.BytesIO()
        self.canvas = canvas.Canvas(self.target, pagesize=A4)
        self.font = font
        self.width = A4[0] - 2 * MARGIN
        self.number = 0
        self.begin()

    def begin(self):
        self.number += 1
        self.top = A4[1] - MARGIN

    def turn(self):
        self.canvas.setFont(self.font, 9)
        self.canvas.drawCentredString(A4[0] / 2, 25, str(self.number))
        self.canvas.showPage()
        self.begin()

    def room(self, height: float):
        if self.top - height < MARGIN:
            self.turn()

    def text(self, text: str, size: int = 11, bold: bool = False):
        font = self.font + ("-Bold" if bold else "")
        for line in simpleSplit(text, font, size, self.width):
            self.room(size + 4)
            self.canvas.setFont(font, size)
            self.top -= size + 4
            self.canvas.drawString(MARGIN, self.top, line)
        self.top -= 5

    def row(self, cells: list[tuple[str, float]]):
        size = 8
        split = [simpleSplit(text, self.font, size, width - 6) for text, width in cells]
        height = max(len(lines) for lines in split) * (size + 2) + 6
        self.room(height)
        left = MARGIN
        for lines, (_, width) in zip(split, cells):
            self.canvas.rect(left, self.top - height, width, height)
            self.canvas.setFont(self.font, size)
            for i, line in enumerate(lines):
                self.canvas.drawString(left + 3, self.top - (i + 1) * (size + 2), line)
            left += width
        self.top -= height

    def table(self, block: Table):
        shares = WIDTHS[max(len(row) for row in block.rows)]
        widths = [self.width * share / sum(shares) for share in shares]
        for row in block.rows:
            self.row([(row[0], self.width)] if len(row) == 1 else list(zip(row, widths)))
        self.top -= 12

    def close(self) -> bytes:
        self.turn()
        self.canvas.save()
        return self.target.getvalue()


def register_fonts():
    for family in ("LiberationSerif", "LiberationSans"):
        pdfmetrics.registerFont(TTFont(family, FONTS / f"{family}-Regular.ttf"))
        pdfmetrics.registerFont(TTFont(f"{family}-Bold", FONTS / f"{family}-Bold.ttf"))


def write(report: Report, rng: random.Random) -> bytes:
    page = Page(rng.choice(["LiberationSerif", "LiberationSans"]))
    for line in report.title:
        page.text(line, 13, True)
    for block in report.blocks:
        if isinstance(block, Heading):
            page.text(block.text, 12, True)
        elif isinstance(block, Paragraph):
            page.text(block.text)
        elif isinstance(block, Items):
            for line in block.lines():
                page.text(line)
        elif isinstance(block, Table):
            page.table(block)
    page.text(report.signature)
    return page.close()
