"""The same report in the ways that different people type gives the same records: quotation marks, dashes, spaces, «ё».

    test_writings.py SVOD         SVOD: the program
"""
from __future__ import annotations

import re
import sys
import tempfile
import unittest
from pathlib import Path

import records
import twins

SVOD = "svod"
QUOTES = {"straight marks": ('"', '"'), "curved marks": ("“", "”"), "low and high marks": ("„", "“"),
          "apostrophes": ("''", "''"), "backticks": ("``", "''"), "single marks": ("‘", "’"),
          "angle brackets": ("<<", ">>"), "commas": (",,", "“")}


def with_quotes(opening: str, closing: str):
    return lambda text: text.replace("«", opening).replace("»", closing)


HABITS = {name: with_quotes(*marks) for name, marks in QUOTES.items()} | {
    "hyphens for dashes": lambda text: re.sub(r" [–—] ", " - ", text),
    "long dashes": lambda text: re.sub(r" [-–] ", " — ", text),
    "doubled spaces": lambda text: re.sub(r"(?<=[а-я]) (?=[а-я])", "  ", text),
    "unbreakable spaces": lambda text: re.sub(r"(?<=[а-я0-9]) (?=[а-я0-9])", "\N{NO-BREAK SPACE}", text),
    "no ё": lambda text: text.replace("ё", "е").replace("Ё", "Е"),
}


def straightened(value):
    """A record with one kind of quotation marks."""
    if isinstance(value, dict):
        return {name: straightened(v) for name, v in value.items()}
    if isinstance(value, list):
        return [straightened(v) for v in value]
    return re.sub("''|``|<<|>>|,,|[‘’]", '"', value) if isinstance(value, str) else value


def texts_of_corpus() -> dict[str, str]:
    """Those in UTF-8: the older encodings lack most of the marks."""
    texts = {}
    for case in sorted(path.parent for path in records.GOOD.glob("*/gold.json")):
        try:
            texts[case.name] = (case / "report.txt").read_text("utf-8")
        except UnicodeDecodeError:
            pass
    return texts


class Writings(unittest.TestCase):
    def test_habits_of_typing_change_no_record(self):
        texts = texts_of_corpus()
        shares = twins.Shares()
        with tempfile.TemporaryDirectory() as folder:
            for habit, retyped in ({"as it is": str} | HABITS).items():
                for name, text in texts.items():
                    path = Path(folder) / habit / f"{name}.txt"
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(retyped(text), "utf-8")
            found = records.extract_all(SVOD, sorted(Path(folder).glob("*/*.txt")))
            for name in texts:
                forms = {habit: straightened(found[Path(folder) / habit / f"{name}.txt"]) for habit in HABITS}
                as_it_is = straightened(found[Path(folder) / "as it is" / f"{name}.txt"])
                for habit, record in forms.items():
                    shares.add(name, {"as it is": as_it_is, habit: record})
        self.assertEqual(len(shares.sums), len(HABITS))
        self.assertEqual(shares.short(), {}, "the first differences:\n" + "\n".join(shares.differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
