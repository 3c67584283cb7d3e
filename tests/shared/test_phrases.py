"""Dates and numerals as people write them, beside the project: what `svod explain --jsonl` reads of them.

    test_phrases.py SVOD       SVOD: the program

Skips where the phrases are absent.
"""
from __future__ import annotations

import json
import subprocess
import sys
import unittest
from pathlib import Path

SVOD = "svod"
CASES = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "cases"
BARS = {"dates": 0.85, "numerals": 0.80}


@unittest.skipUnless(CASES.is_dir(), "the phrases are not here")
class Phrases(unittest.TestCase):
    def test_core_phrases_reach_the_bars(self):
        done = subprocess.run([sys.executable, str(CASES / "run_cases.py"), "--svod", SVOD], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        figures = json.loads(done.stdout.splitlines()[-1])
        print(figures)
        self.assertGreaterEqual(figures["all dates"], BARS["dates"])
        self.assertGreaterEqual(figures["all numbers"], BARS["numerals"])


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
