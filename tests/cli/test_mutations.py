"""Files of the corpus cut, spliced and with bits turned over, on their surface or inside: each ends as a row, none hangs,
none ends its reader, none stops the run.

SVOD_MUTATIONS  how many files are made (120 by default; 2000 is the long run, target `mutations`)
SVOD_SEED       what they are made from
SVOD_KEEP       a folder that keeps the files, to look at them
"""
import os
import random
import shutil
import sys
import time
import unittest

from command_line import GOOD, ROOT, CommandLine

sys.path.insert(0, str(ROOT / "tools" / "report_generator"))
import faults  # noqa: E402

MUTATIONS = int(os.environ.get("SVOD_MUTATIONS", "120"))
SEED = os.environ.get("SVOD_SEED", "1")
KEEP = os.environ.get("SVOD_KEEP")
# The reasons of what was ended by a bound or by itself, instead of being refused or read.
ENDED = ("дольше допустимого", "аварией", "нарушить запреты", "Внутренняя ошибка", "of memory", "the system ended")


class Mutations(CommandLine):
    def make(self) -> list[str]:
        sources = sorted(path for path in GOOD.glob("*/report.*") if path.suffix in (".docx", ".pdf", ".txt"))
        names = []
        for number in range(MUTATIONS):
            rng = random.Random(f"{SEED}/{number}")
            source = rng.choice(sources)
            data = faults.mutated(source.read_bytes(), rng)
            if rng.random() < 0.3:
                data = faults.mutated(data, rng)
            names.append(f"{number:05}{source.suffix}")
            (self.reports / names[-1]).write_bytes(data)
        return names

    def test_every_mutated_file_ends_as_a_row(self):
        began = time.monotonic()
        names = self.make()
        if KEEP:
            shutil.copytree(self.reports, KEEP, dirs_exist_ok=True)
        done = self.svod("ingest", "-q", self.reports, "--db", self.database, "--timeout", "20", status=2, timeout=120 + MUTATIONS)
        # As the reports of sanitizers begin, which a reader passes on.
        self.assertNotRegex(done.stderr, "ERROR: |runtime error: ")
        self.assertEqual([path for (path,) in self.rows("SELECT path FROM reports ORDER BY path")], names)
        outcomes = dict(self.rows("SELECT outcome, count(*) FROM reports GROUP BY outcome"))
        print(f"{MUTATIONS} mutated files: {outcomes}, {time.monotonic() - began:.0f} s; seed {SEED}")
        self.assertEqual(set(outcomes) - {"ok", "partial", "failed"}, set())
        self.assertEqual(self.rows("SELECT path FROM reports WHERE outcome = 'failed' AND NOT EXISTS (SELECT 1 FROM "
                                   "findings f WHERE f.report_id = reports.report_id AND f.code = 'extraction_failed')"), [])
        ended = " OR ".join(f"error LIKE '%{words}%'" for words in ENDED)
        self.assertEqual(self.rows(f"SELECT path, error FROM reports WHERE {ended}"), [])


if __name__ == "__main__":
    unittest.main()
