"""A report in plain text, with tables by tabs, as an HTML page whose tables are real ones: made from the text alone, to be
turned into DOCX and PDF by an office program."""
from __future__ import annotations

import html
import re

_MARKS = re.compile(r"</?[a-z]+>|\*\*")


def rows_of(lines: list[str]) -> list[list[str]]:
    """The rows of a table; a line that begins with a tab goes on in the cells of the row above."""
    rows: list[list[str]] = []
    for line in lines:
        cells = [_MARKS.sub("", cell).strip() for cell in line.split("\t")]
        if line.startswith("\t") and rows and len(rows[-1]) > 1:
            above = rows[-1]
            above += [""] * (len(cells) - len(above))
            for i, cell in enumerate(cells):
                above[i] = f"{above[i]} {cell}".strip()
        else:
            rows.append(cells)
    return rows


def table(lines: list[str]) -> str:
    rows = rows_of(lines)
    width = max(len(row) for row in rows)
    out = []
    for row in rows:
        if sum(bool(cell) for cell in row) == 1 and row[0] and len(row) < 3:
            out.append(f'<tr><td colspan="{width}">{html.escape(row[0])}</td></tr>')
        else:
            cells = row + [""] * (width - len(row))
            out.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>")
    return '<table border="1" cellspacing="0">' + "\n".join(out) + "</table>"


def blocks_of(text: str):
    """Pairs of kind and lines: runs of table lines (blank lines and lone lines between two of them included), else lines."""
    lines = text.splitlines()
    tabbed = [i for i, line in enumerate(lines) if "\t" in line]
    starts = []
    for i in tabbed:
        # A header row (no blank first cell, after a line without tabs that is no section row) begins a new table.
        if not starts or i - last > 4:
            starts.append([i, i])
        starts[-1][1] = i
        last = i
    inside = {i for first, end in starts for i in range(first, end + 1)}
    firsts = {first: end for first, end in starts}
    for i, line in enumerate(lines):
        if i in firsts:
            yield "table", [row for row in lines[i:firsts[i] + 1] if row.strip()]
        elif i not in inside and line.strip():
            yield "paragraph", [line.strip()]


def page(text: str) -> str:
    body = []
    for kind, lines in blocks_of(text):
        body.append(table(lines) if kind == "table" else f"<p>{html.escape(_MARKS.sub('', lines[0]))}</p>")
    return ('<html><head><meta charset="utf-8"><style>td{border:1px solid #000}</style></head><body>'
            + "\n".join(body) + "</body></html>")
