"""`svod ingest`: good and bad files, runs again, what the summary says."""
import csv
import json
import os
import shutil
import unittest

import command_line
from command_line import BAD, GOOD, CommandLine, summary_of


class Ingest(CommandLine):
    def test_reads_each_format_and_tells_paths_relative_to_the_folder(self):
        self.add_report("zonal_letterhead", "docx")
        self.add_report("zonal_letterhead", "pdf", "inner/zonal.pdf")
        self.add_report("zonal_letterhead", "txt", "inner/deep/zonal.txt")
        done = self.ingest()
        self.assertEqual(summary_of(done), {"files": 3, "read": 3})
        self.assertEqual(self.rows("SELECT path, format, outcome FROM reports ORDER BY path"),
                         [("inner/deep/zonal.txt", "txt", "ok"), ("inner/zonal.pdf", "pdf", "ok"),
                          ("zonal_letterhead.docx", "docx", "ok")])

    def test_bad_files_become_rows_with_a_reason_and_stop_nothing(self):
        shutil.copytree(BAD, self.reports / "bad")
        self.add_report("short_careless")
        done = self.ingest(status=2)
        with open(BAD / "expected.tsv", encoding="utf-8") as file:
            expected = {f"bad/{row['file']}": row["outcome"] for row in csv.DictReader(file, delimiter="\t")}
        found = dict(self.rows("SELECT path, outcome FROM reports WHERE path LIKE 'bad/%'"))
        self.assertEqual({path: found.get(path) for path in expected}, expected)
        reasons = self.rows("SELECT path FROM reports WHERE outcome <> 'ok' AND coalesce(error, '') = ''")
        self.assertEqual(reasons, [])
        self.assertEqual(self.rows("SELECT outcome FROM reports WHERE path = 'short_careless.txt'"), [("ok",)])
        for path, outcome in expected.items():
            if outcome == "failed":
                self.assertIn(path, done.stderr)

    def test_failed_files_have_a_finding_and_no_other_rows(self):
        shutil.copy(BAD / "truncated.docx", self.reports / "truncated.docx")
        self.ingest(status=2)
        self.assertEqual(self.rows("SELECT code FROM findings"), [("extraction_failed",)])
        self.assertEqual(self.rows("SELECT (SELECT count(*) FROM sections) + (SELECT count(*) FROM events)"), [(0,)])

    @unittest.skipIf(os.geteuid() == 0, "rights don't bind root")
    def test_a_folder_without_rights_becomes_a_row_with_its_reason(self):
        self.add_report("short_careless")
        locked = self.reports / "locked"
        locked.mkdir()
        locked.chmod(0)
        self.addCleanup(locked.chmod, 0o700)
        self.ingest(status=2)
        self.assertEqual(self.rows("SELECT path, outcome FROM reports ORDER BY path"),
                         [("locked", "failed"), ("short_careless.txt", "ok")])

    def test_a_failed_file_is_named_by_every_run(self):
        shutil.copy(BAD / "truncated.docx", self.reports / "truncated.docx")
        self.ingest(status=2)
        self.assertIn("truncated.docx", self.ingest(status=2).stderr)

    def test_formats_that_cannot_be_read_become_failed_rows(self):
        (self.reports / "old.rtf").write_text("{\\rtf1 text}", "ascii")
        self.ingest(status=2)
        self.assertEqual(self.rows("SELECT path, outcome FROM reports"), [("old.rtf", "failed")])

    def test_names_in_another_encoding_stay_apart(self):
        source = GOOD / "short_careless" / "report.txt"
        for name in ("Луга", "Тула"):
            shutil.copy(source, os.fsencode(self.reports) + b"/" + f"{name}.txt".encode("cp1251"))
        self.ingest()
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY path"),
                         [("%CB%F3%E3%E0.txt",), ("%D2%F3%EB%E0.txt",)])
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2})

    def test_an_unchanged_file_is_skipped_and_a_changed_one_replaces_its_rows(self):
        report = self.add_report("short_careless")
        self.ingest()
        before = self.rows("SELECT * FROM reports")
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "unchanged": 1})
        self.assertEqual(self.rows("SELECT * FROM reports"), before)
        report.write_text(report.read_text("utf-8") + "\n\nПроведено 77 семинаров для педагогов.\n", "utf-8")
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "read": 1})
        self.assertEqual(self.rows("SELECT count(*) FROM reports"), [(1,)])
        self.assertEqual(self.rows("SELECT count(*) FROM counts WHERE value = 77"), [(1,)])

    def test_office_lock_files_and_other_kinds_are_left_alone(self):
        self.add_report("short_careless")
        (self.reports / "~$short_careless.docx").write_bytes(b"lock")
        (self.reports / "table.xlsx").write_bytes(b"x")
        done = self.ingest()
        self.assertEqual(summary_of(done)["ignored"], 1)
        self.assertRegex(done.stderr, r"Пропущены \(.*\):\n  table\.xlsx\n$")

    def test_what_is_not_read_is_named_ten_files_or_all(self):
        for number in range(12):
            (self.reports / f"photo{number:02}.jpg").write_bytes(b"x")
        said = self.ingest().stderr
        self.assertEqual(said.count(".jpg"), 10)
        self.assertIn("… и ещё 2 (все назовёт ключ -v)", said)
        self.assertEqual(self.ingest("-v").stderr.count(".jpg"), 12)
        summary = json.loads(self.ingest("--log-json").stderr.splitlines()[-1])
        self.assertEqual((summary["ignored"], summary["ignored_files"][0]), (12, "photo00.jpg"))

    def test_a_scan_is_named_and_asked_for_once(self):
        shutil.copy(BAD / "no_text.pdf", self.reports / "scan.pdf")
        self.add_report("month_rows")
        self.assertRegex(self.ingest().stderr, r"Прочитаны частично:\n  scan\.pdf: .*нет текста")
        checked = self.svod("check", "--db", self.database, status=3).stdout
        self.assertEqual(self.rows("SELECT code, severity FROM findings JOIN reports USING (report_id) WHERE path = 'scan.pdf'"),
                         [("text_missing", "error")])
        self.assertIn("запросите текстовую версию", checked)
        self.assertRegex(checked, r"scan\.pdf( +\?){10}")
        stats = self.svod("stats", "--db", self.database).stdout
        self.assertIn("муниципалитетов 1, отчётов 2, из них в сводных цифрах 1\n", stats)
        self.assertNotIn("scan.pdf", stats)

    def test_a_missing_folder_is_wrong_usage_that_names_it(self):
        done = self.svod("ingest", self.folder / "nowhere", "--db", self.database, status=1)
        self.assertIn("nowhere", done.stderr)

    def test_a_file_that_is_no_store_is_refused(self):
        self.database.write_text("это не база", "utf-8")
        done = self.svod("ingest", self.reports, "--db", self.database, status=1)
        self.assertIn("store.db", done.stderr)

    def test_extract_and_load_give_the_rows_of_ingest(self):
        report = self.add_report("year_with_plans")
        self.ingest()
        tables = "sections coverage events dates counts metrics indicators legal_refs people links findings".split()
        by_ingest = {table: self.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables}
        record = self.svod("extract", report).stdout
        self.database.unlink()
        self.svod("load", "--db", self.database, stdin=record)
        self.assertEqual({table: self.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables}, by_ingest)

    def test_a_record_that_breaks_the_contract_is_refused_by_line(self):
        done = self.svod("load", "--db", self.database, stdin='{"path": "a.txt", "outcome": "splendid"}\n', status=2)
        self.assertIn("stdin:1", done.stderr)


if __name__ == "__main__":
    unittest.main()
