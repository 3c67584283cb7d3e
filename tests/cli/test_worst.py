"""The twenty worst of twelve thousand mutated files (corpus/worst): each ends as expected.tsv says, soon and in little memory."""
import csv
import json
import os
import shutil
import subprocess
import unittest

from command_line import ROOT, SVOD, CommandLine

WORST = ROOT / "corpus" / "worst"
MOST_SECONDS = 4
MOST_MEBIBYTES = 220


class Worst(CommandLine):
    def setUp(self):
        super().setUp()
        with open(WORST / "expected.tsv", encoding="utf-8", newline="") as table:
            self.expected = {row["file"]: row for row in csv.DictReader(table, delimiter="\t")}
        for name in self.expected:
            shutil.copy(WORST / name, self.reports)

    def dump(self) -> str:
        return self.svod("dump", "--db", self.database).stdout

    def test_the_table_names_every_file(self):
        self.assertEqual(sorted(path.name for path in WORST.iterdir() if path.suffix != ".tsv"), sorted(self.expected))
        self.assertEqual(len(self.expected), 20)

    def test_each_ends_as_expected_and_by_every_way_alike(self):
        self.ingest("-q", status=2)
        found = {path: (outcome, error or "") for path, outcome, error in self.rows("SELECT path, outcome, error FROM reports")}
        self.assertEqual(found.keys(), self.expected.keys())
        for name, row in self.expected.items():
            self.assertEqual(found[name][0], row["outcome"], name)
            self.assertIn(row["error"], found[name][1], name)
            self.assertEqual(bool(row["error"]), bool(found[name][1]), name)
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
        by_ingest = self.dump()
        paths = "\n".join(str(path) for path in self.reports.iterdir())
        records = self.svod("extract", "--batch", "--root", self.reports, stdin=paths, status=2).stdout
        self.database.unlink()
        self.svod("load", "--db", self.database, stdin=records, status=2)
        self.assertEqual(self.dump(), by_ingest)
        self.svod("check", "--db", self.database, status=3)

    def test_each_is_bounded_in_time_and_memory(self):
        factor = 10 if self.is_sanitized() else 1
        for name in sorted(self.expected):
            with self.subTest(name):
                process = subprocess.Popen([SVOD, "extract", WORST / name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
                record = json.loads(process.stdout.read())
                process.stdout.close()
                _, status, used = os.wait4(process.pid, 0)  # of its readers too
                process.returncode = os.waitstatus_to_exitcode(status)
                self.assertEqual(process.returncode, 2 if record["outcome"] == "failed" else 0)
                self.assertEqual(record["outcome"], self.expected[name]["outcome"])
                self.assertLess(used.ru_utime + used.ru_stime, MOST_SECONDS * factor)
                self.assertLess(used.ru_maxrss / 1024, MOST_MEBIBYTES * factor)


if __name__ == "__main__":
    unittest.main()
