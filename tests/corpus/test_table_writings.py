"""The same report gives the same records however a text file writes its tables: with tabs, bars, blanks or HTML, or a cell
a line.

    test_table_writings.py SVOD         SVOD: the program

Text files are made of what `svod document` reads in the corpus's DOCX files.
"""
from __future__ import annotations

import html
import json
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

import records
import twins

SVOD = "svod"


def filled(table: list, gap: list[str]) -> list[list[str]]:
    """The rows with a text for each column, `gap` for each further one that a cell spans; a title over the whole row
    stays alone."""
    columns = max(sum(cell["col_span"] for cell in row) for row in table)
    rows, taken = [], {}
    for number, row in enumerate(table):
        cells, column = [], 0
        for cell in row:
            while taken.get(column, 0) > number:
                cells.append("")
                column += 1
            cells += [cell["text"]] + gap * (cell["col_span"] - 1)
            for spanned in range(column, column + cell["col_span"]):
                taken[spanned] = number + cell["row_span"]
            column += cell["col_span"]
        rows.append(cells[:1] if row and row[0]["col_span"] == columns else cells + [""] * (columns - column))
    return rows


def with_tabs(table: list) -> str:
    return "\n".join("\t".join(text.replace("\n", " ") for text in row) for row in filled(table, [""]))


def with_bars(table: list) -> str:
    columns = max(len(row) for row in filled(table, [""]))
    lines = ["| " + " | ".join(text.replace("\n", "<br>") for text in row + [""] * (columns - len(row))) + " |"
             for row in filled(table, [""])]
    return "\n".join(lines[:1] + ["|" + "---|" * columns] + lines[1:])


def in_html(table: list) -> str:
    def cell_of(cell: dict) -> str:
        text = "<br>".join(html.escape(line, quote=False) for line in cell["text"].split("\n"))
        spans = "".join(f' {name}="{cell[key]}"' for name, key in (("rowspan", "row_span"), ("colspan", "col_span"))
                        if cell[key] > 1)
        return f"<td{spans}>{text}</td>"

    return "<table>\n" + "\n".join("<tr>" + "".join(map(cell_of, row)) + "</tr>" for row in table) + "\n</table>"


def a_cell_a_line(table: list) -> str:
    return "\n".join("\n".join(row) for row in filled(table, []))


def behind_tabs(table: list) -> str:
    return "\n".join("\t" + line for line in with_tabs(table).split("\n"))


def with_blanks(table: list) -> str:
    """Columns below each other, as programs lay out the text of a page: a cell takes several lines, a title its own."""
    rows = filled(table, [""])
    columns = max(len(row) for row in rows)
    widths = [min(24, max(len(row[i]) for row in rows if len(row) == columns)) for i in range(columns)]
    lines = []
    for row in rows:
        cells = [[part for line in text.split("\n") for part in textwrap.wrap(line, width) or [""]]
                 for text, width in zip(row, widths)]
        if len(row) < columns:
            lines.append(row[0])
            continue
        for i in range(max(map(len, cells))):
            parts = [(cell[i] if i < len(cell) else "").ljust(width) for cell, width in zip(cells, widths)]
            lines.append("   ".join(parts).rstrip())
    return "\n".join(lines)


WAYS = {"tabs": with_tabs, "tabs before all": behind_tabs, "blanks": with_blanks, "bars": with_bars, "HTML": in_html, "a cell a line": a_cell_a_line}


def text_of(document: dict, write_table) -> str:
    parts = []
    for block in document["blocks"]:
        if block["type"] == "table":
            parts.append(write_table(block["rows"]))
        else:
            number = block["number"] or ""
            label = number + (". " if number[-1:].isdigit() else " ") if number else ""
            parts.append(label + block["text"])
    return "\n\n".join(parts) + "\n"


class TableWritings(unittest.TestCase):
    def test_ways_of_writing_tables_change_no_record(self):
        shares = twins.Shares()
        with tempfile.TemporaryDirectory() as folder:
            cases = sorted(path.parent for path in records.GOOD.glob("*/report.docx"))
            for case in cases:
                told = subprocess.run([SVOD, "document", case / "report.docx"], check=True, capture_output=True).stdout
                for way, write_table in WAYS.items():
                    path = Path(folder) / way / f"{case.name}.txt"
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(text_of(json.loads(told), write_table), "utf-8")
            found = records.extract_all(SVOD, sorted(Path(folder).glob("*/*.txt")))
            for way in list(WAYS)[1:]:
                for case in cases:
                    shares.add(case.name, {"tabs": found[Path(folder) / "tabs" / f"{case.name}.txt"],
                                           way: found[Path(folder) / way / f"{case.name}.txt"]})
        self.assertEqual(len(shares.sums), len(WAYS) - 1)
        self.assertEqual(shares.short(), {}, "the first differences:\n" + "\n".join(shares.differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
