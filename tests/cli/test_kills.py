"""`svod ingest` killed at random moments, the supervisor or one of its readers, and started again each time: at the end
the store holds the same rows as after an undisturbed run.

SVOD_KILLS     how often it is killed (12 by default; 200 is the long run)
SVOD_REPORTS   how many reports are read (36 by default; 300 is the long run)
SVOD_SEED      where the moments come from
"""
import os
import random
import signal
import subprocess
import time
import unittest
from pathlib import Path

from command_line import ROOT, SVOD, CommandLine

KILLS = int(os.environ.get("SVOD_KILLS", "12"))
REPORTS = int(os.environ.get("SVOD_REPORTS", "36"))
SEED = os.environ.get("SVOD_SEED", "1")


def children_of(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Kills(CommandLine):
    def setUp(self):
        super().setUp()
        subprocess.run([ROOT / "tools" / "make_reports", self.reports, "--count", str(REPORTS), "--seed", SEED, "--broken",
                        "0.2", "--size", "medium"], check=True, capture_output=True)

    def dump(self, database: Path) -> str:
        return self.svod("dump", "--db", database).stdout

    def run_and_kill(self, rng: random.Random, longest: float) -> bool:
        """Starts a run, kills it or one of its readers after a random time. Whether there was something to kill."""
        process = subprocess.Popen([SVOD, "ingest", "-q", str(self.reports), "--db", str(self.database), "--jobs", "2"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0, longest))
        readers = children_of(process.pid)
        target = rng.choice(readers) if readers and rng.random() < 0.5 else process.pid
        alive = process.poll() is None
        if alive:
            os.kill(target, signal.SIGKILL)
        if target == process.pid:
            process.wait(timeout=60)
            self.assert_gone(readers)
        else:
            process.wait(timeout=120)
        return alive

    def assert_gone(self, processes: list[int]):
        deadline = time.monotonic() + 20
        while any(map(is_running, processes)) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual([p for p in processes if is_running(p)], [], "readers outlive their supervisor")

    def test_kills_at_any_moment_lose_and_invent_nothing(self):
        undisturbed = self.folder / "undisturbed.db"
        began = time.monotonic()
        self.svod("ingest", "-q", self.reports, "--db", undisturbed, "--jobs", "2", status=2)
        longest = (time.monotonic() - began) * 0.9
        rng = random.Random(SEED)
        killed = 0
        while killed < KILLS:
            killed += self.run_and_kill(rng, longest)
            if self.database.exists():
                self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
            if killed % 4 == 0:  # begin anew, else all is read after a few runs and nothing is left to disturb
                self.finish_and_compare(undisturbed)
                for file in self.folder.glob("store.db*"):
                    file.unlink()
        self.finish_and_compare(undisturbed)

    def finish_and_compare(self, undisturbed: Path):
        self.svod("ingest", "-q", self.reports, "--db", self.database, "--jobs", "2", status=2)
        self.assertEqual(self.dump(self.database), self.dump(undisturbed))


if __name__ == "__main__":
    unittest.main()
