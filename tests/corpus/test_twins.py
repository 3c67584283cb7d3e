"""The same report as DOCX, TXT and PDF of two producers gives the same records: all fields but positions.

    test_twins.py SVOD         SVOD: the program

Prints the share of equal records per pair of formats and record type; each pair has to reach the bar over all types.
"""
from __future__ import annotations

import sys
import unittest
from pathlib import Path

import records
import twins

SVOD = "svod"


def forms_of(case: Path) -> dict[str, Path]:
    """report.pdf is of one producer (which, its source says), the file in other_pdf of the other."""
    chromium = "pdf=chromium" in (case / "report.html").read_text("utf-8")
    pdfs = [case / "report.pdf", records.GOOD.parent / "other_pdf" / f"{case.name}.pdf"]
    return {"docx": case / "report.docx", "txt": case / "report.txt", "pdf (LibreOffice)": pdfs[chromium],
            "pdf (Chromium)": pdfs[not chromium]}


class Twins(unittest.TestCase):
    def test_formats_give_equal_records(self):
        shares = twins.Shares()
        for case in sorted(p.parent for p in records.GOOD.glob("*/gold.json")):
            shares.add(case.name, {name: records.extract(SVOD, path) for name, path in forms_of(case).items()})
        self.assertEqual(shares.short(), {},
                         "pairs short of the bar; the first differences:\n" + "\n".join(shares.differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
