#!/usr/bin/env python3
"""Measures whole ingests: from a folder of files to the store, against what the libraries alone take and what people use.

    whole_ingest.py SVOD BENCH_FLOOR [--only NAME,NAME] [--count 150] [--large 10000] [--rounds 5] [--keep FOLDER]

Each figure is a ratio within one run: the two sides take turns, and what is printed is the median. «processor» is user and
system time of all the processes of one side, which other programs on the machine disturb little; «elapsed» is the time
on the clock. Nothing is judged. Folders are made by tools/make_reports; --keep keeps them for the next time.

    floors    one worker against poppler-cpp's text_list() (PDF), inflating and a SAX pass (DOCX); TXT in µs a KB
    tools     against loops of pdftotext, docx2txt and pandoc, those that are installed
    workers   two workers against one, beside the same for two programs that share nothing
    memory    of a worker and of the parent, at their highest
    growth    the rate and the parent's memory from 100 files to --large
    again     a second run over --large unchanged files against find; one changed file
"""
from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
POLL_SECONDS = 0.01


@dataclass
class Cost:
    elapsed: float
    processor: float

    def of(self, other: Cost) -> str:
        return f"{self.elapsed / other.elapsed:6.3f} elapsed, {self.processor / other.processor:6.3f} processor"


def median(costs: list[Cost]) -> Cost:
    return Cost(statistics.median(cost.elapsed for cost in costs), statistics.median(cost.processor for cost in costs))


def cost_of(*commands: list) -> Cost:
    """What it takes to run the commands one after another."""
    processor = 0.0
    begin = time.perf_counter()
    for command in commands:
        words = list(map(str, command))
        silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
        process = os.posix_spawnp(words[0], words, os.environ, file_actions=silent)
        _, _, used = os.wait4(process, 0)
        processor += used.ru_utime + used.ru_stime
    return Cost(time.perf_counter() - begin, processor)


def take_turns(rounds: int, *sides) -> list[list[Cost]]:
    costs = [[side() for side in sides] for _ in range(rounds)]
    return [list(of_side) for of_side in zip(*costs)]


def compare(title: str, goal: str, ours: list[Cost], theirs: list[Cost]) -> None:
    """The median of the rounds' ratios, ours to theirs."""
    elapsed = statistics.median(a.elapsed / b.elapsed for a, b in zip(ours, theirs))
    processor = statistics.median(a.processor / b.processor for a, b in zip(ours, theirs))
    print(f"  {title:44} {elapsed:7.3f} elapsed {processor:7.3f} processor   {goal}", flush=True)


def two_sums(side_by_side: bool) -> Cost:
    """Two programs that share nothing and only add numbers: what two processors of this machine are worth."""
    adding = [sys.executable, "-c", "sum(i * i for i in range(6_000_000))"]
    before = os.times()
    begin = time.perf_counter()
    first = subprocess.Popen(adding)
    if not side_by_side:
        first.wait()
    subprocess.run(adding, check=True)
    first.wait()
    elapsed = time.perf_counter() - begin
    after = os.times()
    return Cost(elapsed, sum(after[2:4]) - sum(before[2:4]))


def highest_kilobytes(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")), 0)


def children_of(process: int) -> list[int]:
    try:
        return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))
    except OSError:
        return []


