"""`svod extract --batch`, `svod load`, `svod dump`: the same rows by every way."""
import json
import random
import shutil
import subprocess
import unittest

import command_line
from command_line import BAD, SVOD, CommandLine

CASES = ("zonal_letterhead", "year_with_plans", "short_careless", "month_rows")


class Batch(CommandLine):
    def fill(self):
        for case in CASES:
            for file_format in ("docx", "pdf", "txt"):
                self.add_report(case, file_format, f"{case}/report.{file_format}")
        shutil.copy(BAD / "truncated.docx", self.reports / "truncated.docx")

    def paths(self):
        return sorted(str(path) for path in self.reports.rglob("*") if path.is_file())

    def dump(self) -> str:
        return self.svod("dump", "--db", self.database).stdout

    def test_any_number_of_workers_and_any_order_of_records_give_equal_dumps(self):
        self.fill()
        dumps = []
        for jobs in ("1", "8"):
            self.database.unlink(missing_ok=True)
            self.ingest("--jobs", jobs, status=2)
            dumps.append(self.dump())
        batch = self.svod("extract", "--batch", "--root", self.reports, stdin="\0".join(self.paths()) + "\0", status=2)
        records = batch.stdout.splitlines()
        random.Random(1).shuffle(records)
        self.database.unlink()
        self.svod("load", "--db", self.database, stdin="\n".join(records), status=2)
        dumps.append(self.dump())
        self.assertTrue(dumps[0].count("\n") > 500)
        self.assertEqual(dumps[0], dumps[1])
        self.assertEqual(dumps[0], dumps[2])

    def test_paths_may_stand_one_a_line_and_are_named_as_given(self):
        self.add_report("short_careless")
        done = subprocess.run([SVOD, "extract", "--batch"], input="./reports/short_careless.txt\n\n./reports/none.txt",
                              capture_output=True, text=True, cwd=self.folder, timeout=60)
        self.assertEqual(done.returncode, 2)
        records = {record["path"]: record["outcome"] for record in map(json.loads, done.stdout.splitlines())}
        self.assertEqual(records, {"reports/short_careless.txt": "ok", "reports/none.txt": "failed"})

    def test_records_come_as_they_are_finished_while_more_paths_may_come(self):
        report = self.add_report("short_careless")
        process = subprocess.Popen([SVOD, "extract", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2):
            process.stdin.write(f"{report}\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["outcome"], "ok")
        process.stdin.close()
        self.assertEqual(process.wait(timeout=60), 0)
        process.stdout.close()

    def test_one_hostile_file_costs_its_record_alone(self):
        self.needs_memory_bound()
        (self.reports / "large.txt").write_bytes(("ы" * 60_000_000).encode())
        self.add_report("short_careless")
        done = self.svod("extract", "--batch", "--memory-limit", "300", stdin="\n".join(self.paths()), status=2)
        outcomes = sorted(json.loads(line)["outcome"] for line in done.stdout.splitlines())
        self.assertEqual(outcomes, ["failed", "ok"])

    def test_passes_over_what_ingest_does(self):
        self.add_report("short_careless")
        other = self.reports / "scan.png"
        other.write_bytes(b"\x89PNG")
        done = self.svod("extract", "--batch", stdin=f"{other}\n{self.reports / 'short_careless.txt'}\n")
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("1 files passed over", done.stderr)
        other.unlink()

    def test_load_refuses_what_is_no_record(self):
        for records, said in (("{}\n", "path: bad_record"), ("PK\x03\x04\nmore\nlines\n", "read with svod ingest")):
            done = self.svod("load", "--db", self.database, stdin=records, status=2)
            self.assertIn(said, done.stderr)
            self.assertIn("0 records loaded, 1 refused", done.stderr)

    def test_a_file_or_a_batch_has_to_be_named(self):
        self.svod("extract", status=1)
        self.svod("extract", "--batch", "a.txt", status=1)

    def test_many_files_of_records_are_loaded_and_a_broken_line_costs_itself_alone(self):
        self.fill()
        batch = self.svod("extract", "--batch", "--root", self.reports, stdin="\n".join(self.paths()), status=2)
        records = batch.stdout.splitlines(keepends=True)
        for number in range(3):
            (self.folder / f"{number}.jsonl").write_text("".join(records[number::3]) + "{broken\n", "utf-8")
        done = self.svod("load", "--db", self.database, *sorted(self.folder.glob("*.jsonl")), status=2)
        self.assertIn(f"{len(records)} records loaded, 3 refused", done.stderr)
        self.assertIn("0.jsonl:6:", done.stderr)
        self.assertEqual(self.rows("SELECT count(*) FROM reports"), [(len(records),)])


if __name__ == "__main__":
    unittest.main()
