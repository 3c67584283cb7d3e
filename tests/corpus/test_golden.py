"""The corpus against its gold records: in each format, every record type reaches its bar (bars.json).

    test_golden.py SVOD        SVOD: the program
"""
from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path

import records

SVOD = "svod"
BARS = json.loads((Path(__file__).parent / "bars.json").read_text("utf-8"))


class GoldenRecords(unittest.TestCase):
    def check_format(self, file_format: str):
        sums = {kind: [0, 0] for kind in BARS}
        lines = []
        for case in sorted(p.parent for p in records.GOOD.glob("*/gold.json")):
            gold = json.loads((case / "gold.json").read_text("utf-8"))
            found = records.extract(SVOD, case / f"report.{file_format}")
            wrong = [n for n in records.REPORT_FIELDS if records.fold(gold["report"][n]) != records.fold(found[n])]
            sums["report"][0] += len(records.REPORT_FIELDS) - len(wrong)
            sums["report"][1] += len(records.REPORT_FIELDS)
            lines.append(f"{case.name}: report fields wrong: {', '.join(wrong) or 'none'}")
            for kind, expected in records.gold_records(gold).items():
                matched, total = records.f1(kind, expected, found[kind])
                sums[kind][0] += matched
                sums[kind][1] += total
        shares = {kind: matched / total if total else 1.0 for kind, (matched, total) in sums.items()}
        print(file_format, {kind: round(share, 3) for kind, share in shares.items()})
        short = {kind: round(share, 3) for kind, share in shares.items() if share < BARS[kind]}
        self.assertEqual(short, {}, f"{file_format} falls short of bars.json\n" + "\n".join(lines))

    def test_docx_reaches_the_bars(self):
        self.check_format("docx")

    def test_pdf_reaches_the_bars(self):
        self.check_format("pdf")

    def test_txt_reaches_the_bars(self):
        self.check_format("txt")


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
