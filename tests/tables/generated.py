"""Tables known by construction, and HTML pages that hold them: spans, section rows, repeated heads, page breaks, cells
of several paragraphs, narrow columns, landscape pages, tables without lines. The same seed gives the same tables."""
from __future__ import annotations

import html
import random
from dataclasses import dataclass, field

KINDS = ("plain", "spans", "long", "paragraphs", "narrow", "landscape", "long_paragraphs", "borderless")

_WORDS = """муниципальный опорный центр дополнительное образование программа обучающиеся педагог конкурс семинар
выставка мастер-класс учебно-методический объединение совещание руководитель организация школа участие
подготовка проведение разработка реестр сертификат навигатор мониторинг сопровождение направленность
техническая художественная спортивная социально-гуманитарная естественнонаучная туристско-краеведческая
экспертиза качество доступность родители дети район сеть модель план отчёт квартал показатель результат
рабочая группа новый открытый районный областной и в на по для с""".split()
_HEADS = ["Наименование мероприятия", "Срок проведения", "Ответственный исполнитель", "Результат", "Примечание",
          "Количество участников", "Место проведения", "Форма", "Показатель", "План", "Факт", "Охват детей"]
_SHORT_HEADS = ["Тема", "Срок", "Место", "Итог", "Прим.", "Дети", "Педагоги", "Форма", "План", "Факт", "Охват", "Дата"]


@dataclass
class Cell:
    row: int
    column: int
    paragraphs: list[str]
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        return " ".join(self.paragraphs)


@dataclass
class Table:
    kind: str
    columns: int
    cells: list[Cell]
    head_rows: int
    widths: list[int]  # per cent
    rows: int = 0

    def __post_init__(self):
        self.rows = 1 + max(cell.row + cell.row_span - 1 for cell in self.cells)


@dataclass
class Page:
    """One file: its tables in order, with a sentence before and after each."""
    name: str
    kind: str
    tables: list[Table] = field(default_factory=list)


