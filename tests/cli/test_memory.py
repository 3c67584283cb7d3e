"""`svod ingest` and `load`: what the parent has in memory doesn't grow with the number of documents."""
import json
import subprocess
import time
import unittest

import command_line
from command_line import ROOT, CommandLine

FEW, MANY = 400, 1200  # few enough for a short test, enough to fill the store's cache
GROWTH = 1.1
MOST_MEBIBYTES = 64


class Memory(CommandLine):
    def setUp(self):
        super().setUp()
        self.needs_memory_bound()

    def highest(self, *arguments) -> float:
        """Mebibytes that the process itself has in memory at its highest."""
        process = subprocess.Popen([command_line.SVOD, *map(str, arguments), "-q"])
        highest = 0
        while process.poll() is None:
            try:
                with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                    highest = max([highest, *(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))])
            except OSError:
                pass
            time.sleep(0.005)
        self.assertEqual(process.returncode, 0)
        return highest / 1024

    def assert_flat(self, few: float, many: float):
        self.assertLess(many, GROWTH * few)
        self.assertLess(many, MOST_MEBIBYTES)

    def test_of_ingest_is_the_same_for_few_and_many_files(self):
        highest = []
        for count in (FEW, MANY):
            folder = self.folder / str(count)
            subprocess.run([ROOT / "tools" / "make_reports", folder, "--count", str(count), "--size", "small", "--formats",
                            "txt"], check=True, stdout=subprocess.DEVNULL)
            highest.append(self.highest("ingest", folder, "--db", self.folder / f"{count}.db", "--jobs", "2"))
        self.assert_flat(*highest)

    def test_of_load_is_the_same_for_few_and_many_records(self):
        record = json.loads(self.svod("extract", self.add_report("school_year_analysis")).stdout)
        highest = []
        for count in (2 * MANY, 8 * MANY):
            records = self.folder / f"{count}.jsonl"
            with open(records, "w", encoding="utf-8") as file:
                for number in range(count):
                    record["path"] = f"{number}.txt"
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
            highest.append(self.highest("load", "--db", self.folder / f"{count}.db", records))
        self.assert_flat(*highest)


if __name__ == "__main__":
    unittest.main()
