"""The page for a real report: its text put into the structure that a person marked by line numbers (structures/*.lines).
Nothing of the program has a hand in it. A mark is `KIND LINES [level=N]`:

    title, h, p, item    each line of LINES makes one; `3+5` joins lines into one
    table widths=A,B     the rows that follow, marked `head`, `row` or `wide` (one cell over the whole width); the cells
                         of joined lines are joined one by one; `>1` and `<1` move a line's cells one column over
    skip                 what a converter left, no text
Every line that isn't blank has to be marked once.
"""
from __future__ import annotations

import hashlib
import html
import re
from pathlib import Path

STRUCTURES = Path(__file__).resolve().parent / "structures"
_STYLE = ("body{font:12pt serif}table{border-collapse:collapse;font-size:10pt}"
          "td,th{border:1px solid #000;padding:2px 4px;vertical-align:top;font-weight:normal;text-align:left}"
          "h2{font-size:12pt;font-weight:bold}@page{size:A4 landscape;margin:2cm}")
_WIDTH = 960  # pixels, little less than between the margins
_ITEM = re.compile(r"\s*(?:-|(\d+)\.)\s*")


class Structure:
    def __init__(self, text: str, marks: str):
        self.lines = text.split("\n")
        self.marks = marks.splitlines()[1:]
        self.used: list[int] = []
        self.parts: list[str] = []
        self.lists: list[str] = []
        self.columns: list[int] = []

    def groups(self, spec: str) -> list[list[tuple[int, int]]]:
        """`7-9` is three groups of a line each, `3+5<1` one group of two lines: (line, columns to move by)."""
        moved = re.fullmatch(r"(\d+)-(\d+)(?:([<>])(\d))?", spec)
        if moved:
            by = int(moved[4] or 0) * (-1 if moved[3] == "<" else 1)
            found = [[(line, by)] for line in range(int(moved[1]), int(moved[2]) + 1)]
        else:
            found = [[]]
            for one in spec.split("+"):
                number, sign, by = re.fullmatch(r"(\d+)(?:([<>])(\d))?", one).groups()
                found[0].append((int(number), int(by or 0) * (-1 if sign == "<" else 1)))
        self.used += [line for group in found for line, _ in group]
        return found

    def inline(self, text: str) -> str:
        text = html.escape(text.replace("**", "").strip(), quote=False)
        paragraphs = [one.strip() for one in re.split(r"&lt;/?p&gt;", text) if one.strip()]
        return re.sub(r"&lt;(/?)i&gt;", r"<\1i>", "<br>".join(paragraphs))

    def text(self, group: list[tuple[int, int]]) -> str:
        return self.inline(" ".join(self.lines[line - 1].strip() for line, _ in group))

    def close_lists(self, depth: int = 0) -> None:
        while len(self.lists) > depth:
            self.parts.append(f"</{self.lists.pop()}>")

    def item(self, group: list[tuple[int, int]], level: int) -> None:
        text = self.text(group)
        label = _ITEM.match(text)
        kind = "ol" if label[1] else "ul"
        self.close_lists(level)
        if self.lists[level - 1:] not in ([], [kind]) or label[1] == "1":
            self.close_lists(level - 1)
        if len(self.lists) < level:
            self.lists.append(kind)
            self.parts.append(f"<{kind}>")
        self.parts.append(f"<li>{text[label.end():]}</li>")

    @staticmethod
    def joined(begun: str, words: str) -> str:
        """A cell that a page's end cut: a paragraph goes on unless the rest opens one."""
        return f"{begun if words.startswith('<p>') else begun.removesuffix('</p>')} {words}".strip()

    def row(self, kind: str, group: list[tuple[int, int]]) -> None:
        if kind == "wide":
            words = " ".join(self.lines[line - 1].replace("\t", " ").strip() for line, _ in group)
            self.parts.append(f'<tr><td colspan="{len(self.columns)}" width="{_WIDTH}">{self.inline(words)}</td></tr>')
            return
        cells = [""] * len(self.columns)
        for line, by in group:
            for column, words in enumerate(self.lines[line - 1].split("\t")):
                if words.strip():
                    cells[column + by] = self.joined(cells[column + by], words.strip())
        tag = "th" if kind == "head" else "td"
        row = "".join(f'<{tag} width="{_WIDTH * width // 100}">{self.inline(cell)}</{tag}>'
                      for cell, width in zip(cells, self.columns))
        self.parts.append(f"<thead><tr>{row}</tr></thead>" if kind == "head" else f"<tr>{row}</tr>")

    def block(self, kind: str, group: list[tuple[int, int]]) -> None:
        self.close_lists()
        text = self.text(group)
        forms = {"title": f'<p align="center"><b>{text}</b></p>', "h": f"<h2>{text}</h2>", "p": f"<p>{text}</p>"}
        self.parts.append(forms[kind])

    def page(self) -> str:
        for mark in self.marks:
            kind, value, *options = mark.split()
            if self.columns and not mark.startswith(" "):
                self.parts.append("</table>")
                self.columns = []
            if kind == "table":
                self.close_lists()
                self.columns = [int(width) for width in value.removeprefix("widths=").split(",")]
                self.parts.append(f'<table border="1" cellspacing="0" width="{_WIDTH}">')
                continue
            for group in self.groups(value):
                if kind == "item":
                    self.item(group, int(options[0].removeprefix("level=")) if options else 1)
                elif mark.startswith(" "):
                    self.row(kind, group)
                elif kind != "skip":
                    self.block(kind, group)
        self.close_lists()
        self.parts.append("</table>" if self.columns else "")
        marked = [number for number, line in enumerate(self.lines, 1) if line.strip()]
        if sorted(self.used) != marked:
            raise ValueError(f"lines not marked once: {sorted(set(marked) ^ set(self.used))}")
        return (f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>{_STYLE}</style></head><body>'
                + "\n".join(self.parts) + "</body></html>")


def page(text: Path) -> str | None:
    """The page for a report; None where nobody has marked its structure, or for another text of that name."""
    marks = STRUCTURES / f"{text.stem}.lines"
    if not marks.is_file():
        return None
    content = text.read_bytes()
    if marks.read_text("utf-8").split()[1] != hashlib.sha256(content).hexdigest():
        return None
    return Structure(content.decode("utf-8"), marks.read_text("utf-8")).page()