class Maker:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.words = _WORDS

    def phrase(self, least: int, most: int) -> str:
        words = [self.random.choice(self.words) for _ in range(self.random.randint(least, most))]
        while len(words[-1]) < 3 or len(words[0]) < 3:  # no phrase begins or ends with a preposition
            words = [word for word in words if len(word) > 2] or ["реестр"]
        text = " ".join(words)
        return text[0].upper() + text[1:]

    def figure(self) -> str:
        pick = self.random.randint
        return self.random.choice([str(pick(1, 4000)), f"{pick(10, 99)},{pick(1, 9)} %",
                                   f"{pick(10, 28)}.{pick(10, 12)}.2023"])

    def text(self, kind: str, column: int) -> list[str]:
        chance = self.random.random()
        if column > 0 and chance < 0.08:
            return []
        if column > 0 and chance < 0.3:
            return [self.figure()]
        if kind == "borderless":
            return [self.phrase(1, 2)]
        if kind == "narrow":
            return [self.phrase(1, 2)]
        if kind.endswith("paragraphs") and chance < 0.7:
            return [self.phrase(3, 12) + "." for _ in range(self.random.randint(1, 4))]
        return [self.phrase(1, 10)]

    def head(self, columns: int, numbered: bool) -> list[str]:
        titles = self.random.sample(_HEADS if columns < 7 else _SHORT_HEADS, columns)
        return ["№ п/п", *titles[1:]] if numbered else titles

    def spans(self, rows: int, columns: int, first_row: int) -> dict[tuple[int, int], tuple[int, int]]:
        """Where merged cells begin, and how far they reach; every row and column keeps a cell of its own."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        taken: set[tuple[int, int]] = set()
        for _ in range(rows * columns // 8):
            row = self.random.randint(first_row, rows - 1)
            column = self.random.randint(0, columns - 2)  # the last column stays whole, so that every row begins a cell
            height = self.random.randint(1, min(3, rows - row))
            width = self.random.randint(1, min(3, columns - 1 - column)) if row % 2 else 1  # even rows: every column's
            if (height, width) == (1, 1) or (width > 1 and height > 1 and height % 2 == 0):
                continue
            if width > 1:
                height = 1
            fields = {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            if not fields & taken:
                taken |= fields
                found[row, column] = (height, width)
        return found

    def table(self, kind: str) -> Table:
        pick = self.random.randint
        columns = {"narrow": pick(8, 10), "landscape": pick(6, 8), "borderless": pick(3, 5)}.get(kind, pick(3, 5))
        rows = {"long": pick(40, 70), "long_paragraphs": pick(14, 24), "borderless": pick(5, 14)}.get(kind, pick(4, 12))
        # An office program makes a column as wide as its longest word: the table shall keep to the page.
        longest = 30 if columns < 4 else 18 if columns < 7 else 9
        self.words = [word for word in _WORDS if len(word) <= longest]
        numbered = self.random.random() < 0.5 and kind != "borderless"
        two_lines = kind in ("spans", "landscape", "long") and columns >= 4
        cells = self.head_cells(columns, numbered, two_lines)
        head_rows = 2 if two_lines else 1
        merged = self.spans(head_rows + rows, columns, head_rows) if kind == "spans" else {}
        covered = {(row + i, column + k) for (row, column), (height, width) in merged.items()
                   for i in range(height) for k in range(width)} - set(merged)
        number = 0
        for row in range(head_rows, head_rows + rows):
            if kind in ("long", "landscape") and self.random.random() < 0.06:
                cells.append(Cell(row, 0, [self.phrase(4, 9)], 1, columns))
                continue
            number += 1
            begun = []
            for column in range(columns):
                if (row, column) in covered:
                    continue
                height, width = merged.get((row, column), (1, 1))
                text = [str(number)] if numbered and column == 0 else self.text(kind, column)
                begun.append(Cell(row, column, text, height, width))
            if not any(cell.paragraphs for cell in begun[1:]):
                begun[-1].paragraphs = [self.phrase(1, 3)]
            cells += begun
        return Table(kind, columns, cells, head_rows, self.widths(columns, numbered, kind))

    def head_cells(self, columns: int, numbered: bool, two_lines: bool) -> list[Cell]:
        titles = self.head(columns, numbered)
        if not two_lines:
            return [Cell(0, column, [title]) for column, title in enumerate(titles)]
        upper = [Cell(0, column, [title], 2) for column, title in enumerate(titles[:-2])]
        group = Cell(0, columns - 2, ["Значение показателя"], 1, 2)
        return [*upper, group, *(Cell(1, columns - 2 + i, [title]) for i, title in enumerate(titles[-2:]))]

    def widths(self, columns: int, numbered: bool, kind: str) -> list[int]:
        shares = [self.random.uniform(1, 1.3 if kind == "narrow" else 2) for _ in range(columns)]
        if numbered:
            shares[0] = 0.55
        return [max(4, round(100 * share / sum(shares))) for share in shares]

    def sentence(self) -> str:
        return f"Ниже приведены сведения, которые центр собрал за отчётный период: {self.phrase(4, 8).lower()}."


def pages(tables: int, seed: int, tables_a_page: int = 3) -> list[Page]:
    made = []
    for number in range((tables + tables_a_page - 1) // tables_a_page):
        maker = Maker(seed * 100_000 + number)
        kind = KINDS[number % len(KINDS)]
        count = min(tables_a_page, tables - number * tables_a_page)
        made.append(Page(f"{number:03}_{kind}", kind, [maker.table(kind) for _ in range(count)]))
    return made


def _cell(cell: Cell) -> str:
    spans = (f' rowspan="{cell.row_span}"' if cell.row_span > 1 else "") + (
        f' colspan="{cell.column_span}"' if cell.column_span > 1 else "")
    inside = html.escape(cell.text)
    if len(cell.paragraphs) > 1:
        inside = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in cell.paragraphs)
    return f"<td{spans}>{inside}</td>"


def _table(table: Table) -> str:
    cells = sorted(table.cells, key=lambda cell: cell.column)
    rows = ['<tr valign="top">' + "".join(_cell(cell) for cell in cells if cell.row == row) + "</tr>"
            for row in range(table.rows)]
    columns = "".join(f'<col width="{width}%">' for width in table.widths)
    border = 'border="0" class="bare"' if table.kind == "borderless" else 'border="1"'
    head, body = "".join(rows[:table.head_rows]), "\n".join(rows[table.head_rows:])
    return (f'<table {border} cellspacing="0" cellpadding="3" width="100%"><colgroup>{columns}</colgroup>'
            f"<thead>{head}</thead><tbody>{body}</tbody></table>")


def to_html(page: Page, seed: int) -> str:
    maker = Maker(seed)
    size = "29.7cm 21cm" if page.kind == "landscape" else "21cm 29.7cm"
    points = {"narrow": 8, "landscape": 9}.get(page.kind, 10)
    style = (f"@page{{size:{size};margin:2cm}}body{{font-family:'Liberation Serif',serif;font-size:{points}pt}}"
             "table{border-collapse:collapse}td{vertical-align:top;border:1px solid #000}.bare td{border:none}"
             "td p{margin:2px 0}")
    body = "".join(f"<p>{maker.sentence()}</p>\n{_table(table)}\n" for table in page.tables)
    return (f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>{style}</style></head><body>\n{body}'
            f"<p>{maker.sentence()}</p></body></html>")
