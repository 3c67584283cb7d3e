"""The same report as DOCX, PDF and TXT gives the same records: all fields but positions.

    test_twins.py SVOD         SVOD: the program

Prints the share of equal records per pair of formats and record type; each pair has to reach BAR over all types.
"""
from __future__ import annotations

import itertools
import json
import sys
import unittest
from collections import Counter

import records

SVOD = "svod"
BAR = 0.98
KINDS = list(records.KEYS)


def plain(value):
    """A record without what depends on the format: positions, and references, which are positions in lists."""
    if isinstance(value, dict):
        skipped = ("source", "section", "event", "parent", "part_of", "numerator", "denominator", "count", "indicator")
        return {name: plain(v) for name, v in value.items() if name not in skipped}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return records.fold(value)


def bag(found: list[dict]) -> Counter:
    return Counter(json.dumps(plain(record), ensure_ascii=False, sort_keys=True) for record in found)


def report_bag(record: dict) -> Counter:
    return Counter(f"{name}={records.fold(record[name])}" for name in records.REPORT_FIELDS)


class Twins(unittest.TestCase):
    def test_formats_give_equal_records(self):
        sums: dict = {}
        differences = []
        for case in sorted(p.parent for p in records.GOOD.glob("*/gold.json")):
            read = {f: records.extract(SVOD, case / f"report.{f}") for f in ("docx", "pdf", "txt")}
            for one, other in itertools.combinations(read, 2):
                for kind in ["report", *KINDS]:
                    a, b = (report_bag(read[f]) if kind == "report" else bag(read[f][kind]) for f in (one, other))
                    entry = sums.setdefault(f"{one}={other}", {}).setdefault(kind, [0, 0])
                    entry[0] += (a & b).total()
                    entry[1] += max(a.total(), b.total())
                    differences += [f"{case.name} {one} only: {kind} {x[:300]}" for x in (a - b)]
                    differences += [f"{case.name} {other} only: {kind} {x[:300]}" for x in (b - a)]
        short = {}
        for pair, kinds in sums.items():
            share = sum(e for e, _ in kinds.values()) / sum(n for _, n in kinds.values())
            print(pair, f"{share:.4f}", {kind: round(e / n, 3) if n else None for kind, (e, n) in kinds.items()})
            if share < BAR:
                short[pair] = round(share, 4)
        self.assertEqual(short, {}, "pairs short of the bar; the first differences:\n" + "\n".join(differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
