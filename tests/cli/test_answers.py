"""`svod check`, `query`, `stats`, `extract`, `document`, `explain`, `rules` and the help of each."""
import json
import re
import unittest
import zipfile

import command_line
from command_line import BAD, GOOD, CommandLine

COMMANDS = "ingest check query stats extract document explain load rules".split()


class Answers(CommandLine):
    def test_help_names_each_command_and_each_help_names_the_exit_statuses(self):
        text = self.svod("--help").stdout
        for command in COMMANDS:
            self.assertRegex(text, rf"\n  {command}\s")
            self.assertIn("Exit status:", self.svod(command, "--help").stdout)

    def test_wrong_usage_gives_1_and_says_what_is_missing(self):
        for arguments in ([], ["ingest"], ["query", "SELECT 1"], ["nonsense"], ["query", "--db", "x", "--format", "pdf", "S"]):
            with self.subTest(arguments):
                self.assertTrue(self.svod(*arguments, status=1).stderr)

    def test_an_unknown_command_is_named_with_those_that_are(self):
        for arguments, word, known in ((["stat", "--db", "x"], "'stat'", "stats"), (["rules", "chek"], "'chek'", "check")):
            said = self.svod(*arguments, status=1).stderr
            self.assertIn(word, said)
            self.assertIn(known, said.split("commands are:")[1])
        self.assertIn("name a command: ingest, check", self.svod(status=1).stderr)
        self.assertIn("name a command: check", self.svod("rules", status=1).stderr)

    def test_check_names_what_is_missing_in_russian_and_gives_3(self):
        self.add_report("short_careless")
        self.ingest()
        text = self.svod("check", "--db", self.database, status=3).stdout
        self.assertIn("short_careless.txt", text)
        self.assertIn("Нет обязательного раздела", text)
        self.assertTrue(re.search(r"не подписан", text))

    def test_check_takes_a_profile_and_a_roster_of_the_users_own(self):
        self.add_report("short_careless")
        self.ingest()
        profile = self.folder / "own.toml"
        profile.write_text('name = "own"\nsections = ["inventory"]\nelements = []\n', "utf-8")
        roster = self.folder / "roster.csv"
        roster.write_text("municipality,region\nгород Торжок,Тверская область\n", "utf-8")
        text = self.svod("check", "--db", self.database, "--profile", profile, "--roster", roster, status=3).stdout
        self.assertIn("город Торжок", text)
        self.assertEqual(self.rows("SELECT count(*) FROM findings WHERE code = 'not_submitted'"), [(1,)])
        self.assertEqual(self.rows("SELECT DISTINCT section_code FROM findings WHERE code = 'missing_section'"),
                         [("inventory",)])

    def test_a_bad_profile_names_file_and_line(self):
        self.add_report("short_careless")
        self.ingest()
        profile = self.folder / "own.toml"
        profile.write_text('name = "own"\nsections = ["nothing_like_it"]\n', "utf-8")
        done = self.svod("check", "--db", self.database, "--profile", profile, status=1)
        self.assertRegex(done.stderr, r"own\.toml:2")

    def test_check_without_a_store_makes_none(self):
        self.svod("check", "--db", self.database, status=1)
        self.assertIn("built in: default", self.svod("check", "--db", self.database, "--profile", "школа", status=1).stderr)
        self.assertFalse(self.database.exists())

    def test_query_gives_each_format(self):
        self.add_report("short_careless")
        self.ingest()
        sql = "SELECT path, format FROM reports"
        self.assertEqual(self.svod("query", "--db", self.database, "--format", "csv", sql).stdout,
                         "path,format\nshort_careless.txt,txt\n")
        self.assertEqual(json.loads(self.svod("query", "--db", self.database, "--format", "json", sql).stdout),
                         [{"path": "short_careless.txt", "format": "txt"}])
        self.assertIn("| short_careless.txt |", self.svod("query", "--db", self.database, "--format", "markdown", sql).stdout)
        self.assertIn("short_careless.txt", self.svod("query", "--db", self.database, sql).stdout)

    def test_query_refuses_to_write(self):
        self.add_report("short_careless")
        self.ingest()
        before = self.rows("SELECT count(*) FROM reports")
        for sql in ("DELETE FROM reports", "DROP TABLE events", "UPDATE reports SET title = 'x'",
                    f"ATTACH '{self.folder}/new.db' AS n", "PRAGMA user_version = 9", "VACUUM",
                    "SELECT 1; DELETE FROM reports"):
            with self.subTest(sql):
                self.assertTrue(self.svod("query", "--db", self.database, sql, status=1).stderr)
        self.assertEqual(self.rows("SELECT count(*) FROM reports"), before)
        self.assertFalse((self.folder / "new.db").exists())

    def test_stats_are_in_russian(self):
        self.add_report("narrative_by_direction")
        self.ingest()
        self.assertIn("Сводный отчёт", self.svod("stats", "--db", self.database).stdout)

    def test_extract_gives_one_line_and_a_failed_record_for_a_bad_file(self):
        report = self.add_report("short_careless")
        self.assertEqual(self.svod("extract", report).stdout.count("\n"), 1)
        empty = self.reports / "empty.txt"
        empty.touch()
        record = json.loads(self.svod("extract", empty, status=2).stdout)
        self.assertEqual(record["outcome"], "failed")
        self.assertIn("пуст", record["error"])

    def test_document_gives_the_contract_form_and_a_page(self):
        report = self.add_report("year_with_plans", "docx")
        document = json.loads(self.svod("document", report).stdout)
        self.assertEqual(document["format"], "docx")
        tables = [block for block in document["blocks"] if block["type"] == "table"]
        self.assertTrue(tables)
        self.assertLessEqual({"text", "row_span", "col_span"}, tables[0]["rows"][0][0].keys())
        self.assertIn("<table>", self.svod("document", report, "--format", "html").stdout)

    def test_document_says_where_there_is_no_text(self):
        for options in ([], ["--format", "html"]):
            done = self.svod("document", BAD / "no_text.pdf", *options)
            self.assertIn("нет текста", done.stderr)
        self.assertIn("нет текста", done.stdout)

    def test_document_opens_a_report_inside_an_archive(self):
        archive = self.folder / "архив!.zip"
        with zipfile.ZipFile(archive, "w") as file:
            file.write(GOOD / "year_with_plans" / "report.docx", "район/отчёт.docx")
        inside = self.svod("document", f"{archive}!район/отчёт.docx").stdout
        self.assertEqual(inside, self.svod("document", GOOD / "year_with_plans" / "report.docx").stdout)
        self.assertIn("no report of that name", self.svod("document", f"{archive}!нет.docx", status=2).stderr)
        self.assertIn(f"name a report inside it: {archive}!район/отчёт.docx", self.svod("document", archive, status=2).stderr)

    def test_a_folder_is_told_from_a_file(self):
        self.assertIn("a folder: read it with svod ingest", self.svod("extract", self.reports, status=1).stderr)
        self.assertIn("a folder: name a file", self.svod("document", self.reports, status=2).stderr)
        record = json.loads(self.svod("extract", "--batch", stdin=f"{self.reports}\n", status=2).stdout)
        self.assertIn("это папка, а не файл", record["error"])

    def test_load_takes_records_as_they_are_printed_for_people_too(self):
        report = GOOD / "year_with_plans" / "report.docx"
        plain = self.svod("extract", report).stdout
        pretty = self.svod("extract", "--pretty", report).stdout
        for records in (plain, pretty, plain.replace("report.docx", "first.docx") + pretty + pretty.replace("\n", "\r\n")):
            done = self.svod("load", "--db", self.database, stdin=records)
            self.assertIn(" loaded, 0 refused", done.stderr)
        self.assertEqual(self.rows("SELECT path FROM reports ORDER BY path"), [("first.docx",), ("report.docx",)])
        for records, refused in ((pretty[:-2], 1), ("[\n" + plain.rstrip() + ",\n]\n", 3)):
            said = self.svod("load", "--db", self.database, stdin=records, status=2).stderr
            self.assertIn(f"0 records loaded, {refused} refused", said)
            self.assertEqual(said.count("one record a line"), 1, said)

    def test_explain_names_the_rule_of_each_thing(self):
        answer = json.loads(self.svod("explain", "12 марта 2024 г. проведён семинар для 25 педагогов").stdout)
        self.assertEqual([(d["start"], d["end"]) for d in answer["dates"]], [("2024-03-12", "2024-03-12")])
        self.assertEqual([(c["value"], c["unit"]) for c in answer["counts"]], [(25, "person")])
        self.assertEqual((answer["status"], answer["event_kind"]), ("done", "seminar"))
        self.assertTrue(all(d["rule"] for d in answer["dates"]) and answer["status_rule"] and answer["event_kind_rule"])

    def test_explain_takes_the_year_from_the_period(self):
        for period, year in (("2023", "2023"), ("2022-01-01..2022-06-30", "2022")):
            answer = json.loads(self.svod("explain", "--period", period, "15 мая").stdout)
            self.assertEqual(answer["dates"][0]["start"], f"{year}-05-15")
        self.svod("explain", "--period", "soon", "15 мая", status=1)

    def test_explain_reads_lines_and_json_lines(self):
        self.assertEqual(self.svod("explain", stdin="май 2024\nисполнено\n").stdout.count("\n"), 2)
        done = self.svod("explain", "--jsonl", stdin='{"text": "15 мая", "period": "2021"}\n')
        self.assertEqual(json.loads(done.stdout)["dates"][0]["start"], "2021-05-15")

    def test_rules_of_the_users_own_are_added_and_checked(self):
        packs = self.folder / "packs"
        packs.mkdir()
        (packs / "section_titles.rules").write_text(
            "columns  rule  code  rank  pattern  example\n"
            "own_word  contests  1  турслет~  Районный турслёт\n", "utf-8")
        self.svod("rules", "check", packs)
        answer = json.loads(self.svod("explain", "--rules", packs, "Районный турслёт").stdout)
        self.assertEqual((answer["section"], answer["section_rule"]), ("contests", "section_titles/own_word"))
        (packs / "section_titles.rules").write_text("columns  rule  code  rank  pattern  example\nown  contests\n", "utf-8")
        done = self.svod("rules", "check", packs, status=1)
        self.assertRegex(done.stderr, r"section_titles\.rules:2: .*columns")


if __name__ == "__main__":
    unittest.main()
