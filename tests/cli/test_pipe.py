"""What Spark's `pipe` relies on: lines of paths in, lines of records out and nothing else, by the README's command.

Spark itself isn't needed: for each partition it starts the command, writes one element a line to its stdin in one
thread, closes it, and takes every line of stdout for an element of the result.
"""
import json
import os
import re
import shlex
import subprocess
import threading
import time
import unittest

from clusters import Cluster, shown_in_readme
from test_kills import children_of, is_running


class Pipe(Cluster):
    def setUp(self):
        super().setUp()
        (command,) = re.findall(r'pipe\("(.*?)"\)', shown_in_readme("textFile"))
        self.command = shlex.split(command.replace("/srv/reports", str(self.reports)))

    def start(self, **streams) -> subprocess.Popen:
        process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment,
                                   text=True, encoding="utf-8", **streams)
        self.addCleanup(process.stdout.close)
        return process

    def pipe(self, partition: list[str], status: int) -> list[str]:
        """The elements that come of a partition."""
        process = self.start(stderr=subprocess.DEVNULL)

        def feed():
            with process.stdin as stdin:
                stdin.writelines(f"{path}\n" for path in partition)

        writer = threading.Thread(target=feed)
        writer.start()
        elements = [line.removesuffix("\n") for line in process.stdout]
        writer.join()
        self.assertEqual(process.wait(timeout=60), status)
        return elements

    def paths(self) -> list[str]:
        return sorted(str(path) for path in self.reports.rglob("*") if path.is_file() and "\n" not in path.name)

    def test_partitions_give_the_rows_of_ingest(self):
        next(self.reports.glob("*\n*")).unlink()
        paths = self.paths()
        whole = [path for path in paths if os.path.dirname(path) != str(self.reports)]
        rest = [path for path in paths if path not in whole]
        elements = self.pipe(whole[::2], 0) + self.pipe(whole[1::2], 0) + self.pipe([], 0) + self.pipe(rest, 2)
        self.assertEqual(len(elements), len(paths))
        other = self.folder / "svod.db"
        self.svod("load", "--db", other, stdin="\n".join(reversed(elements)), status=2)
        self.assert_store_of_ingest(other)

    def test_each_line_is_a_record_whatever_the_files_are_like(self):
        records = [json.loads(line) for line in self.pipe([*self.paths(), str(self.reports / "none.pdf")], 2)]
        failed = {record["path"] for record in records if record["outcome"] == "failed"}
        self.assertEqual(failed, {"truncated.docx", "garbage.pdf", "empty.txt", "none.pdf"})

    def test_a_path_with_a_line_break_costs_itself_alone(self):
        broken = next(self.reports.glob("*\n*"))
        good = self.reports / "month_rows" / "report.txt"
        records = [json.loads(line) for line in self.pipe([str(broken), str(good)], 2)]
        self.assertEqual([record["outcome"] for record in records], ["failed", "failed", "ok"])

    def test_a_reader_that_has_enough_ends_the_process(self):
        process = self.start(stderr=subprocess.DEVNULL)
        path = self.reports / "month_rows" / "report.txt"
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        self.assertTrue(process.stdout.readline())
        workers = [worker for supervisor in children_of(process.pid) for worker in [supervisor, *children_of(supervisor)]]
        self.assertEqual(len(workers), 2)
        process.stdout.close()
        try:
            with process.stdin as stdin:
                stdin.writelines(f"{path}\n" for _ in range(100))
        except BrokenPipeError:
            pass
        self.assertNotEqual(process.wait(timeout=20), 0)
        deadline = time.monotonic() + 20
        while any(map(is_running, workers)) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual([worker for worker in workers if is_running(worker)], [])


if __name__ == "__main__":
    unittest.main()
