"""`svod check --roster`: who did not submit, however the roster writes its places."""
import unittest

from command_line import CommandLine

REPORT = """Отчёт о деятельности муниципального опорного центра дополнительного образования детей
{place}
за 2023 год

В районе реализуются 25 дополнительных общеобразовательных программ, по ним обучаются 1 250 детей.
"""
SUBMITTED = {"Топкинский муниципальный округ": "Топкинского муниципального округа Кемеровской области – Кузбасса",
             "Чистопольский район": "Чистопольского муниципального района Республики Татарстан",
             "Можгинский район": "муниципального образования «Муниципальный округ Можгинский район Удмуртской Республики»",
             "г. Салават": "городского округа город Салават Республики Башкортостан",
             "Вельский район": "Вельского муниципального района Архангельской области"}
HEAD = "municipality,region\n"


class Rosters(CommandLine):
    def setUp(self):
        super().setUp()
        for number, place in enumerate(SUBMITTED.values()):
            (self.reports / f"{number}.txt").write_text(REPORT.format(place=place), "utf-8")
        self.ingest("--quiet")

    def missing(self, lines: str, encoding: str = "utf-8") -> list[str]:
        roster = self.folder / "roster.csv"
        roster.write_bytes((HEAD + lines).encode(encoding))
        self.said = self.svod("check", "--db", self.database, "--roster", roster, status=3).stderr
        return [row[0] for row in self.rows("SELECT expected FROM findings WHERE code = 'not_submitted' ORDER BY 1")]

    def test_who_submitted_is_found_however_the_region_is_written(self):
        for regions in ("Кемеровская область – Кузбасс,Татарстан,Удмуртия,Башкортостан,Архангельская обл.",
                        "Кузбасс,Республика Татарстан,Удмуртская Республика,Респ. Башкортостан,Архангельская",
                        "Кемеровская обл.,Татарстан (Республика),Удмуртская респ.,Башкирия,Архангельская область",
                        ",,,,"):
            with self.subTest(regions):
                lines = "".join(f"{name},{region}\n" for name, region in zip(SUBMITTED, regions.split(",")))
                self.assertEqual(self.missing(lines), [])
                self.assertEqual(self.said, "")

    def test_names_of_several_regions_stay_apart(self):
        self.assertEqual(self.missing("Чистопольский район,Удмуртия\nВельский район,Вологодская обл.\n"),
                         ["Вельский район", "Чистопольский район"])

    def test_a_roster_is_read_in_the_encodings_of_reports(self):
        lines = "".join(f"{name},\n" for name in SUBMITTED) + "город Торжок,Тверская область\n"
        for encoding in ("utf-8-sig", "cp1251", "koi8-r", "utf-16"):
            with self.subTest(encoding):
                self.assertEqual(self.missing(lines, encoding), ["город Торжок"])
        self.assertEqual(self.missing("г. Салават,\n", "cp1251"), [], "few letters tell as well")

    def test_an_unknown_municipality_is_named(self):
        self.assertEqual(self.missing("Чистопольский,\nВельский район,\nЗаоблачный район,\nЗаоблачье,\n"),
                         ["Заоблачный район", "Заоблачье"])
        self.assertEqual(len(self.said.splitlines()), 2, self.said)
        self.assertIn("«Заоблачный район» не найден", self.said)
        self.assertIn("«Заоблачье» не найден", self.said)

    def test_a_town_and_the_district_of_its_name_are_two(self):
        (self.reports / "district.txt").write_text(REPORT.format(place="Слободского района Кировской области"), "utf-8")
        self.ingest("--quiet")
        lines = "город Слободской,Кировская область\nСлободской муниципальный район,Кировская область\n"
        self.assertEqual(self.missing(lines), ["город Слободской"])

    def test_an_unknown_region_is_named(self):
        self.assertEqual(self.missing("Вельский район,АО\nПервомайский район,Тридевятая область\n"), ["Первомайский район"])
        self.assertIn("«АО» не найден", self.said)
        self.assertIn("«Тридевятая область» не найден", self.said)


if __name__ == "__main__":
    unittest.main()
