#!/usr/bin/env python3
"""Lays the corpus out for the score: one folder of reports in one format, and their gold records.

    stage.py DIR --format docx|pdf|txt

Copies corpus/good/CASE/report.FORMAT to DIR/CASE.FORMAT and gold.json to DIR/gold/CASE.json, its `source` set to
CASE.txt, and puts the text in UTF-8 into DIR/gold/text/CASE.txt, where quotes are looked up.
"""
from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

GOOD = Path(__file__).resolve().parent.parent.parent / "corpus" / "good"


def decode(data: bytes) -> str:
    """The text of a twin, which is in UTF-8, UTF-16 with a byte order mark, or Windows-1251."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251")


def main() -> int:
    parser = argparse.ArgumentParser(description="Lays the corpus out for the score.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--format", choices=["docx", "pdf", "txt"], default="txt")
    arguments = parser.parse_args()
    texts = arguments.folder / "gold" / "text"
    texts.mkdir(parents=True, exist_ok=True)
    for case in sorted(p.parent for p in GOOD.glob("*/gold.json")):
        shutil.copy(case / f"report.{arguments.format}", arguments.folder / f"{case.name}.{arguments.format}")
        gold = json.loads((case / "gold.json").read_text("utf-8"))
        gold["source"] = f"{case.name}.txt"
        record = json.dumps(gold, ensure_ascii=False, indent=1)
        (arguments.folder / "gold" / f"{case.name}.json").write_text(record + "\n", "utf-8")
        (texts / f"{case.name}.txt").write_text(decode((case / "report.txt").read_bytes()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
