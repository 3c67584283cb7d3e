"""`svod ingest`: what one document does costs no other one; any number of workers gives the same rows."""
import hashlib
import os
import shutil
import signal
import subprocess
import threading
import time
import unittest
import zlib

import command_line
from command_line import BAD, CommandLine, summary_of

TABLES = ("reports sections coverage events dates counts metrics indicators legal_refs people links findings "
          "sources").split()


def slow_pdf(page_count: int = 200) -> bytes:
    """Pages that share one content of 15 MB: with two hundred of them minutes of work in 20 KB."""
    content = zlib.compress(b"0 0 m " + b"9 9 l 5 5 m " * 1_200_000, 9)
    pages = range(10, 10 + page_count)
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 4: b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (
        len(content), content)}
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % page for page in pages))
    for page in pages:
        objects[page] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % item for item in objects.items())
    return b"%PDF-1.4\n" + body + b"trailer\n<< /Size %d /Root 1 0 R >>\n%%%%EOF\n" % pages.stop


def children_of(process: int) -> list[int]:
    found: list[int] = []
    for thread in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as file:
            found += [int(word) for word in file.read().split()]
    return found


def is_alive(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


class Workers(CommandLine):
    def ingest_with(self, *options, status: int = 0):
        return self.svod("ingest", self.reports, "--db", self.database, *options, status=status)

    def all_rows(self) -> dict[str, list[tuple]]:
        return {table: self.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in TABLES}

    def test_a_document_that_takes_too_long_fails_alone(self):
        (self.reports / "slow.pdf").write_bytes(slow_pdf())
        self.add_report("short_careless", "txt", "after.txt")
        self.add_report("short_careless", "txt", "zonal.txt")
        began = time.monotonic()
        done = self.ingest_with("--timeout", "5", "--jobs", "1", status=2)
        self.assertLess(time.monotonic() - began, 60)
        self.assertEqual(self.rows("SELECT path, outcome FROM reports ORDER BY path"),
                         [("after.txt", "ok"), ("slow.pdf", "failed"), ("zonal.txt", "ok")])
        ((error, sha256),) = self.rows("SELECT error, sha256 FROM reports WHERE path = 'slow.pdf'")
        self.assertIn("дольше допустимого времени", error)
        self.assertEqual(len(sha256), 64)
        self.assertIn("slow.pdf", done.stderr)

    def test_a_document_that_needs_too_much_memory_fails_alone(self):
        self.needs_memory_bound()
        # 200 MB of memory to a line of text
        (self.reports / "large.txt").write_bytes(("ы" * 60_000_000).encode())
        self.add_report("short_careless", "txt", "after.txt")
        self.add_report("short_careless", "txt", "zonal.txt")
        self.ingest_with("--memory-limit", "300", "--jobs", "1", status=2)
        self.assertEqual(self.rows("SELECT path, outcome FROM reports ORDER BY path"),
                         [("after.txt", "ok"), ("large.txt", "failed"), ("zonal.txt", "ok")])
        ((error,),) = self.rows("SELECT error FROM reports WHERE path = 'large.txt'")
        self.assertIn("превышает допустимые пределы", error)

    def test_a_document_whose_record_needs_too_much_memory_fails_alone(self):
        self.needs_memory_bound()
        # Each act quotes the sentence that it stands in.
        acts = (f"приказ отдела образования от {number % 28 + 1:02}.03.2024 № {number}" for number in range(2_000))
        (self.reports / "acts.txt").write_bytes(("Изданы " + ", ".join(acts) + ".").encode())
        self.add_report("short_careless", "txt", "zonal.txt")
        self.ingest_with("--memory-limit", "300", "--jobs", "1", status=2)
        self.assertEqual(self.rows("SELECT path, outcome FROM reports ORDER BY path"),
                         [("acts.txt", "failed"), ("zonal.txt", "ok")])
        ((error,),) = self.rows("SELECT error FROM reports WHERE path = 'acts.txt'")
        self.assertIn("превышает допустимые пределы", error)

    def test_a_file_that_failed_by_a_bound_is_read_again_next_time(self):
        self.needs_memory_bound()
        shutil.copy(BAD / "truncated.docx", self.reports / "truncated.docx")
        (self.reports / "large.txt").write_bytes(("ы" * 8_000_000).encode())
        self.ingest_with("--memory-limit", "230", status=2)
        self.assertEqual(self.rows("SELECT outcome FROM reports"), [("failed",), ("failed",)])
        done = self.ingest_with("--memory-limit", "4000", "--timeout", "600", status=2)
        self.assertEqual(summary_of(done), {"files": 2, "read": 1, "failed": 1})

    def test_any_number_of_workers_gives_the_same_rows(self):
        for case in ("zonal_letterhead", "year_with_plans", "short_careless", "month_rows"):
            for file_format in ("docx", "pdf", "txt"):
                self.add_report(case, file_format)
        for path in sorted(BAD.iterdir())[::9]:
            shutil.copy(path, self.reports / path.name)
        found = []
        for jobs in ("1", "4"):
            self.database.unlink(missing_ok=True)
            self.ingest_with("--jobs", jobs, status=2)
            found.append(self.all_rows())
        self.assertEqual(found[0], found[1])
        self.assertTrue(found[0]["events"])

    def wait_for_workers(self, process: subprocess.Popen) -> list[int]:
        workers: list[int] = []
        while not workers and process.poll() is None:
            time.sleep(0.05)
            workers = [worker for supervisor in children_of(process.pid) for worker in children_of(supervisor)]
        self.assertTrue(workers)
        return workers

    def test_a_worker_that_hangs_is_replaced(self):
        (self.reports / "a_slow.pdf").write_bytes(slow_pdf())
        for number in range(6):
            self.add_report("short_careless", "txt", f"b{number}.txt")
        process = subprocess.Popen([command_line.SVOD, "ingest", str(self.reports), "--db", str(self.database),
                                    "--jobs", "1", "--timeout", "5"], stderr=subprocess.DEVNULL)
        (worker,) = self.wait_for_workers(process)
        os.kill(worker, signal.SIGSTOP)
        self.assertEqual(process.wait(timeout=60), 2)
        self.assertFalse(is_alive(worker))
        ((path, error),) = self.rows("SELECT path, error FROM reports WHERE outcome = 'failed'")
        self.assertEqual(path, "a_slow.pdf")
        self.assertIn("дольше допустимого времени", error)
        self.assertEqual(self.rows("SELECT count(*) FROM reports WHERE outcome = 'ok'"), [(6,)])

    def test_a_file_that_is_written_all_the_time_fails_until_it_rests(self):
        report = self.add_report("short_careless")
        whole = report.read_bytes()
        report.write_bytes(whole + b" " * 8_000_000)
        done = threading.Event()

        def write():
            with open(report, "ab") as file:
                while not done.is_set():
                    file.write(b" ")
                    file.flush()
                    time.sleep(0.001)

        writer = threading.Thread(target=write)
        writer.start()
        try:
            self.ingest_with(status=2)
        finally:
            done.set()
            writer.join()
        ((outcome, error),) = self.rows("SELECT outcome, error FROM reports")
        self.assertEqual(outcome, "failed")
        self.assertIn("Файл меняется, пока его читают", error)
        self.assertEqual(summary_of(self.ingest_with()), {"files": 1, "read": 1})

    def test_a_file_that_is_saved_once_while_it_is_read_is_read_whole(self):
        for way in ("written over", "replaced"):
            with self.subTest(way):
                self.database.unlink(missing_ok=True)
                report = self.reports / "report.pdf"
                report.write_bytes(slow_pdf(8))
                new = (command_line.GOOD / "month_rows" / "report.pdf").read_bytes()
                old_sha256 = hashlib.sha256(report.read_bytes()).hexdigest()
                new_sha256 = hashlib.sha256(new).hexdigest()
                process = subprocess.Popen([command_line.SVOD, "ingest", str(self.reports), "--db", str(self.database)],
                                           stderr=subprocess.DEVNULL)
                self.wait_for_workers(process)
                time.sleep(0.3)
                if way == "replaced":
                    (self.folder / "new.pdf").write_bytes(new)
                    (self.folder / "new.pdf").rename(report)
                else:
                    report.write_bytes(new)
                process.wait(timeout=60)
                ((sha256, outcome),) = self.rows("SELECT sha256, outcome FROM reports")
                # An old file that is replaced stays whole for who has opened it.
                self.assertEqual(sha256, old_sha256 if way == "replaced" else new_sha256)
                self.assertEqual(outcome == "ok", way != "replaced")
                self.ingest_with()
                self.assertEqual(self.rows("SELECT sha256, outcome FROM reports"), [(new_sha256, "ok")])

    def test_a_worker_killed_from_outside_costs_nothing(self):
        (self.reports / "a_slow.pdf").write_bytes(slow_pdf())
        for number in range(6):
            self.add_report("short_careless", "txt", f"b{number}.txt")
        process = subprocess.Popen([command_line.SVOD, "ingest", str(self.reports), "--db", str(self.database),
                                    "--jobs", "2", "--timeout", "10"], stderr=subprocess.DEVNULL)
        workers = self.wait_for_workers(process)
        os.kill(workers[0], signal.SIGKILL)
        self.assertEqual(process.wait(timeout=100), 2)
        ((path, error),) = self.rows("SELECT path, error FROM reports WHERE outcome = 'failed'")
        self.assertEqual(path, "a_slow.pdf")
        self.assertIn("дольше допустимого времени", error)
        self.assertEqual(self.rows("SELECT count(*) FROM reports WHERE outcome = 'ok'"), [(6,)])

    def test_without_a_sandbox_the_rows_are_the_same_and_the_danger_is_named(self):
        for file_format in ("docx", "pdf", "txt"):
            self.add_report("zonal_letterhead", file_format)
        self.assertIn("seccomp", self.ingest_with("-v").stderr)
        bound = self.all_rows()
        self.database.unlink()
        self.assertIn("start programs", self.ingest_with("--no-sandbox").stderr)
        self.assertEqual(self.all_rows(), bound)

    def test_a_killed_parent_leaves_no_process_behind(self):
        (self.reports / "slow.pdf").write_bytes(slow_pdf())
        process = subprocess.Popen([command_line.SVOD, "ingest", str(self.reports), "--db", str(self.database)],
                                   stderr=subprocess.DEVNULL)
        workers = self.wait_for_workers(process)
        process.kill()
        process.wait()
        deadline = time.monotonic() + 10
        while any(map(is_alive, workers)) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertEqual(list(filter(is_alive, workers)), [])

    def test_bounds_out_of_range_are_wrong_usage(self):
        for option in (("--jobs", "0"), ("--timeout", "-1"), ("--memory-limit", "0")):
            self.ingest_with(*option, status=1)


if __name__ == "__main__":
    unittest.main()
