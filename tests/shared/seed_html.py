"""The page for a report: what the program read in its plain text, as HTML without any looks but tables, to be turned into
DOCX and PDF by an office program and a browser."""
from __future__ import annotations

import html

_STYLE = ("table{border-collapse:collapse;width:100%;font-size:10pt}td{border:1px solid #000;padding:2px 4px;"
          "vertical-align:top}@page{size:A4;margin:2cm}")


def _cell(cell: dict, columns: int) -> str:
    spans = "".join(f' {name}="{cell[key]}"' for name, key in (("rowspan", "row_span"), ("colspan", "col_span"))
                    if cell[key] > 1)
    text = html.escape(cell["text"]).replace("\n", "<br>")
    # Widths by the length of a column's text come out differently from program to program: equal ones don't.
    return f'<td{spans} width="{100 * cell["col_span"] // columns}%">{text}</td>'


def _table(rows: list[list[dict]]) -> str:
    columns = max(sum(cell["col_span"] for cell in row) for row in rows)
    body = "\n".join("<tr>" + "".join(_cell(cell, columns) for cell in row) + "</tr>" for row in rows)
    return f'<table border="1" cellspacing="0" width="100%">{body}</table>'


def _label(block: dict) -> str:
    number = block["number"]
    if not number or number == "-":
        return "– " if number else ""
    return f"{number}) " if block["type"] == "list_item" and len(number) == 1 and number.isalpha() else f"{number}. "


def page(document: dict) -> str:
    """`document`: the JSON that `svod document` prints."""
    body = [_table(block["rows"]) if block["type"] == "table"
            else f'<p>{_label(block)}{html.escape(block["text"])}</p>' for block in document["blocks"]]
    return (f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>{_STYLE}</style></head><body>'
            + "\n".join(body) + "</body></html>")
