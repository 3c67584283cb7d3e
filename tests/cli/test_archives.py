"""Archives of reports in the folder: what is opened, what is refused, what is read again."""
import io
import json
import os
import random
import shutil
import struct
import subprocess
import tarfile
import unittest
import zipfile
import zlib

import command_line
import rar
from command_line import GOOD, ROOT, CommandLine, summary_of

ENCRYPTED = ROOT / "corpus" / "encrypted"


def report(case: str = "short_careless", file_format: str = "txt") -> bytes:
    return (GOOD / case / f"report.{file_format}").read_bytes()


def zip_with_raw_names(members: list[tuple[bytes, bytes]], flags: int = 0) -> bytes:
    """A zip whose names are the bytes given, stored; the method's data is `content` as it is."""
    parts, directory, offset = [], [], 0
    for name, content in members:
        shared = struct.pack("<HHHHHIIIHH", 20, flags, 0, 0, (44 << 9) | (5 << 5) | 6, zlib.crc32(content), len(content),
                             len(content) - (12 if flags & 1 else 0), len(name), 0)
        parts.append(b"PK\3\4" + shared + name + content)
        directory.append(b"PK\1\2" + struct.pack("<H", 20) + shared + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name)
        offset += len(parts[-1])
    size = sum(map(len, directory))
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(members), len(members), size, offset, 0)
    return b"".join(parts + directory) + end


