"""What the tests of reading on several machines share: the README's commands, a folder of all kinds of reports."""
from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

from command_line import BAD, GOOD, ROOT, SVOD, CommandLine


def shown_in_readme(word: str) -> str:
    """The README's block of code that has this word in it."""
    blocks = re.findall(r"```(?:sh|python)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    (block,) = [block for block in blocks if word in block]
    return block


class Cluster(CommandLine):
    def setUp(self):
        super().setUp()
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "svod").symlink_to(Path(shutil.which(SVOD) or SVOD).resolve())
        self.environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
        self.fill()

    def fill(self):
        """Reports of all formats, whole and broken, in an archive, and with names that shells stumble over."""
        for case in sorted(path.name for path in GOOD.iterdir() if path.is_dir()):
            for file_format in ("docx", "pdf", "txt"):
                self.add_report(case, file_format, f"{case}/report.{file_format}")
        for name in ("truncated.docx", "garbage.pdf", "empty.txt"):
            shutil.copy(BAD / name, self.reports / name)
        self.add_report("month_rows", "txt", "Отчёт МОЦ за год; $HOME 'x' \"y\" .txt")
        self.add_report("short_careless", "txt", "две\nстроки.txt")
        with zipfile.ZipFile(self.reports / "sent.zip", "w") as archive:
            archive.write(GOOD / "month_rows" / "report.docx", "район/отчёт.docx")

    def run_shown(self, script: str, timeout: float = 120, **replaced: str) -> subprocess.CompletedProcess:
        """Runs commands of the README in the test's folder, with its own names for what stands there."""
        for shown, own in {"/srv/reports": str(self.reports), "tools/": f"{ROOT}/tools/", **replaced}.items():
            script = script.replace(shown, own)
        return subprocess.run(["bash", "-o", "pipefail", "-c", script], cwd=self.folder, env=self.environment,
                              capture_output=True, text=True, timeout=timeout)

    def dump(self, database: Path) -> str:
        return self.svod("dump", "--db", database).stdout

    def assert_store_of_ingest(self, database: Path):
        """Holds the rows that a plain `ingest` of the folder gives."""
        self.ingest("-q", status=2)
        expected = self.dump(self.database)
        self.assertGreater(expected.count("\n"), 1000)
        self.assertEqual(self.dump(database), expected)