class Bench:
    def __init__(self, options: argparse.Namespace, folder: Path):
        self.options = options
        self.folder = folder
        self.stores = Path(tempfile.mkdtemp(dir=folder))
        self.large_store: list | None = None  # the command that filled it

    def reports(self, count: int, formats: str = "docx,pdf,txt", size: str = "mixed") -> Path:
        target = self.folder / f"{formats.replace(',', '_')}_{size}_{count}"
        if not target.exists():
            print(f"  making {count} reports ({formats}, {size})", file=sys.stderr)
            subprocess.run([ROOT / "tools" / "make_reports", target, "--count", str(count), "--formats", formats, "--size",
                            size], check=True, stdout=subprocess.DEVNULL)
        return target

    def ingest(self, reports: Path, jobs: int) -> list:
        """The command, with a store of its own."""
        store = Path(tempfile.mkdtemp(dir=self.stores)) / "store.db"
        return [self.options.svod, "ingest", reports, "--db", store, "--jobs", jobs, "-q"]

    def ingests(self, reports: Path, jobs: int):
        def run() -> Cost:
            command = self.ingest(reports, jobs)
            cost = cost_of(command)
            shutil.rmtree(command[command.index("--db") + 1].parent)
            return cost
        return run

    def floor(self, kind: str, reports: Path) -> Cost:
        seconds = float(subprocess.run([self.options.floor, kind, reports], check=True, capture_output=True).stdout)
        return Cost(seconds, seconds)

    def floors(self) -> None:
        print("One worker against the libraries alone")
        for kind, name, goal in (("pdf", "text_list()", "goal 0.75"), ("docx", "inflate and SAX", "goal 2.5")):
            reports = self.reports(self.options.count, kind)
            costs = take_turns(self.options.rounds, self.ingests(reports, 1), lambda: self.floor(kind, reports))
            compare(f"{kind.upper()} to {name}", goal, *costs)
        reports = self.reports(self.options.count, "txt")
        kilobytes = sum(file.stat().st_size for file in reports.iterdir()) / 1024
        (costs,) = take_turns(self.options.rounds, self.ingests(reports, 1))
        cost = median(costs)
        print(f"  {'TXT, µs a KB':44} {cost.elapsed / kilobytes * 1e6:7.1f} elapsed "
              f"{cost.processor / kilobytes * 1e6:7.1f} processor   goal 60")

    def tools(self) -> None:
        print("Loops of other programs to two workers: how many times the time they take")
        loops = (("pdftotext", "pdf", lambda file: ["pdftotext", file, "-"], "goal 2"),
                 ("docx2txt", "docx", lambda file: ["docx2txt", file, "-"], "goal 4"),
                 ("pandoc", "docx", lambda file: ["pandoc", "-t", "plain", file], "goal 30"))
        for name, kind, command, goal in loops:
            if not shutil.which(name):
                print(f"  {name}: not installed")
                continue
            reports = self.reports(self.options.count, kind)
            files = sorted(reports.iterdir())
            ours, theirs = take_turns(self.options.rounds, self.ingests(reports, 2),
                                      lambda: cost_of(*[command(file) for file in files]))
            compare(f"{name}", goal, theirs, ours)

    def workers(self) -> None:
        print("One worker to two: how many times the time it takes")
        reports = self.reports(2 * self.options.count)
        two, one = take_turns(self.options.rounds, self.ingests(reports, 2), self.ingests(reports, 1))
        compare("two workers", "goal 1.75 elapsed", one, two)
        together, apart = take_turns(self.options.rounds, lambda: two_sums(True), lambda: two_sums(False))
        compare("two sums of numbers, the machine's own bound", "", apart, together)

    def watch(self, command: list) -> tuple[Cost, int, int]:
        """What the command takes, and kilobytes that the parent and the largest reader had in memory at their highest."""
        before = os.times()
        begin = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
        parent = reader = 0
        while process.poll() is None:
            parent = max(parent, highest_kilobytes(process.pid))
            for supervisor in children_of(process.pid):
                for worker in children_of(supervisor):
                    reader = max(reader, highest_kilobytes(worker))
            time.sleep(POLL_SECONDS)
        after = os.times()
        processor = after.children_user + after.children_system - before.children_user - before.children_system
        return Cost(time.perf_counter() - begin, processor), parent, reader

    def memory(self) -> None:
        print("Resident memory, at its highest")
        _, parent, reader = self.watch(self.ingest(self.reports(2 * self.options.count), 2))
        print(f"  {'a worker':44} {reader / 1024:7.1f} MiB   goal 96")
        print(f"  {'the parent':44} {parent / 1024:7.1f} MiB   goal 64")

    def growth(self) -> None:
        print("From few files to many, two workers")
        first: Cost | None = None
        counts = [count for count in (100, 1000, 10_000) if count < self.options.large] + [self.options.large]
        # Small reports are of one kind, so that a folder of many costs no more a file than one of few.
        for count in counts:
            reports = self.reports(count, size="small")
            commands = [self.ingest(reports, 2) for _ in range(max(1, min(self.options.rounds, 2000 // count)))]
            watched = [self.watch(command) for command in commands]
            cost = median([cost for cost, _, _ in watched])
            a_file = Cost(cost.elapsed / count, cost.processor / count)
            first = first or a_file
            parent = max(parent for _, parent, _ in watched)
            self.large_store = commands[-1]
            print(f"  {count:6} files {a_file.elapsed * 1e3:8.2f} ms a file, to the first: {a_file.of(first)}; "
                  f"parent {parent / 1024:.1f} MiB", flush=True)

    def again(self) -> None:
        count = self.options.large
        print(f"{count} files of which nothing or one changed")
        reports = self.reports(count, size="small")
        command = self.large_store or self.ingest(reports, 2)
        cost_of(command)  # the first time, unless `growth` was
        find = ["find", reports, "-printf", "%s %T@\\n"]
        costs = take_turns(3 * self.options.rounds, lambda: cost_of(command), lambda: cost_of(find))
        compare("nothing changed, to find", "goal 2", *costs)
        unchanged = median(costs[0])
        file = sorted(reports.glob("*.txt"))[0]
        alone = self.folder / "alone"
        shutil.rmtree(alone, ignore_errors=True)
        alone.mkdir()
        shutil.copy(file, alone)
        original = file.read_bytes()
        changes = iter(range(1, 1_000_000))

        def change_and_ingest() -> Cost:
            file.write_bytes(original + b"\n" * next(changes))
            return cost_of(command)

        changed, of_one = take_turns(self.options.rounds, change_and_ingest, self.ingests(alone, 1))
        file.write_bytes(original)
        shutil.rmtree(alone)
        both = [Cost(cost.elapsed + unchanged.elapsed, cost.processor + unchanged.processor) for cost in of_one]
        compare("one changed, to nothing and one file alone", "", changed, both)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("svod", type=Path)
    parser.add_argument("floor", type=Path)
    parser.add_argument("--only", default="floors,tools,workers,memory,growth,again")
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--large", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    options.svod, options.floor = options.svod.resolve(), options.floor.resolve()
    folder = options.keep.resolve() if options.keep else Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(options, folder)
    try:
        for name in options.only.split(","):
            getattr(bench, name)()
    finally:
        shutil.rmtree(bench.stores if options.keep else folder, ignore_errors=True)


if __name__ == "__main__":
    main()
