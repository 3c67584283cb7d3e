"""The README's examples are run: each `$ command` of a console block gives the lines that stand below it.

    test_readme.py SVOD             checks them
    test_readme.py SVOD --update    writes what the commands give into the README; look at the change before committing

The commands run in a folder that holds `corpus`, with `svod` on the path. A line `...` stands for any lines.
"""
from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.S)
SQL_BLOCK = re.compile(r"```sql\n(.*?)```", re.S)
DOCUMENTS = sorted(ROOT.glob("*/README.md"))
PROGRESS = re.compile(r"svod ingest: \d+/\d+ files, ")  # every ten seconds, on slow machines
SHOWN_LINES = 24  # --update keeps the beginning of longer outputs
QUERY = re.compile(r"^SELECT[^;]*", re.M)
SVOD = "svod"


def commands_of(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a block, each with the lines below it."""
    commands: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append((line[2:], []))
        elif line.startswith("> "):
            commands[-1] = (commands[-1][0] + "\n" + line[2:], commands[-1][1])
        else:
            commands[-1][1].append(line)
    return commands


class Workshop:
    """A folder to run the commands in, one after the other."""

    def __init__(self, svod: str):
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "svod").symlink_to(Path(svod).resolve())
        (self.folder / "corpus").symlink_to(ROOT / "corpus")
        self.environment = {**os.environ, "PATH": f"{self.folder}/bin:{os.environ['PATH']}"}

    def run(self, command: str) -> list[str]:
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, text=True, timeout=120,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return [line.rstrip() for line in done.stdout.splitlines() if not PROGRESS.match(line)]

    def close(self):
        shutil.rmtree(self.folder)


def matches(expected: list[str], found: list[str]) -> bool:
    """Whether the found lines are the expected ones, where a line `...` stands for any."""
    pattern = "".join("(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in found)) is not None


class Readme(unittest.TestCase):
    def test_every_example_gives_what_the_readme_shows(self):
        workshop = Workshop(SVOD)
        self.addCleanup(workshop.close)
        for block in BLOCK.findall(README.read_text("utf-8")):
            for command, expected in commands_of(block):
                with self.subTest(command):
                    found = workshop.run(command)
                    self.assertTrue(matches(expected, found), "the README shows\n" + "\n".join(expected)
                                    + "\nthe command gives\n" + "\n".join(found[:60]))

    def test_every_query_of_the_other_documents_runs(self):
        workshop = Workshop(SVOD)
        self.addCleanup(workshop.close)
        workshop.run("svod ingest corpus/good/school_year_analysis --db svod.db --quiet")
        queries = [query for document in DOCUMENTS for block in SQL_BLOCK.findall(document.read_text("utf-8"))
                   for query in QUERY.findall(block)]
        self.assertGreater(len(queries), 0)
        for query in queries:
            with self.subTest(query):
                found = workshop.run(f"svod query --db svod.db {shlex.quote(query)}; echo ended with $?")
                self.assertEqual(found[-1], "ended with 0", found)

    def test_every_view_is_documented(self):
        text = README.read_text("utf-8")
        missing = [view.stem for view in sorted((ROOT / "store" / "views").glob("*.sql")) if f"`{view.stem}`" not in text]
        self.assertEqual(missing, [])


def update(svod: str):
    workshop = Workshop(svod)

    def renew(match: re.Match) -> str:
        lines = []
        for command, _ in commands_of(match[1]):
            first, *more = command.split("\n")
            found = workshop.run(command)
            shown = found if len(found) <= SHOWN_LINES else [*found[:SHOWN_LINES], "..."]
            lines += [f"$ {first}", *(f"> {line}" for line in more), *shown]
        return "```console\n" + "\n".join(lines) + "\n```"

    README.write_text(BLOCK.sub(renew, README.read_text("utf-8")), "utf-8")
    workshop.close()


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    if "--update" in sys.argv:
        update(SVOD)
    else:
        unittest.main()
