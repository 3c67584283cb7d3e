"""Tables known by construction, as LibreOffice and Chromium write them: `svod document` has to give every cell's text,
row, column and spans.

    test_tables.py SVOD [--tables N] [--seed N] [--keep DIR] [--show N]

SVOD: the program. Prints recall and precision per producer and kind of table; `--show` prints so many wrong cells of
each producer, `--keep` leaves the files in DIR. Producers that are not installed are left out; exit status 77 where
there is none.
"""
from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import generated

BARS = {"docx": 1.0, "pdf": 0.99, "borderless": 0.95}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def office(sources: list[Path], target: str, folder: Path, profile: Path, *options: str):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *options, "--convert-to",
                    target, "--outdir", str(folder), *map(str, sources)], check=True, capture_output=True, timeout=1800)


def browser(source: Path, target: Path, profile: Path):
    subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={profile}", f"--print-to-pdf={target}", source.as_uri()],
                   check=True, capture_output=True, timeout=180)


def produce(pages: list[generated.Page], seed: int, folder: Path) -> dict[str, Path]:
    """Folders of files by producer, each file named after its page."""
    sources = folder / "html"
    sources.mkdir(parents=True, exist_ok=True)
    files = []
    for page in pages:
        files.append(sources / f"{page.name}.html")
        files[-1].write_text(generated.to_html(page, seed), "utf-8")
    made = {}
    if shutil.which("soffice"):
        office(files, "docx:MS Word 2007 XML", folder / "docx", folder / "profile", "--infilter=HTML (StarWriter)")
        office(sorted((folder / "docx").glob("*.docx")), "pdf", folder / "pdf", folder / "profile")
        made |= {"docx": folder / "docx", "pdf (LibreOffice)": folder / "pdf"}
    if CHROMIUM:
        printed = folder / "printed"
        printed.mkdir(exist_ok=True)
        for file in files:
            browser(file, printed / f"{file.stem}.pdf", folder / "browser")
        made["pdf (Chromium)"] = printed
    return made


def placed(rows: list[list[dict]]) -> Counter:
    """Cells with their places; a row lists only the cells that begin in it."""
    taken: set[tuple[int, int]] = set()
    cells: Counter = Counter()
    for r, row in enumerate(rows):
        column = 0
        for cell in row:
            while (r, column) in taken:
                column += 1
            height, width = cell["row_span"], cell["col_span"]
            taken |= {(r + i, column + k) for i in range(height) for k in range(width)}
            cells[r, column, height, width, " ".join(cell["text"].split())] += 1
            column += width
    return cells


def expected_cells(table: generated.Table) -> Counter:
    return Counter((c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells)


def read_tables(svod: str, file: Path) -> list[Counter]:
    done = subprocess.run([svod, "document", str(file)], capture_output=True, text=True, check=True)
    return [placed(block["rows"]) for block in json.loads(done.stdout)["blocks"] if block["type"] == "table"]


def compare(page: generated.Page, found: list[Counter]) -> tuple[int, int, int, list[str]]:
    """Equal cells, cells expected, cells found, and what is wrong. Each table is held against the one most like it."""
    equal, wrong, left = 0, [], list(found)
    tables = [expected_cells(table) for table in page.tables]
    for table in tables:
        best = max(left, key=lambda other: (table & other).total(), default=Counter())
        left = [other for other in left if other is not best]
        equal += (table & best).total()
        wrong += [f"{page.name} missing {cell}" for cell in table - best]
        wrong += [f"{page.name} found   {cell}" for cell in best - table]
    return equal, sum(t.total() for t in tables), sum(f.total() for f in found), wrong


def main() -> int:
    parser = argparse.ArgumentParser(description="Reads tables known by construction.")
    parser.add_argument("svod")
    parser.add_argument("--tables", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    if not (shutil.which("soffice") or CHROMIUM):
        return 77
    folder = (arguments.keep or Path(tempfile.mkdtemp())).resolve()
    pages = generated.pages(arguments.tables, arguments.seed)
    short = 0
    try:
        for producer, files in produce(pages, arguments.seed, folder).items():
            sums: dict[str, list[int]] = {}
            wrong: list[str] = []
            for page in pages:
                file = next(files.glob(f"{page.name}.*"))
                *figures, mistakes = compare(page, read_tables(arguments.svod, file))
                wrong += mistakes
                for name in ("borderless" if page.kind == "borderless" else "bordered", page.kind):
                    sums[name] = [a + b for a, b in zip(sums.get(name, [0, 0, 0]), figures)]
            for name, (equal, expected, found) in sums.items():
                recall, precision = equal / expected, equal / max(found, 1)
                print(f"{producer:18} {name:16} recall {recall:.4f} precision {precision:.4f} of {expected} cells")
                bar = BARS["borderless"] if name == "borderless" else BARS[producer[:4].strip()]
                short += name in ("bordered", "borderless") and min(recall, precision) < bar
            print(*wrong[:arguments.show], sep="\n")
    finally:
        if not arguments.keep:
            shutil.rmtree(folder)
    if short:
        print(f"{short} figures below the bars {BARS}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
