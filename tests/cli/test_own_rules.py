"""Words of the user's own: one row in one pack makes `svod` read what it did not read before; a faulty row is named."""
import json
import re
import unittest

import command_line
from command_line import CommandLine


def code_of(answer: dict, key: str, field: str) -> list:
    return [found[field] for found in answer[key]]


# pack: columns; row; phrase; what is looked at; before; after
ADDITIONS = {
    "a status word": (
        "statuses", "rule  status  basis  strength  acts  pattern  example",
        "frozen  postponed  stated  own  -  заморожен(?:а|о|ы)?  Заморожено до весны",
        "Мероприятие заморожено до весны", lambda answer: answer["status_rule"], "statuses/noun", "statuses/frozen"),
    "a date form of a known shape": (
        "dates", "rule  shape  option  strength  pattern  example  expected",
        "month_abbreviated  month  -  -  {month}_м-ц_{year_or_relative}  май м-ц 2024  2024-05-01..2024-05-31 month",
        "Срок: май м-ц 2024", lambda answer: code_of(answer, "dates", "end"), ["2023-05-31"], ["2024-05-31"]),
    "a section title": (
        "section_titles", "rule  code  rank  pattern  example", "rally  contests  1  турслет~  Районный турслёт",
        "Районный турслёт", lambda answer: answer["section"], None, "contests"),
    "a unit": (
        "units", "rule  unit  written  pattern  example  expected",
        "reviewer  person  -  рецензент{noun}?  9 рецензентов  9 person",
        "Приглашены 9 рецензентов", lambda answer: code_of(answer, "counts", "unit"), ["other"], ["person"]),
    "a metric": (
        "metrics", "rule  code  unit  scope  events  dimensions  unless  pattern  example",
        "trainees  staff_trained  person  clause  yes  -  -  стажирован\\pL* # педагог\\pL*  Стажированы # педагогов",
        "Стажированы 25 педагогов.", lambda answer: code_of(answer, "metrics", "code"), [], ["staff_trained"]),
    "a kind of event": (
        "event_kinds", "rule  kind  weight  pattern  example", "drones  contest  strong  дрон-сесси~  дрон-сессия",
        "Районная дрон-сессия", lambda answer: answer["event_kind"], None, "contest"),
    "an address": (
        "contacts", "rule  kind  pattern  example  expected",
        "messenger  url  max\\.example/[a-z0-9_]+  канал max.example/moc  max.example/moc",
        "Наш канал: max.example/moc_luga", lambda answer: code_of(answer, "links", "value"), [], ["max.example/moc_luga"]),
}

