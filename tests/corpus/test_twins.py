"""The same report as DOCX, PDF and TXT gives the same records: all fields but positions.

    test_twins.py SVOD         SVOD: the program

Prints the share of equal records per pair of formats and record type; each pair has to reach the bar over all types.
"""
from __future__ import annotations

import sys
import unittest

import records
import twins

SVOD = "svod"


class Twins(unittest.TestCase):
    def test_formats_give_equal_records(self):
        shares = twins.Shares()
        for case in sorted(p.parent for p in records.GOOD.glob("*/gold.json")):
            shares.add(case.name, {f: records.extract(SVOD, case / f"report.{f}") for f in ("docx", "pdf", "txt")})
        self.assertEqual(shares.short(), {},
                         "pairs short of the bar; the first differences:\n" + "\n".join(shares.differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
