"""`svod` where things go wrong: interrupts, full disks, stores that can't be written or are in use."""
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import command_line
from command_line import SVOD, CommandLine, summary_of
from test_workers import slow_pdf

NOBODY = 65534


class Safety(CommandLine):
    def start(self, *arguments) -> subprocess.Popen:
        process = subprocess.Popen([SVOD, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        return process

    def wait_until(self, condition, seconds: float = 30):
        deadline = time.monotonic() + seconds
        while not condition() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertTrue(condition())

    def test_ctrl_c_finishes_what_is_under_way_and_says_how_to_go_on(self):
        for number in range(40):
            self.add_report("month_rows", "pdf", f"{number:03}.pdf")
        process = self.start("ingest", self.reports, "--db", self.database, "--jobs", "1", "-v")
        while "000.pdf" not in process.stderr.readline():
            pass
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130, errors)
        self.assertIn("повторите ту же команду", errors)
        ((read,),) = self.rows("SELECT count(*) FROM reports WHERE outcome = 'ok'")
        self.assertTrue(0 < read < 40, read)
        self.assertEqual(summary_of(self.ingest()), {"files": 40, "read": 40 - read, "unchanged": read})

    def test_a_second_run_waits_for_the_first_and_says_so(self):
        (self.reports / "slow.pdf").write_bytes(slow_pdf())
        first = self.start("ingest", self.reports, "--db", self.database, "--timeout", "6")
        self.wait_until(lambda: self.database.exists() and self.database.stat().st_size > 0)
        other = self.folder / "other"
        other.mkdir()
        shutil.copy(command_line.GOOD / "short_careless" / "report.txt", other / "report.txt")
        done = self.svod("ingest", other, "--db", self.database)
        self.assertIn("another svod is loading it", done.stderr)
        first.communicate(timeout=60)
        self.assertEqual(first.returncode, 2)
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY 1"), [("report.txt",), ("slow.pdf",)])

    def test_a_store_that_may_not_grow_keeps_what_it_had(self):
        self.add_report("short_careless")
        self.ingest()
        size = self.database.stat().st_size
        for number in range(40):
            self.add_report("year_with_plans", "txt", f"{number}.txt")
        limit = size + 300_000

        def bound():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = subprocess.run([SVOD, "ingest", str(self.reports), "--db", str(self.database)], preexec_fn=bound,
                              capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("run it again, what was read before is kept", done.stderr)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(summary_of(self.ingest())["failed"] if "failed" in summary_of(self.ingest()) else 0, 0)
        self.assertEqual(self.rows("SELECT count(*) FROM reports"), [(41,)])

    def test_a_full_disk_keeps_what_was_there(self):
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True).returncode != 0:
            self.skipTest("a small disk can't be mounted here")
        self.addCleanup(subprocess.run, ["umount", disk], capture_output=True)
        self.database = disk / "store.db"
        for number in range(60):
            self.add_report("year_with_plans", "txt", f"{number}.txt")
        done = self.ingest(status=1)
        self.assertIn("what was read before is kept", done.stderr)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        self.ingest()
        self.assertEqual(self.rows("SELECT outcome, count(*) FROM reports GROUP BY 1"), [("ok", 60)])

    def test_check_works_on_a_store_that_cannot_be_written(self):
        self.add_report("short_careless")
        self.ingest()
        expected = self.svod("check", "--db", self.database, status=3).stdout
        shelf = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, shelf)
        shutil.copy(self.database, shelf / "store.db")
        (shelf / "store.db").chmod(0o444)
        shelf.chmod(0o555)
        program = [SVOD, "check", "--db", str(shelf / "store.db")]
        user = {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}
        done = subprocess.run(program, capture_output=True, text=True, timeout=60, **user)
        self.assertEqual(done.stdout, expected, done.stderr)
        self.assertEqual(done.returncode, 3)
        self.assertIn("can't be written", done.stderr)
        self.reports.chmod(0o755)
        self.folder.chmod(0o755)
        whole = (shelf / "store.db").read_bytes()
        for command in (["load"], ["ingest", str(self.reports)]):
            refused = subprocess.run([SVOD, *command, "--db", str(shelf / "store.db")], input="{}", capture_output=True,
                                     text=True, timeout=60, **user)
            self.assertEqual(refused.returncode, 1, refused.stderr)
            self.assertIn("store.db", refused.stderr)
        self.assertEqual((shelf / "store.db").read_bytes(), whole)
        self.assertEqual([path.name for path in shelf.iterdir()], ["store.db"])

    def test_a_store_of_a_newer_version_is_refused_with_the_cure(self):
        self.add_report("short_careless")
        self.ingest()
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
        for command in (["ingest", self.reports], ["check"], ["stats"], ["dump"], ["load"]):
            done = self.svod(*command, "--db", self.database, stdin="", status=1)
            self.assertIn("install the newer program", done.stderr)

    def test_what_a_run_says_can_be_had_as_json(self):
        self.add_report("short_careless")
        shutil.copy(command_line.BAD / "truncated.docx", self.reports / "truncated.docx")
        lines = [json.loads(line) for line in self.ingest("-v", "--log-json", status=2).stderr.splitlines()]
        files = {line["path"]: line["outcome"] for line in lines if line["event"] == "file"}
        self.assertEqual(files, {"short_careless.txt": "ok", "truncated.docx": "failed"})
        self.assertEqual(lines[-1]["event"], "summary")
        self.assertEqual((lines[-1]["read"], lines[-1]["failed"]), (1, 1))

    def test_quiet_means_silent(self):
        self.add_report("short_careless")
        self.assertEqual(self.ingest("-q").stderr, "")


if __name__ == "__main__":
    unittest.main()
