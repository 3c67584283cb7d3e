"""What the tests of the command line share: a temporary folder, a program, reports to read."""
from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = ROOT / "corpus" / "good"
BAD = ROOT / "corpus" / "bad"
SVOD = sys.argv.pop(1) if len(sys.argv) > 1 else "svod"


LABELS = {"Файлов в папке": "files", "прочитано полностью": "read", "прочитано частично": "partial", "не прочитано": "failed",
          "без изменений": "unchanged", "из них переименовано": "renamed", "Пропали из папки, записи оставлены": "gone",
          "Пропали из папки, записи удалены": "pruned", "Файлы других видов, пропущены": "ignored"}


def summary_of(done: subprocess.CompletedProcess) -> dict[str, int]:
    """The numbers of the summary that `svod ingest` prints, without those that are 0."""
    lines = (line.strip().rpartition(" ") for line in done.stderr.splitlines())
    return {LABELS[label.strip()]: int(number) for label, _, number in lines if label.strip() in LABELS and number != "0"}


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.database = self.folder / "store.db"
        self.reports = self.folder / "reports"
        self.reports.mkdir()

    def svod(self, *arguments, stdin: str | None = None, status: int = 0, timeout: float = 120) -> subprocess.CompletedProcess:
        """Runs the program and checks its exit status."""
        done = subprocess.run([SVOD, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=timeout)
        self.assertEqual(done.returncode, status, f"{arguments}\n{done.stdout}\n{done.stderr}")
        return done

    def is_sanitized(self) -> bool:
        """Whether the program was built with sanitizers, with which memory can't be bound."""
        return "this build has sanitizers" in self.svod("extract", GOOD / "month_rows" / "report.txt").stderr

    def needs_memory_bound(self):
        if self.is_sanitized():
            self.skipTest("memory can't be bound in a build with sanitizers")

    def add_report(self, case: str, file_format: str = "txt", name: str | None = None) -> Path:
        target = self.reports / (name or f"{case}.{file_format}")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GOOD / case / f"report.{file_format}", target)
        return target

    def rows(self, sql: str) -> list[tuple]:
        connection = sqlite3.connect(self.database)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def ingest(self, *options, status: int = 0) -> subprocess.CompletedProcess:
        return self.svod("ingest", self.reports, "--db", self.database, *options, status=status)