# What hangs on a column of a pack, not on the name of a rule: pack; columns; row with {} for the cell; cell; phrase, or the
# lines of a report; what is looked at; what it is with the cell empty; with the cell
BEHAVIOURS = {
    "pieces of what the words before name": (
        "units", "rule  unit  written  manner  pattern  example  expected",
        "form  other  -  {}  бланк{{noun}}?  350 бланков  350 other", "pieces",
        "План выдачи сертификатов 350 бланков", lambda answer: code_of(answer, "counts", "unit"), ["other"], ["certificate"]),
    "a noun that may be published": (
        "units", "rule  unit  written  manner  pattern  example  expected",
        "hall  other  -  {}  размещени{{noun}}  5 размещений  5 other", "published",
        "На сайте опубликовано 15 размещений", lambda answer: code_of(answer, "counts", "unit"), ["other"], ["publication"]),
    "a growth": (
        "count_shapes", "rule  kind  manner  pattern  example", "due  left_out  {}  приходится #  приходится #", "grown",
        "На рост числа программ приходится 12.", lambda answer: code_of(answer, "counts", "unit"), [None], ["program"]),
    "a plan by itself": (
        "count_shapes", "rule  kind  manner  pattern  example", "aim  left_out  {}  ориентир #  ориентир #", "plan",
        "Охват детей: ориентир 76.", lambda answer: code_of(answer, "counts", "unit"), ["person"], ["percent"]),
    "a complement that names a direction": (
        "count_complements", "rule  manner  pattern  example",
        "sailing  {}  парусной направленности  парусной направленности", "direction",
        "программ парусной направленности - 71, техническая направленность - 48",
        lambda answer: code_of(answer, "counts", "subject")[1], "программ парусной направленности", "программ"),
    "a column of what appeared in the media": (
        "columns", "rule  role  table  manner  pattern  example", "page  title  events  {}  ^полоса$  Полоса", "publications",
        ["| Дата | Полоса |", "|---|---|", "| 12.03.2023 | Дети и наука |", "| 15.04.2023 | Кружки района |"],
        lambda record: len(record["events"]), 2, 0),
    "a day beside the planned one": (
        "columns", "rule  role  table  manner  pattern  example", "day  schedule  events  {}  ^точный день$  Точный день", "day_held",
        ["| Мероприятие | Срок | Точный день |", "|---|---|---|", "| Турнир | март 2023 | 12.04.2023 |"],
        lambda record: code_of(record, "dates", "role")[1:], ["schedule", "schedule"], ["schedule", "held"]),
    "a status that constancy makes ongoing": (
        "statuses", "rule  status  basis  strength  acts  manner  pattern  example",
        "drags  in_progress  stated  own  -  {}  тянется  тянется", "lasting",
        "Ремонт тянется постоянно", lambda answer: answer["status"], "in_progress", "ongoing"),
    "a status that a constant term makes ongoing": (
        "statuses", "rule  status  basis  strength  acts  manner  pattern  example",
        "drags  in_progress  stated  own  -  {}  тянется  тянется", "lasting_by_term",
        ["| Мероприятие | Срок | Отметка об исполнении |", "|---|---|---|", "| Ремонт класса | постоянно | тянется |"],
        lambda record: record["events"][0]["status"], "in_progress", "ongoing"),
    "a heading of what was held": (
        "list_states", "rule  status  basis  manner  pattern  example",
        "thundered  done  stated  {}  отгремевш[а-я]+  Отгремевшие праздники", "of_events",
        ["1. Праздники, отгремевшие в марте", "", "Прошёл праздник весны."],
        lambda record: code_of(record, "dates", "role")[1:], ["period"], ["held"]),
    "a date that is only mentioned": (
        "dates", "rule  shape  option  strength  manner  pattern  example  expected",
        "far  year  -  -  {}  далек[а-я]+ {{year_named}}  далёком 2023 году  2023-01-01..2023-12-31 year", "mentioned",
        ["В далёком 2023 году работа велась."], lambda record: code_of(record, "dates", "role")[1:], ["held"], ["mention"]),
    "a year set beside that of a figure": (
        "dates", "rule  shape  option  strength  manner  pattern  example  expected",
        "far  year  -  -  {}  далек[а-я]+ {{year_named}}  далёком 2023 году  2023-01-01..2023-12-31 year", "compared",
        ["Против далёкого 2022 года обучается 700 детей."], lambda record: code_of(record, "metrics", "code"), [], ["children"]),
    "a kind of event told before the figure": (
        "metrics", "rule  code  unit  scope  events  dimensions  unless  pattern  example",
        "fans  participants  person  sentence  yes  {}  -  # \\pL+ болел\\pL*  # родителей болели", "event_kind:before",
        ["На конкурсах 700 родителей болели."], lambda record: code_of(record, "metrics", "event_kind"), [None], ["contest"]),
    "a kind of event that the row says": (
        "metrics", "rule  code  unit  scope  events  dimensions  unless  pattern  example",
        "fans  participants  person  sentence  yes  {}  -  # \\pL+ болел\\pL*  # родителей болели", "event_kind=training",
        ["На конкурсах 700 родителей болели."], lambda record: code_of(record, "metrics", "event_kind"), [None], ["training"]),
    "a part of the organisation behind it": (
        "organizations", "rule  letters  manner  pattern  example", "branch  any  {}  филиальчик  филиальчик «Росинка»", "part",
        "Филиальчик «Росинка» МБОУ СОШ № 2", lambda answer: code_of(answer, "organizations", "raw"),
        ["Филиальчик «Росинка»", "МБОУ СОШ № 2"], ["Филиальчик «Росинка» МБОУ СОШ № 2"]),
    "a word under which others stand": (
        "people_parts", "rule  part  pattern  example", "wing  {}  крылом  крылом", "leader",
        ["Эксперт под крылом Сомовой А.Б."], lambda record: code_of(record, "people", "role"), ["Эксперт под крылом"], [None]),
}

