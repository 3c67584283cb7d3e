"""`svod load`, `dump`, `stats` and `check` with `--postgres`, against a real server: the rows, keys and views of SQLite."""
import json
import random
import re
import shutil
import sqlite3
import subprocess
import unittest

import postgres_server
from command_line import BAD, ROOT, SVOD, CommandLine

CASES = ("zonal_letterhead", "year_with_plans", "short_careless", "month_rows")
VIEWS = sorted(path.stem for path in (ROOT / "store" / "views").glob("*.sql"))
# Columns that hold numbers or texts in SQLite and texts in PostgreSQL.
MIXED = ("expected", "actual")


def comparable(row: dict) -> str:
    """A row in which 36 and 36.0 are equal, and '36' too where a column may hold either."""
    values = dict(row)
    for column in MIXED:
        if re.fullmatch(r"-?[0-9.]+", str(values.get(column))):
            values[column] = float(values[column])
    return json.dumps({key: float(value) if isinstance(value, int) else value for key, value in values.items()},
                      sort_keys=True)


@unittest.skipUnless(postgres_server.programs(), "no PostgreSQL server here: install Debian's postgresql")
class Postgres(CommandLine):
    @classmethod
    def setUpClass(cls):
        cls.server = postgres_server.Server()
        cls.addClassCleanup(cls.server.stop)
        cls.databases = 0

    def setUp(self):
        super().setUp()
        type(self).databases += 1
        self.name = f"store{self.databases}"
        self.server.sql("postgres", f"CREATE DATABASE {self.name}")
        self.conninfo = self.server.conninfo(self.name)

    def records(self, *cases: str) -> list[str]:
        for case in cases:
            for file_format in ("docx", "pdf", "txt"):
                self.add_report(case, file_format, f"{case}/report.{file_format}")
        shutil.copy(BAD / "truncated.docx", self.reports / "truncated.docx")
        shutil.copy(BAD / "no_text.pdf", self.reports / "scan.pdf")
        paths = "\n".join(sorted(str(path) for path in self.reports.rglob("*") if path.is_file()))
        return self.svod("extract", "--batch", "--root", self.reports, "-q", stdin=paths, status=2).stdout.splitlines()

    def load(self, records: list[str], conninfo: str | None = None, status: int = 2) -> str:
        return self.svod("load", "--postgres", conninfo or self.conninfo, stdin="\n".join(records), status=status).stderr

    def load_file(self, records: list[str]):
        self.svod("load", "--db", self.database, stdin="\n".join(records), status=2)

    def dump(self) -> str:
        return self.svod("dump", "--postgres", self.conninfo).stdout

    def dump_of_file(self) -> str:
        return self.svod("dump", "--db", self.database).stdout

    def count(self, sql: str) -> int:
        return int(self.server.sql(self.name, sql)[0])

    def sqlite_rows(self, relation: str) -> list[dict]:
        connection = sqlite3.connect(self.database)
        connection.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in connection.execute(f"SELECT * FROM {relation}")]
        finally:
            connection.close()

    def test_tables_and_views_hold_the_rows_of_sqlite(self):
        records = self.records(*CASES)
        self.load(records)
        self.load_file(records)
        self.assertGreater(self.dump().count("\n"), 500)
        self.assertEqual(self.dump(), self.dump_of_file())
        self.assertGreater(self.count("SELECT count(*) FROM findings"), 20)
        tables = [row["name"] for row in self.sqlite_rows("sqlite_schema")
                  if row["type"] == "table" and not re.match("sqlite_|passages_index|settings", row["name"])]
        for relation in [*tables, *VIEWS]:
            with self.subTest(relation):
                self.assertEqual(sorted(map(comparable, self.server.rows(self.name, relation))),
                                 sorted(map(comparable, self.sqlite_rows(relation))))

    def test_figures_and_findings_are_printed_as_of_a_file(self):
        records = self.records(*CASES)
        self.load(records)
        self.load_file(records)
        self.assertEqual(self.svod("stats", "--postgres", self.conninfo).stdout,
                         self.svod("stats", "--db", self.database).stdout)
        profile, roster = self.folder / "own.toml", self.folder / "roster.csv"
        profile.write_text('name = "own"\nsections = ["goals", "contests"]\nelements = ["signature"]\n')
        roster.write_text("municipality,region\nгород Нигде,\n", encoding="utf-8")
        for options in ([], ["--profile", profile, "--roster", roster]):
            with self.subTest(options):
                of_server = self.svod("check", "--postgres", self.conninfo, *options, status=3).stdout
                self.assertGreater(of_server.count("\n"), 50)
                self.assertEqual(of_server, self.svod("check", "--db", self.database, *options, status=3).stdout)

    def test_views_that_order_their_rows_order_them_as_in_sqlite(self):
        records = self.records(*CASES)
        self.load(records)
        self.load_file(records)
        for view in VIEWS:
            if "\nORDER BY" in (ROOT / "store" / "views" / f"{view}.sql").read_text("utf-8"):
                with self.subTest(view):
                    self.assertEqual(list(map(comparable, self.server.rows(self.name, view))),
                                     list(map(comparable, self.sqlite_rows(view))))

    def test_a_record_that_comes_again_replaces_its_report_whole(self):
        records = self.records("short_careless", "month_rows")
        self.load(records)
        before = self.dump()
        ids = self.server.sql(self.name, "SELECT path, report_id FROM reports ORDER BY path")
        self.load([*records, *records[:3]])  # in one batch, too
        self.assertEqual(self.dump(), before)
        self.assertEqual(self.server.sql(self.name, "SELECT path, report_id FROM reports ORDER BY path"), ids)
        changed = json.loads(records[0])
        changed["title"], changed["events"], changed["counts"], changed["metrics"] = "Другой отчёт", [], [], []
        changed["indicators"], changed["dates"] = [], []
        self.load([json.dumps(changed)], status=0)
        self.load_file([*records, json.dumps(changed)])
        self.assertEqual(self.dump(), self.dump_of_file())
        self.assertIn("Другой отчёт", self.dump())

    def test_a_record_that_the_server_can_not_keep_is_refused_alone(self):
        records = self.records("short_careless")
        letters = random.Random(1).choices("абвгдежзиклмнопрстуфхцчшщэюя", k=9000)  # no index takes a text so long
        for path, municipality in (("nul.txt", "Лес\0ной район"), ("long.txt", "".join(letters))):
            records.insert(1, json.dumps(json.loads(records[0]) | {"path": path, "municipality": municipality}))
        told = self.load(records)
        self.assertIn("stdin:2: ", told)
        self.assertIn("stdin:3: ", told)
        self.assertIn(f"{len(records) - 2} records loaded, 2 refused", told)
        self.assertEqual(self.count("SELECT count(*) FROM reports"), len(records) - 2)
        self.load_file([records[0], *records[3:]])
        self.assertEqual(self.dump(), self.dump_of_file())

    def test_numbers_are_rounded_and_written_as_in_sqlite(self):
        self.load(self.records(), status=2)
        values = [0.0, 0.175, 1.005, 2.675, 66.665, 8.375, 12.3, 1e-7, 99.99499999999999, 1e15 + 0.3, 1e17, 123456.785, 3]
        values += [-value for value in values]
        sqlite = sqlite3.connect(":memory:")
        for value in values:
            for sql in ("printf('%.15g', round({0}, 2))", "printf('%.15g', round({0}, 0))", "printf('%d', {0})",
                        "strftime('%d.%m.%Y', '2022-03-0{1}')", "iif({0} > 1, 'yes', NULL)"):
                text = sql.format(repr(float(value)), int(abs(value)) % 9 + 1)
                with self.subTest(text):
                    expected = sqlite.execute(f"SELECT {text}").fetchone()[0]
                    typed = text.replace(repr(float(value)), f"'{value!r}'::float8")
                    self.assertEqual(self.server.sql(self.name, f"SELECT {typed}")[0], expected or "")

    def test_patterns_match_as_in_sqlite(self):
        self.load(self.records(), status=2)
        sqlite = sqlite3.connect(":memory:")
        for pattern, text in (("*12[,.][0-9][0-9]*", "12,55 %"), ("*12[,.][0-9][0-9]*", "12x55"), ("*12[,.][0-9]*", "на 12.5"),
                              ("a.c", "abc"), ("a?c", "abc"), ("(x)*", "(x) y"), ("*1[,.][0-9]*", "2,1 и 1")):
            with self.subTest(pattern=pattern, text=text):
                expected = sqlite.execute("SELECT glob(?, ?)", (pattern, text)).fetchone()[0]
                self.assertEqual(self.server.sql(self.name, f"SELECT glob('{pattern}', '{text}')"), ["ft"[expected]])

    def test_words_are_found_in_all_their_forms(self):
        self.load(self.records("year_with_plans"))
        self.assertGreater(self.count("SELECT count(*) FROM passages WHERE words(stems) @@ to_tsquery('simple', 'отчет')"), 0)

    def test_a_store_that_can_not_be_reached_is_named_without_the_password(self):
        for conninfo in (f"host={self.folder} dbname=none password=secret", "postgresql://me:secret@/none?host=/nowhere",
                         "password=secret nonsense", self.server.conninfo("no_such_database") + " password=secret"):
            with self.subTest(conninfo):
                told = self.load([], conninfo, status=1)
                self.assertRegex(told, "^svod load: .*can't connect to PostgreSQL: ")
                self.assertNotIn("secret", told)
                self.assertNotIn("Traceback", told)

    def test_a_user_without_rights_is_told_so(self):
        records = self.records("short_careless")
        self.server.sql(self.name, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        if not self.server.sql("postgres", "SELECT 1 FROM pg_roles WHERE rolname = 'reader'"):
            self.server.sql("postgres", "CREATE ROLE reader LOGIN")
        reader = self.server.conninfo(self.name, "reader")
        self.assertIn("may not write to the store", self.load(records, reader, status=1))
        self.load(records)
        before = self.dump()
        self.server.sql(self.name, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
        self.assertIn("may not write to the store", self.load(records, reader, status=1))
        self.assertIn("may not write to the store",
                      self.load(records, self.conninfo + " options='-c default_transaction_read_only=on'", status=1))
        self.assertEqual(self.svod("dump", "--postgres", reader).stdout, before)
        self.assertIn("замечаний", self.svod("check", "--postgres", reader, status=3).stdout)
        (self.folder / "own.toml").write_text('name = "own"\nsections = ["goals"]\nelements = []\n')
        refused = self.svod("check", "--postgres", reader, "--profile", self.folder / "own.toml", status=1).stderr
        self.assertIn("ask its owner for the rights", refused)

    def test_a_newer_store_and_tables_of_others_are_left_alone(self):
        records = self.records("short_careless")
        self.load(records)
        before = self.dump()
        version = self.count("SELECT value FROM settings WHERE name = 'version'")
        self.server.sql(self.name, "UPDATE settings SET value = '999' WHERE name = 'version'")
        self.assertIn("was written by a newer svod", self.load(records, status=1))
        self.assertIn("was written by a newer svod", self.svod("dump", "--postgres", self.conninfo, status=1).stderr)
        self.server.sql(self.name, f"UPDATE settings SET value = '{version}' WHERE name = 'version'")
        self.assertEqual(self.dump(), before)
        self.server.sql(self.name, "CREATE SCHEMA others; CREATE TABLE others.reports (name text)")
        told = self.load(records, self.conninfo + " options='-c search_path=others'", status=1)
        self.assertIn("holds other tables", told)

    def test_a_schema_of_its_own_holds_a_store_of_its_own(self):
        self.server.sql(self.name, "CREATE SCHEMA second; CREATE TABLE public.reports (name text)")
        conninfo = self.conninfo + " options='-c search_path=second'"
        self.load(self.records("short_careless"), conninfo)
        self.assertEqual(self.count("SELECT count(*) FROM second.reports"), 5)

    def test_views_of_another_program_version_are_made_anew(self):
        records = self.records("short_careless")
        self.load(records)
        self.server.sql(self.name, "DROP VIEW reports_overview; UPDATE settings SET value = 'old' WHERE name = 'views'")
        self.load(records)
        self.assertGreater(self.count("SELECT count(*) FROM reports_overview"), 0)

    def test_a_connection_that_breaks_off_leaves_whole_documents(self):
        records = self.records(*CASES)
        self.load(records[:2], status=0)
        before = self.dump()
        process = subprocess.Popen([SVOD, "load", "--postgres", self.conninfo], stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        process.stdin.write("\n".join(records[2:5]) + "\n")
        process.stdin.flush()
        ended = ("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                 f"WHERE application_name = 'svod' AND datname = '{self.name}'")
        while self.count(ended) == 0:
            pass
        told = process.communicate("\n".join(records[5:]))[1]
        self.assertEqual(process.returncode, 1, told)
        self.assertRegex(told, "broke off|can't connect")
        self.assertEqual(self.dump(), before)
        self.load(records)
        self.load_file(records)
        self.assertEqual(self.dump(), self.dump_of_file())

    def test_a_second_run_waits_for_the_first(self):
        records = self.records("short_careless")
        self.load(records)
        first = subprocess.Popen([SVOD, "load", "--postgres", self.conninfo], stdin=subprocess.PIPE, text=True)
        while self.count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == 0:
            pass
        second = subprocess.Popen([SVOD, "load", "--postgres", self.conninfo], stdin=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True)
        self.assertIn("another svod is loading it", second.stderr.readline())
        first.communicate("\n".join(records), timeout=60)
        told = second.communicate(records[0], timeout=60)[1]
        self.assertEqual((first.returncode, second.returncode), (2, 0), told)

    def test_a_store_is_either_a_file_or_a_server(self):
        for command in ("load", "dump", "stats", "check"):
            self.svod(command, "--db", self.database, "--postgres", self.conninfo, status=1)
            self.svod(command, status=1)


if __name__ == "__main__":
    unittest.main()
