"""Shares of equal records between the forms of the same reports; used by the twin tests of the corpus and of the real
reports."""
from __future__ import annotations

import itertools
import json
from collections import Counter

import records

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


def _bag(found: list[dict]) -> Counter:
    return Counter(json.dumps(plain(record), ensure_ascii=False, sort_keys=True) for record in found)


def _bags(record: dict) -> dict[str, Counter]:
    report = Counter(f"{name}={records.fold(record[name])}" for name in records.REPORT_FIELDS)
    return {"report": report} | {kind: _bag(record[kind]) for kind in KINDS}


class Shares:
    """Sums of equal and of all records, per pair of forms and record type."""

    def __init__(self):
        self.sums: dict[str, dict[str, list[int]]] = {}
        self.differences: list[str] = []

    def add(self, name: str, forms: dict[str, dict]) -> None:
        """One report, its JSON record in each form."""
        bags = {form: _bags(record) for form, record in forms.items()}
        for one, other in itertools.combinations(bags, 2):
            for kind in bags[one]:
                a, b = bags[one][kind], bags[other][kind]
                entry = self.sums.setdefault(f"{one}={other}", {}).setdefault(kind, [0, 0])
                entry[0] += (a & b).total()
                entry[1] += max(a.total(), b.total())
                self.differences += [f"{name} {one} only ({one}={other}): {kind} {x[:300]}" for x in (a - b)]
                self.differences += [f"{name} {other} only ({one}={other}): {kind} {x[:300]}" for x in (b - a)]

    def short(self) -> dict[str, float]:
        """Prints the shares; gives those pairs whose share over all types is less than the bar."""
        short = {}
        for pair, kinds in self.sums.items():
            share = sum(e for e, _ in kinds.values()) / sum(n for _, n in kinds.values())
            print(pair, f"{share:.4f}", {kind: round(e / n, 3) if n else None for kind, (e, n) in kinds.items()})
            if share < BAR:
                short[pair] = round(share, 4)
        return short