# pack, its text, the line at fault, what the message says
FAULTS = {
    "a pattern that does not compile": (
        "statuses", "columns  rule  status  basis  strength  acts  pattern  example\nown  done  stated  own  -  (готов  готово\n",
        2, r"missing \)"),
    "a unit that no count has": (
        "metrics", "columns  rule  code  unit  scope  events  dimensions  unless  pattern  example\n"
        "own  staff_trained  персона  clause  yes  -  -  готов\\pL* #  Готовы #\n", 2, r"unit персона is none of: .*person"),
    "one unit of two that no count has": (
        "metrics", "columns  rule  code  unit  scope  events  dimensions  unless  pattern  example\n"
        "own  staff_trained  person body  clause  yes  -  -  готов\\pL* #  Готовы #\n", 2, r"unit body is none of: .*person"),
    "a scope that no metric has": (
        "metrics", "columns  rule  code  unit  scope  events  dimensions  unless  pattern  example\n"
        "own  staff_trained  person  line  yes  -  -  готов\\pL* #  Готовы #\n", 2, r"scope line is none of: .*clause"),
    "a dimension's code that no metric has": (
        "metrics", "columns  rule  code  unit  scope  events  dimensions  unless  pattern  example\n"
        "own  staff_trained  person  clause  yes  audience=cooks  -  готов\\pL* #  Готовы #\n", 2,
        r"dimensions audience=cooks is none of: .*audience=heads"),
    "a direction that no metric has": (
        "dimensions", "columns  rule  dimension  code  sole  pattern  example\nown  direction  sport  sole  самбо  самбо\n", 2,
        r"code sport is none of: .*sports"),
    "a kind of link that no record has": (
        "contacts", "columns  rule  kind  pattern  example  expected\nown  fax  факс\\pL*  факс  факс\n", 2,
        r"kind fax is none of: .*phone"),
    "a section that no report has": (
        "section_mentions", "columns  rule  code  pattern  example\nown  clubs  кружк\\pL*  кружки\n", 2,
        r"code clubs is none of: .*contests"),
    "a role that no column has": (
        "columns", "columns  rule  role  table  pattern  example\nown  place  -  ^площадка$  Площадка\n", 2,
        r"role place is none of: .*title"),
    "a status that no record has": (
        "statuses", "columns  rule  status  basis  strength  acts  pattern  example\nown  frozen  stated  own  -  готов  готово\n",
        2, r"status frozen is none of: .*done"),
    "a unit that no record has": (
        "units", "columns  rule  unit  written  pattern  example  expected\nown  box  -  ящик{noun}?  9 ящиков  9 box\n", 2,
        "unit box is none of: .*person"),
    "a section that no record has": (
        "section_titles", "columns  rule  code  rank  pattern  example\nown  rallies  1  слет  Слёт\n", 2, "code rallies"),
    "an unknown word list": (
        "section_titles", "columns  rule  code  rank  pattern  example\n\nown  contests  1  {nonsense}  Слёт\n", 3,
        r"\{nonsense\}.*vocabulary"),
    "an unknown column": (
        "section_titles", "columns  rule  colour  rank  pattern  example\nown  contests  1  слет  Слёт\n", 1, "column"),
    "a cell too few": ("section_titles", "columns  rule  code  rank  pattern  example\nown  contests\n", 2, "columns"),
    "an example that its row does not match": (
        "section_titles", "columns  rule  code  rank  pattern  example\nown  contests  1  слет  Слёт\n+  Поход\n", 3, "Поход"),
    "a negative that its row matches": (
        "section_titles", "columns  rule  code  rank  pattern  example\nown  contests  1  слет~  Слёт\n!  слёты\n", 3, "слёты"),
    "a row before the columns": ("section_titles", "own  contests  1  слет  Слёт\n", 1, "columns"),
}

RALLY = "columns  rule  code  rank  pattern  example\nrally  contests  1  турслет~  Районный турслёт\n"


