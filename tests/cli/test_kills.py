"""`svod ingest` killed at random moments, the parent, a supervisor or a reader, and started again each time: nothing read
is lost, no document is half there, and at the end the store holds the rows of an undisturbed run.

The kills are a Poisson process, so each moment of a run, its beginning and its end too, is as likely as any other. When
a run comes to its end the stores are compared, and all begins anew with an empty one until there were enough kills.

SVOD_KILLS     how often it is killed (12 by default; 200 is the long run, target `kills`)
SVOD_REPORTS   how many reports are read (100 by default; 300 is the long run)
SVOD_SEED      where reports and moments come from
"""
from __future__ import annotations

import os
import random
import signal
import subprocess
import time
import unittest
import zipfile
from pathlib import Path

from command_line import ROOT, SVOD, CommandLine

KILLS = int(os.environ.get("SVOD_KILLS", "12"))
REPORTS = int(os.environ.get("SVOD_REPORTS", "100"))
SEED = os.environ.get("SVOD_SEED", "1")
KILLS_IN_A_PASS = 6  # about so many from an empty store to a full one

ROWS_OF_A_REPORT = "SELECT path, outcome, {} FROM reports r WHERE outcome <> 'failed'".format(", ".join(
    f"(SELECT count(*) FROM {table} t WHERE t.report_id = r.report_id)"
    for table in "sections coverage events dates counts metrics indicators legal_refs people links sources".split()))


def children_of(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


class Kills(CommandLine):
    def setUp(self):
        super().setUp()
        subprocess.run([ROOT / "tools" / "make_reports", self.reports, "--count", str(REPORTS), "--seed", SEED, "--broken",
                        "0.2", "--size", "medium"], check=True, capture_output=True)
        with zipfile.ZipFile(self.reports / "sent.zip", "w") as archive:
            for file in sorted(self.reports.glob("report_*"))[::10]:
                archive.write(file, file.name)
                file.unlink()
        self.undisturbed = self.folder / "undisturbed.db"
        began = time.monotonic()
        self.svod("ingest", "-q", self.reports, "--db", self.undisturbed, "--jobs", "2", status=2)
        self.pause = (time.monotonic() - began) / KILLS_IN_A_PASS
        self.expected = self.dump(self.undisturbed)
        self.expected_rows = self.rows_of_reports(self.undisturbed)
        self.rng = random.Random(SEED)
        self.history: list[str] = []
        self.resumed = 0  # runs that found reports in the store

    def dump(self, database: Path) -> str:
        return self.svod("dump", "--db", database).stdout

    def rows_of_reports(self, database: Path) -> dict[str, tuple]:
        """How many rows of each table the reports have that could be read."""
        self.database, own = database, self.database
        try:
            return {path: numbers for path, *numbers in self.rows(ROWS_OF_A_REPORT)}
        finally:
            self.database = own

    def start(self) -> subprocess.Popen:
        self.history.append("start")
        process = subprocess.Popen([SVOD, "ingest", "-q", str(self.reports), "--db", str(self.database), "--jobs", "2"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(process.kill)
        return process

    def kill_one(self, process: subprocess.Popen):
        """Kills the parent, a supervisor or a reader of a run; what hangs on it has to go too."""
        supervisors = children_of(process.pid)
        readers = [reader for supervisor in supervisors for reader in children_of(supervisor)]
        kind = self.rng.choice(["parent", "supervisor", "reader"])
        found = {"parent": [process.pid], "supervisor": supervisors, "reader": readers}[kind]
        target = self.rng.choice(found or [process.pid])
        below = supervisors + readers if target == process.pid else children_of(target)
        self.history[-1] += f", {kind} killed"
        try:
            os.kill(target, signal.SIGKILL)
        except ProcessLookupError:
            return
        if target == process.pid:
            process.wait(timeout=60)
        self.assert_gone(below)

    def assert_gone(self, processes: list[int]):
        deadline = time.monotonic() + 20
        while any(map(is_running, processes)) and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual([p for p in processes if is_running(p)], [], "readers outlive their supervisor")

    def disturb(self, process: subprocess.Popen) -> int:
        """Kills at random moments until the run ends, by a kill or of itself. Gives the number of kills."""
        for kills in range(1000):
            pause = self.rng.expovariate(1 / self.pause)
            self.history.append(f"{pause:.3f} s")
            try:
                process.wait(timeout=pause)
                return kills
            except subprocess.TimeoutExpired:
                self.kill_one(process)
        self.fail("a run doesn't end")

    def pass_through(self, most: int) -> int:
        """Reads the folder into an empty store, disturbed at most so often. Gives the number of kills."""
        killed = 0
        kept: dict[str, tuple] = {}
        while True:
            self.resumed += bool(kept)
            process = self.start()
            killed += self.disturb(process)
            if self.database.exists():
                self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
                self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
                now = self.rows_of_reports(self.database) if self.rows("PRAGMA user_version") != [(0,)] else {}
                self.assertEqual(now, {path: self.expected_rows[path] for path in now}, "a document is half there")
                self.assertEqual(kept.keys() - now.keys(), set(), "what was read before is lost")
                kept = now
            if process.returncode == 2 or killed >= most:
                break
        # A file that two kills met counts as failed until the next run.
        self.svod("ingest", "-q", self.reports, "--db", self.database, "--jobs", "2", status=2)
        self.assertEqual(self.dump(self.database), self.expected)
        for file in self.folder.glob("store.db*"):
            file.unlink()
        return killed

    def test_kills_at_any_moment_lose_and_invent_nothing(self):
        killed = passes = 0
        began = time.monotonic()
        try:
            while killed < KILLS:
                self.history.clear()
                kills = self.pass_through(KILLS - killed)
                killed += kills
                passes += 1
                # The machine may have become faster or slower.
                self.pause *= 0.7 if kills < KILLS_IN_A_PASS else 1.4 if kills > 2 * KILLS_IN_A_PASS else 1
                print(f"{killed} kills, {time.monotonic() - began:.0f} s", flush=True)
        except AssertionError as error:
            error.add_note(f"seed {SEED}, {killed} kills before this pass, then: {'; '.join(self.history)}")
            raise
        print(f"{killed} kills while reading {REPORTS} reports, {passes} times from the beginning, {self.resumed} times from where "
              f"a kill left it: {time.monotonic() - began:.0f} s; seed {SEED}")


if __name__ == "__main__":
    unittest.main()
