"""The layout is the architecture: what each room may include, and that headers keep the project's manners.

    test_layers.py [SVOD]
"""
from __future__ import annotations

import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ROOMS = {
    "extractors/document": {"extractors/document"},
    "extractors": {"extractors"},
    "normalizer/records": {"normalizer/records", "extractors/document"},
    "normalizer/text": {"normalizer/text", "extractors/document"},
    "normalizer/engine": {"normalizer/engine", "normalizer/text", "extractors/document"},
    "normalizer/rules": {"normalizer/rules", "normalizer/records", "normalizer/engine", "normalizer/text", "extractors/document"},
    "normalizer/tabulation": {"normalizer/rules", "normalizer/engine"},
    "normalizer/phrases": {"normalizer", "extractors/document"},
    "normalizer/stages": {"normalizer", "extractors/document"},
    "store": {"store", "normalizer/records", "extractors/document"},
    "tools": {"tools", "store", "normalizer", "extractors"},
}
# Not below: what stands right of a folder inside its own room.
FORBIDDEN = {"normalizer/phrases": {"normalizer/stages"}}
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)


def room_of(path: str) -> str:
    """The longest room that the path lies in."""
    return max((room for room in ROOMS if path.startswith(room + "/")), key=len)


def sources(*suffixes: str):
    for room in ("extractors", "normalizer", "store", "tools"):
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in suffixes:
                yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


class Layers(unittest.TestCase):
    def test_includes_run_one_way(self):
        wrong = []
        for path, text in sources(".cpp", ".hpp"):
            room = room_of(path)
            for target in INCLUDE.findall(text):
                allowed = any(target.startswith(prefix + "/") for prefix in ROOMS[room])
                forbidden = any(target.startswith(prefix + "/") for prefix in FORBIDDEN.get(room, ()))
                if not allowed or forbidden:
                    wrong.append(f"{path} includes {target}")
        self.assertEqual(wrong, [])

    def test_poppler_stays_in_the_pdf_folder(self):
        users = {path for path, text in sources(".cpp", ".hpp") if re.search(r"#include <(PDFDoc|OutputDev|GfxState)\.h>", text)}
        self.assertTrue(users and all(path.startswith("extractors/pdf/") for path in users), users)

    def test_headers_have_a_guard_and_use_no_namespace(self):
        wrong = [path for path, text in sources(".hpp") if "#pragma once" not in text or "using namespace" in text]
        self.assertEqual(wrong, [])

    def test_nothing_is_freed_by_hand(self):
        wrong = [path for path, text in sources(".cpp", ".hpp") if re.search(r"(?<![\w])(new [A-Z]\w*[({]|delete [a-z])", text)
                 and "= delete" not in text]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    del sys.argv[1:]
    unittest.main()