class OwnRules(CommandLine):
    def folder_with(self, pack: str, text: str):
        packs = self.folder / "packs"
        packs.mkdir(exist_ok=True)
        (packs / f"{pack}.rules").write_text(text, "utf-8")
        return packs

    def explain(self, *options) -> list[dict]:
        """What the phrases of all additions are read as, each as one answer."""
        phrases = "\n".join(phrase for _, _, _, phrase, *_ in ADDITIONS.values())
        answers = self.svod("explain", "--period", "2023", *options, stdin=phrases + "\n").stdout
        return [json.loads(line) for line in answers.splitlines()]

    def test_one_row_adds_what_was_not_read_before(self):
        for pack, columns, row, *_ in ADDITIONS.values():
            packs = self.folder_with(pack, f"columns  {columns}\n{row}\n")
        self.svod("rules", "check", packs)
        answers = zip(ADDITIONS.items(), self.explain(), self.explain("--rules", packs), strict=True)
        for (name, (*_, look, before, after)), without, with_row in answers:
            with self.subTest(name):
                self.assertEqual(look(without), before)
                self.assertEqual(look(with_row), after)

    def test_behaviour_hangs_on_a_column(self):
        for name, (pack, columns, row, cell, phrase, look, before, after) in BEHAVIOURS.items():
            for written, expected in (("-", before), (cell, after)):
                with self.subTest(name, written=written):
                    packs = self.folder_with(pack, f"columns  {columns}\n{row.format(written)}\n")
                    if isinstance(phrase, str):
                        answer = self.svod("explain", "--period", "2023", "--rules", packs, phrase).stdout
                    else:
                        report = self.reports / "one.txt"
                        report.write_text("\n".join(["Отчёт за 2023 год", "", *phrase, ""]), "utf-8")
                        answer = self.svod("extract", "--rules", packs, report).stdout
                    self.assertEqual(look(json.loads(answer)), expected)
                    (packs / f"{pack}.rules").unlink()

    def test_a_fault_names_file_line_and_cure(self):
        for name, (pack, text, line, cure) in FAULTS.items():
            with self.subTest(name):
                packs = self.folder_with(pack, text)
                done = self.svod("rules", "check", packs, status=1)
                self.assertRegex(done.stderr, rf"{pack}\.rules:{line}: ")
                self.assertTrue(re.search(cure, done.stderr), done.stderr)
                (packs / f"{pack}.rules").unlink()

    def test_a_folder_of_no_known_pack_is_refused(self):
        packs = self.folder_with("colours", "columns  rule  pattern  example\nred  красн~  красный\n")
        self.assertIn("colours", self.svod("rules", "check", packs, status=1).stderr)

    def test_a_row_gives_an_indicator_of_a_table_its_code(self):
        packs = self.folder_with("indicator_codes", "columns  rule  code  dimensions  unless  pattern  example\n"
                                 "club_life  coverage  -  -  кружков\\pL+ занятост\\pL*  Кружковая занятость школьников\n")
        report = self.reports / "one.txt"
        report.write_text("Отчёт за 2023 год\n\n1. Показатели\n\n| № | Показатель | План | Факт |\n|---|---|---|---|\n"
                          "| 1 | Кружковая занятость школьников, % | 70 | 72 |\n", "utf-8")
        for options, code in (((), None), (("--rules", packs), "coverage")):
            record = json.loads(self.svod("extract", *options, report).stdout)
            self.assertEqual([indicator.get("code") for indicator in record["indicators"]], [code])

    def test_ingest_reads_with_the_rules_of_the_user(self):
        packs = self.folder_with("section_titles", RALLY)
        (self.reports / "one.txt").write_text("Отчёт о работе за 2023 год\n\n1. Районный турслёт\n\nПрошёл турслёт.\n"
                                              "\n2. Итоги\n\nПроведено 5 семинаров.\n", "utf-8")
        codes = "SELECT code FROM sections WHERE title = 'Районный турслёт'"
        self.ingest()
        self.assertEqual(self.rows(codes), [(None,)])
        self.svod("ingest", self.reports, "--db", self.database, "--rules", packs)
        self.assertEqual(self.rows(codes), [("contests",)])

    def test_commands_refuse_packs_that_their_own_examples_refute(self):
        report = self.add_report("short_careless")
        for name in ("an example that its row does not match", "a negative that its row matches"):
            pack, text, line, cure = FAULTS[name]
            packs = self.folder_with(pack, text)
            said = self.svod("rules", "check", packs, status=1).stderr.strip()
            for command in (["ingest", self.reports, "--db", self.database], ["extract", report], ["explain", "Слёт"]):
                with self.subTest(name, command=command[0]):
                    self.assertIn(said, self.svod(*command, "--rules", packs, status=1).stderr)
        self.assertEqual(self.rows("SELECT count(*) FROM reports"), [(0,)])

    def test_a_folder_without_packs_says_so(self):
        report = self.add_report("short_careless")
        packs = self.folder_with("statuses", "")
        (packs / "statuses.rules").rename(packs / "statuses.rules.txt")
        for command in (["ingest", self.reports, "--db", self.database, "--rules"], ["extract", report, "--rules"],
                        ["explain", "Слёт", "--rules"], ["rules", "check"]):
            with self.subTest(command[0]):
                said = self.svod(*command, packs, status=1).stderr
                self.assertIn("правил в папке не найдено", said)
                self.assertIn("statuses.rules.txt", said)
        self.assertFalse(self.database.exists())

    def test_a_pack_that_is_not_read_for_its_name_is_named(self):
        self.add_report("short_careless")
        packs = self.folder_with("section_titles", RALLY)
        (packs / "statuses.rules.txt").write_text("no pack", "utf-8")
        for command in (["ingest", self.reports, "--db", self.database, "--rules"], ["rules", "check"]):
            self.assertIn("statuses.rules.txt: не прочитан", self.svod(*command, packs).stderr)

    def test_a_run_that_leaves_the_own_rules_out_says_so(self):
        self.add_report("short_careless")
        packs = self.folder_with("section_titles", RALLY)
        self.assertNotIn("--rules", self.ingest().stderr)
        self.assertNotIn("--rules", self.ingest("--rules", packs).stderr)
        said = self.ingest().stderr
        self.assertIn(f"повторите команду с --rules {packs}\n", said)
        self.assertEqual(self.rows("SELECT value FROM settings WHERE name = 'own_rules'"), [(str(packs),)])
        self.assertNotIn("--rules", self.ingest().stderr, "nothing is left that was read by them")


if __name__ == "__main__":
    unittest.main()
