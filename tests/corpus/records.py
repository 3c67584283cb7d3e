"""Compares records by what they say: keys, folding, and shares of equal records. Used by the golden and twin tests."""
from __future__ import annotations

import json
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = ROOT / "corpus" / "good"

_FOLD = {ord("ё"): "е", **dict.fromkeys(map(ord, "«»“”„‟″"), '"'), **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")}

REPORT_FIELDS = ("title kind level center_name municipality region zone period_start period_end period_kind doc_number "
                 "doc_date signatory").split()

# What must be equal for two records to be the same one: enough to tell it apart, without the borders of long texts.
KEYS = {
    "sections": "number title code",
    "coverage": "code basis",
    "events": "origin number title kind status",
    "dates": "start end precision recurrence role",
    "counts": "value unit",
    "metrics": "code direction org_type program_type audience event_kind value unit",
    "indicators": "name plan fact percent_reported",
    "legal_refs": "kind date number",
    "people": "name",
    "links": "kind value",
}


def fold(value):
    """Lower case, ё as е, quotes and dashes alike, white space folded; numbers rounded; other values unchanged."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).lower().translate(_FOLD).split())
    return round(value, 4) if isinstance(value, float) else value


def extract(svod: str, path: Path) -> dict:
    """The JSON record of one file. Raises on any exit status but 0."""
    done = subprocess.run([svod, "extract", str(path)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def extract_all(svod: str, paths: list[Path]) -> dict[Path, dict]:
    """The JSON records of many files. Raises on any exit status but 0."""
    done = subprocess.run([svod, "extract", "--batch"], input="\n".join(map(str, paths)), capture_output=True, text=True,
                          check=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(record["path"]): record for record in found}


def key(kind: str, record: dict, width: int | None = None) -> tuple:
    values = [fold(record.get(name)) for name in KEYS[kind].split()]
    if kind in ("people", "links", "legal_refs"):
        values = [re.sub(r"[\s№]", "", v) if isinstance(v, str) else v for v in values]
    return tuple(v[:width] if isinstance(v, str) and width else v for v in values)


def gold_records(gold: dict) -> dict[str, list[dict]]:
    """The records of a gold file under the same names and in the same form as those of an extracted one."""
    records = {kind: list(gold.get(kind) or []) for kind in KEYS}
    records["coverage"] = [{"code": code, "basis": basis} for code, basis in gold["coverage"].items()]
    records["dates"] = [d for e in gold["events"] for d in e["dates"]] + records["dates"]
    return records


def counts_of(kind: str, records: list[dict]) -> Counter:
    # Titles of two careful readers may end differently; their first words don't.
    return Counter(key(kind, record, 60) for record in records)


def f1(kind: str, gold: list[dict], found: list[dict]) -> tuple[int, int]:
    """Twice the matched records, and the sum of both sides: their quotient is F1."""
    g, f = counts_of(kind, gold), counts_of(kind, found)
    return 2 * (g & f).total(), g.total() + f.total()