class Archives(CommandLine):
    def add_zip(self, members: dict[str, bytes], name: str = "sent.zip"):
        path = self.reports / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for inner, content in members.items():
                file.writestr(inner, content)
        return path

    def outcomes(self):
        return dict(self.rows("SELECT path, outcome FROM reports"))

    def errors(self):
        return dict(self.rows("SELECT path, error FROM reports WHERE outcome = 'failed'"))

    def test_members_are_read_like_files_of_a_folder(self):
        self.add_report("zonal_letterhead", "docx")
        self.add_zip({"район/отчёт.docx": report("year_with_plans", "docx"), "b.pdf": report("zonal_letterhead", "pdf"),
                      "c.txt": report(), "photo.jpg": b"no report", "__MACOSX/._c.txt": b"rubbish", "~$c.docx": b"lock"})
        done = self.ingest()
        self.assertEqual(summary_of(done), {"files": 4, "read": 4, "ignored": 1})
        self.assertIn("\n  sent.zip!photo.jpg\n", done.stderr)
        self.assertEqual(self.outcomes(), {"zonal_letterhead.docx": "ok", "sent.zip!район/отчёт.docx": "ok",
                                           "sent.zip!b.pdf": "ok", "sent.zip!c.txt": "ok"})

    def test_a_member_gives_the_rows_that_its_file_gives(self):
        content = report("year_with_plans", "docx")
        (self.folder / "inner.docx").write_bytes(content)
        self.add_zip({"inner.docx": content})
        plain = json.loads(self.svod("extract", self.folder / "inner.docx").stdout)
        packed = json.loads(self.svod("extract", self.reports / "sent.zip").stdout)
        self.assertEqual(packed["path"], "sent.zip!inner.docx")
        for key in plain.keys() - {"path", "file_date", "file_time"}:
            self.assertEqual(packed[key], plain[key], key)

    def test_names_in_any_encoding_are_read(self):
        names = [("Отчёт Лужский район.txt", "cp866"), ("Отчёт за год Тула.txt", "cp1251"), ("Сводный отчёт.txt", "utf-8")]
        raw = zip_with_raw_names([(name.encode(encoding), report()) for name, encoding in names])
        (self.reports / "sent.zip").write_bytes(raw)
        self.add_zip({"Отчёт МОЦ.txt": report()}, "flagged.zip")
        self.ingest()
        self.assertEqual(set(self.outcomes()), {f"sent.zip!{name}" for name, _ in names} | {"flagged.zip!Отчёт МОЦ.txt"})

    def test_tar_and_7z_are_opened_too(self):
        with tarfile.open(self.reports / "sent.tar.gz", "w:gz") as file:
            info = tarfile.TarInfo("район/отчёт.txt")
            info.size = len(report())
            file.addfile(info, io.BytesIO(report()))
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            file.addfile(link)
        (self.folder / "отчёт.txt").write_bytes(report())
        subprocess.run(["cmake", "-E", "tar", "cf", self.reports / "sent.7z", "--format=7zip", "отчёт.txt"], check=True,
                       cwd=self.folder, env={**os.environ, "LC_ALL": "C.UTF-8"})
        self.ingest()
        self.assertEqual(self.outcomes(), {"sent.tar.gz!район/отчёт.txt": "ok", "sent.7z!отчёт.txt": "ok"})

    def test_rar_of_both_generations_is_opened(self):
        # The last member, a zip itself and not compressed again, must not be taken for the archive.
        members = [("район/отчёт.txt", report()), ("b.docx", report("month_rows", "docx"))]
        (self.reports / "old.rar").write_bytes(rar.rar4(members))
        (self.reports / "new.rar").write_bytes(rar.rar5(members))
        self.ingest()
        self.assertEqual(self.outcomes(), {f"{name}.rar!{inner}": "ok" for name in ("old", "new") for inner, _ in members})

    def test_encrypted_rar_says_so(self):
        members = [("отчёт.txt", bytes(range(256)) * 8), ("b.docx", bytes(range(1, 256)) * 8)]
        for name, write in (("old", rar.rar4), ("new", rar.rar5)):
            (self.reports / f"{name}.rar").write_bytes(write(members, encrypted=True))
            (self.reports / f"{name}_names.rar").write_bytes(write(members, hidden_names=True))
        self.ingest(status=2)
        paths = {"old.rar!отчёт.txt", "old.rar!b.docx", "new.rar!отчёт.txt", "new.rar!b.docx", "old_names.rar", "new_names.rar"}
        self.assertEqual(self.outcomes(), dict.fromkeys(paths, "failed"))
        self.assertEqual({error.partition(" (")[0] for error in self.errors().values()},
                         {"Файл защищён паролем: попросите прислать отчёт без пароля"})

    def test_what_7z_and_zip_encrypt_says_so(self):
        for path in ENCRYPTED.iterdir():
            shutil.copy(path, self.reports)
        self.ingest(status=2)
        members = {"content.7z!report.docx", "content.7z!report.txt", "names.7z", "aes.zip!report.txt",
                   "zipcrypto.zip!report.docx", "zipcrypto.zip!report.txt"}
        self.assertEqual(self.outcomes(), dict.fromkeys(members, "failed"))
        self.assertEqual({error.partition(" (")[0] for error in self.errors().values()},
                         {"Файл защищён паролем: попросите прислать отчёт без пароля"})

    def test_encrypted_members_fail_with_a_reason(self):
        encrypted = zip_with_raw_names([(b"secret.txt", bytes(12) + report())], flags=1)
        (self.reports / "sent.zip").write_bytes(encrypted)
        self.ingest(status=2)
        self.assertIn("паролем", self.errors()["sent.zip!secret.txt"])

    def test_an_archive_inside_is_refused_and_the_rest_read(self):
        inner = self.add_zip({"deep.txt": report()}, "inner.zip").read_bytes()
        (self.reports / "inner.zip").unlink()
        self.add_zip({"inner.zip": inner, "good.txt": report()})
        self.ingest(status=2)
        self.assertEqual(self.outcomes(), {"sent.zip!inner.zip": "failed", "sent.zip!good.txt": "ok"})
        self.assertIn("Архив внутри архива", self.errors()["sent.zip!inner.zip"])

    def test_bombs_are_bounded(self):
        zeros = bytes(30 << 20)
        self.add_zip({f"{n}.txt": zeros for n in range(3)}, "ratio.zip")
        self.add_zip({f"{n}.txt": b"" for n in range(2001)}, "many.zip")
        self.add_report("short_careless")
        self.ingest(status=2)
        self.assertEqual(self.outcomes(), {"ratio.zip": "failed", "many.zip": "failed", "short_careless.txt": "ok"})
        self.assertIn("times as large", self.errors()["ratio.zip"])
        self.assertIn("over 2000 files", self.errors()["many.zip"])

    def test_names_that_lead_outside_are_only_names(self):
        self.add_zip({"../../out.txt": report(), "/tmp/absolute.txt": report("month_rows")})
        self.ingest()
        self.assertEqual(set(self.outcomes().values()), {"ok"})
        self.assertEqual(len(self.outcomes()), 2)
        self.assertFalse((self.folder / "out.txt").exists())

    def test_a_damaged_archive_is_one_failed_row_until_it_is_mended(self):
        path = self.add_zip({"a.txt": report(), "b.txt": report("month_rows")})
        whole = path.read_bytes()
        path.write_bytes(whole[:len(whole) // 2])
        (self.reports / "empty.zip").write_bytes(b"")
        self.ingest(status=2)
        self.assertEqual(self.outcomes(), {"sent.zip": "failed", "empty.zip": "failed"})
        self.assertIn("повреждён", self.errors()["sent.zip"])
        path.write_bytes(whole)
        (self.reports / "empty.zip").unlink()
        self.ingest("--prune")
        self.assertEqual(self.outcomes(), {"sent.zip!a.txt": "ok", "sent.zip!b.txt": "ok"})

    def test_a_damaged_member_costs_itself_alone(self):
        path = self.reports / "sent.zip"
        content = report()
        raw = zip_with_raw_names([(b"a.txt", content), (b"b.txt", report("month_rows"))])
        at = raw.index(content) + len(content) // 2
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1:])
        self.ingest(status=2)
        self.assertEqual(self.outcomes(), {"sent.zip!a.txt": "failed", "sent.zip!b.txt": "ok"})

    def test_mutated_archives_end_as_rows(self):
        seeded = random.Random(5)
        members = {"a.txt": report(), "b.docx": report("month_rows", "docx")}
        wholes = {"zip": self.add_zip(members).read_bytes(), "rar": rar.rar4([*members.items()]),
                  "5.rar": rar.rar5([*members.items()]), "7z": (ENCRYPTED / "content.7z").read_bytes()}
        for number in range(80):
            suffix = list(wholes)[number % 4]
            bytes_ = bytearray(wholes[suffix])
            for _ in range(seeded.randint(1, 30)):
                at = seeded.choice([seeded.randrange(len(bytes_)), seeded.randrange(100), -seeded.randrange(1, 200)])
                bytes_[at] ^= 1 << seeded.randrange(8)
            (self.reports / f"{number}.{suffix}").write_bytes(bytes_)
        self.svod("ingest", self.reports, "--db", self.database, status=2)
        self.assertEqual(self.rows("SELECT path, error FROM reports WHERE error LIKE '%Внутренняя%' OR error LIKE '%аварией%'"), [])

    def test_an_unchanged_archive_is_skipped_and_a_changed_one_read_again(self):
        path = self.add_zip({"a.txt": report(), "b.txt": report("month_rows")})
        self.ingest()
        before = self.rows("SELECT report_id, path, sha256 FROM reports")
        again = self.ingest("-v")
        self.assertEqual(summary_of(again), {"files": 2, "unchanged": 2})
        self.assertNotIn("workers:", again.stderr)  # none was started
        path = self.add_zip({"a.txt": report(), "c.txt": report("zonal_letterhead")})
        os.utime(path, ns=(1, path.stat().st_mtime_ns + 10**9))
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "read": 1, "unchanged": 1, "gone": 1})
        self.assertEqual(self.rows("SELECT path FROM reports_overview WHERE is_gone"), [("sent.zip!b.txt",)])
        self.assertIn(before[0], self.rows("SELECT report_id, path, sha256 FROM reports"))
        path.rename(self.reports / "renamed.zip")
        self.assertEqual(summary_of(self.ingest()), {"files": 2, "unchanged": 2, "renamed": 2, "gone": 1})

    def test_a_member_that_is_kept_keeps_its_own_time(self):
        path = self.reports / "sent.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(zipfile.ZipInfo("a.txt", (2024, 7, 12, 9, 30, 0)), report())
        self.ingest()
        of_member = self.rows("SELECT file_date, file_time FROM reports")
        self.assertEqual(of_member[0][0], "2024-07-12")
        os.utime(path, (2_000_000_000, 2_000_000_000))
        self.assertEqual(summary_of(self.ingest()), {"files": 1, "unchanged": 1})
        self.assertEqual(self.rows("SELECT file_date, file_time FROM reports"), of_member)
        path.rename(self.reports / "renamed.zip")
        self.ingest()
        self.assertEqual(self.rows("SELECT file_date, file_time FROM reports"), of_member)

    def test_a_docx_is_no_archive_whatever_its_name(self):
        self.add_report("zonal_letterhead", "docx")
        self.add_report("month_rows", "docx", "month.zip")
        self.ingest()
        self.assertEqual(self.outcomes(), {"zonal_letterhead.docx": "ok", "month.zip": "ok"})

    def test_batch_and_ingest_agree(self):
        self.add_zip({"a.txt": report(), "inner.zip": b"PK", "b.docx": report("month_rows", "docx")})
        self.add_report("zonal_letterhead", "pdf")
        (self.reports / "broken.zip").write_bytes(b"no archive")
        dumps = []
        for jobs in ("1", "4"):
            self.database.unlink(missing_ok=True)
            self.ingest("--jobs", jobs, status=2)
            dumps.append(self.svod("dump", "--db", self.database).stdout)
        paths = "".join(f"{path}\n" for path in self.reports.iterdir())
        records = self.svod("extract", "--batch", "--root", self.reports, stdin=paths, status=2).stdout
        self.assertEqual(len(records.splitlines()), 5)
        self.database.unlink()
        self.svod("load", "--db", self.database, stdin=records, status=2)
        dumps.append(self.svod("dump", "--db", self.database).stdout)
        self.assertEqual(dumps[0], dumps[1])
        self.assertEqual(dumps[0], dumps[2])

    def test_an_archive_without_reports_says_so(self):
        path = self.add_zip({"photo.jpg": b"no report"})
        self.assertIn("no report", self.svod("extract", path).stderr)


if __name__ == "__main__":
    unittest.main()
