"""`svod ingest` again and again: what changed, moved, went away or came twice."""
import os
import threading
import unittest

import command_line
from command_line import GOOD, CommandLine, summary_of


class Incremental(CommandLine):
    def event_ids(self):
        return self.rows("SELECT event_id FROM events ORDER BY 1")

    def test_a_touched_file_is_not_read_again_but_its_day_is_noted(self):
        report = self.add_report("year_with_plans")
        self.ingest()
        before = self.event_ids()
        os.utime(report, (86_400, 86_400))
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "unchanged": 1})
        self.assertEqual(self.rows("SELECT file_date, file_time FROM reports"), [("1970-01-02", "00:00:00")])
        self.assertEqual(self.event_ids(), before)

    def replace_unseen(self, report):
        """Other bytes of the same size and time: whoever opens the file sees them, whoever looks at it doesn't."""
        status = report.stat()
        report.write_bytes(b"?" * status.st_size)
        os.utime(report, ns=(status.st_atime_ns, status.st_mtime_ns))

    def test_unchanged_files_are_not_opened(self):
        for name in ("year_with_plans", "short_careless"):
            self.add_report(name)
        self.ingest()
        before = self.svod("dump", "--db", self.database).stdout
        for report in self.reports.iterdir():
            self.replace_unseen(report)
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2})
        self.assertEqual(self.svod("dump", "--db", self.database).stdout, before)

    def test_one_changed_file_costs_one_file(self):
        changed = self.add_report("year_with_plans")
        for name in ("short_careless", "zonal_letterhead"):
            self.add_report(name)
        self.ingest()
        before = self.rows("SELECT path, sha256 FROM reports ORDER BY 1")
        for report in self.reports.iterdir():
            self.replace_unseen(report)
        changed.write_text("Проведено 77 семинаров для педагогов.\n", "utf-8")
        self.assertEqual(summary_of(self.ingest()), {"files": 3, "read": 1, "unchanged": 2})
        after = self.rows("SELECT path, sha256 FROM reports ORDER BY 1")
        self.assertEqual([path for (path, old), (_, new) in zip(before, after) if old != new], [changed.name])

    def test_a_changed_store_equals_one_made_at_once(self):
        for name in ("year_with_plans", "short_careless", "zonal_letterhead"):
            self.add_report(name)
        self.add_report("year_with_plans", "txt", "twin.txt")
        self.ingest()
        with (self.reports / "year_with_plans.txt").open("a", encoding="utf-8") as report:
            report.write("\n\nПроведено 77 семинаров для педагогов.\n")
        (self.reports / "short_careless.txt").unlink()
        self.add_report("short_careless", "docx")
        self.ingest("--prune")
        self.svod("ingest", self.reports, "--db", self.folder / "other.db", "-q")
        self.assertEqual(self.svod("dump", "--db", self.database).stdout,
                         self.svod("dump", "--db", self.folder / "other.db").stdout)

    def test_a_renamed_file_keeps_its_records(self):
        report = self.add_report("year_with_plans")
        self.add_report("short_careless")
        self.ingest()
        ids = self.rows("SELECT report_id, path FROM reports")
        (self.reports / "sub").mkdir()
        report.rename(self.reports / "sub" / "renamed.txt")
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2, "renamed": 1})
        self.assertEqual(self.rows("SELECT report_id, path FROM reports"),
                         [(number, path.replace("year_with_plans.txt", "sub/renamed.txt")) for number, path in ids])
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2})

    def test_a_file_that_became_two_is_read_once(self):
        report = self.add_report("short_careless")
        self.ingest()
        for name in ("one.txt", "two.txt"):
            (self.reports / name).write_bytes(report.read_bytes())
        report.unlink()
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "read": 1, "unchanged": 1, "renamed": 1})
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY 1"), [("one.txt",), ("two.txt",)])

    def test_a_file_that_has_gone_stays_marked_until_it_is_pruned_or_comes_back(self):
        report = self.add_report("short_careless")
        self.add_report("zonal_letterhead")
        self.ingest()
        content = report.read_bytes()
        stamp = report.stat().st_mtime_ns
        report.unlink()
        done = self.ingest()
        self.assertEqual(summary_of(done), {"files": 1, "unchanged": 1, "gone": 1})
        self.assertRegex(done.stderr, r"Пропали из папки \(.*--prune\):\n  short_careless\.txt\n$")
        self.assertIn("пропали из своей папки 1:", self.svod("stats", "--db", self.database).stdout)
        self.assertEqual(self.rows("SELECT path FROM reports_overview WHERE is_gone"), [("short_careless.txt",)])
        self.assertEqual(self.rows("SELECT count(*) FROM counted_reports"), [(2,)])
        report.write_bytes(content)
        os.utime(report, ns=(stamp, stamp))
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2})
        self.assertEqual(self.rows("SELECT path FROM reports_overview WHERE is_gone"), [])
        self.assertNotIn("пропали", self.svod("stats", "--db", self.database).stdout)
        report.unlink()
        done = self.ingest("--prune")
        self.assertEqual(summary_of(done), {"files": 1, "unchanged": 1, "pruned": 1})
        self.assertIn("записи удалены:\n  short_careless.txt\n", done.stderr)
        self.assertEqual(self.rows("SELECT path FROM reports"), [("zonal_letterhead.txt",)])

    def test_another_folder_does_not_make_files_of_the_first_one_gone(self):
        self.add_report("short_careless")
        self.ingest()
        other = self.folder / "other"
        other.mkdir()
        (other / "zonal.txt").write_bytes((GOOD / "zonal_letterhead" / "report.txt").read_bytes())
        self.svod("ingest", other, "--db", self.database, "--prune")
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY 1"), [("short_careless.txt",), ("zonal.txt",)])

    def folder_of(self, name, report, text=None):
        folder = self.folder / name
        folder.mkdir()
        content = (GOOD / report / "report.txt").read_bytes()
        (folder / "report.txt").write_bytes(content + (text or "").encode())
        return folder

    def test_folders_ingested_one_after_the_other_keep_their_files_of_one_name_apart(self):
        folders = [self.folder_of("2023", "short_careless"), self.folder_of("2024", "zonal_letterhead")]
        for folder in (*folders, *folders, folders[1], folders[0]):
            self.svod("ingest", folder, "--db", self.database)
        self.assertEqual(self.rows("SELECT path, is_gone FROM reports_overview ORDER BY 1"),
                         [("2024/report.txt", 0), ("report.txt", 0)])
        result = self.svod("ingest", *folders, "--db", self.database)
        self.assertEqual(summary_of(result), {"files": 2, "unchanged": 2})
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY 1"), [("2024/report.txt",), ("report.txt",)])

    def test_a_third_folder_of_one_name_is_numbered(self):
        for place in ("a", "b", "c"):
            (self.folder / place).mkdir()
            folder = self.folder_of(place + "/2024", "short_careless", "\n" + place)
            self.svod("ingest", folder, "--db", self.database)
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY 1"),
                         [("2/report.txt",), ("2024/report.txt",), ("report.txt",)])

    def test_a_folder_that_moved_keeps_its_records(self):
        folder = self.folder_of("year", "short_careless")
        self.svod("ingest", folder, "--db", self.database)
        ids = self.rows("SELECT report_id FROM reports")
        (self.folder / "archive").mkdir()
        folder.rename(self.folder / "archive" / "year")
        result = self.svod("ingest", self.folder / "archive", "--db", self.database)
        self.assertEqual(summary_of(result), {"files": 1, "unchanged": 1, "renamed": 1})
        self.assertEqual(self.rows("SELECT report_id FROM reports"), ids)
        self.assertEqual(self.rows("SELECT path, is_gone FROM reports_overview"), [("year/report.txt", 0)])

    def test_changed_rules_read_everything_again(self):
        self.add_report("short_careless")
        self.ingest()
        packs = self.folder / "packs"
        packs.mkdir()
        (packs / "section_titles.rules").write_text(
            "columns  rule  code  rank  pattern  example\nrally  contests  1  турслет~  Районный турслёт\n", "utf-8")
        self.assertEqual(summary_of(self.ingest("--rules", packs)), {"files": 1, "read": 1})
        self.assertEqual(summary_of(self.ingest("--rules", packs)), {"files": 1, "unchanged": 1})
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "read": 1})

    def test_identical_files_count_once_and_both_stay_readable(self):
        self.add_report("year_with_plans", "txt", "a.txt")
        self.add_report("year_with_plans", "txt", "b.txt")
        self.ingest()
        self.assertEqual(self.rows("SELECT path FROM counted_reports"), [("a.txt",)])
        ((path, message),) = self.rows("SELECT path, message FROM findings JOIN reports USING (report_id) "
                                       "WHERE code = 'duplicate_report'")
        self.assertEqual(path, "b.txt")
        self.assertIn("тот же файл", message)
        self.assertEqual(len(set(self.rows("SELECT report_id FROM events"))), 2)

    def test_of_two_versions_the_newer_file_counts(self):
        old = self.add_report("year_with_plans", "txt", "a.txt")
        new = self.add_report("year_with_plans", "txt", "b.txt")
        new.write_text(new.read_text("utf-8") + "\n\nПроведено 77 семинаров для педагогов.\n", "utf-8")
        os.utime(old, (1_700_000_000, 1_700_000_000))
        os.utime(new, (1_710_000_000, 1_710_000_000))
        self.ingest()
        self.assertEqual(self.rows("SELECT path FROM counted_reports"), [("b.txt",)])
        self.assertEqual(self.rows("SELECT actual FROM findings WHERE code = 'duplicate_report'"), [("b.txt",)])

    def test_a_file_that_does_not_hold_still_is_refused_with_its_reason(self):
        report = self.add_report("year_with_plans", "txt")
        # Long enough to read that no busy machine keeps the other thread from it for so long.
        report.write_text(report.read_text("utf-8") * 40, "utf-8")
        done = threading.Event()

        def disturb():
            moment = 1_000_000
            while not done.wait(0.0005):
                moment += 1
                os.utime(report, (moment, moment))

        thread = threading.Thread(target=disturb)
        thread.start()
        try:
            self.ingest(status=2)
        finally:
            done.set()
            thread.join()
        ((error,),) = self.rows("SELECT error FROM reports")
        self.assertIn("меняется", error)
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "read": 1})

    def test_nothing_new_leaves_the_findings_of_another_profile_to_the_default(self):
        self.add_report("short_careless")
        self.ingest()
        default = self.rows("SELECT code, message FROM findings")
        profile = self.folder / "short.toml"
        profile.write_text('name = "short"\nsections = []\nelements = []\n', "utf-8")
        self.svod("check", "--db", self.database, "--profile", profile)
        self.assertNotEqual(self.rows("SELECT code, message FROM findings"), default)
        self.ingest()
        self.assertEqual(self.rows("SELECT code, message FROM findings"), default)


if __name__ == "__main__":
    unittest.main()
