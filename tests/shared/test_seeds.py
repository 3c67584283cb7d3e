"""Real reports beside the project: scored against what a careful reader finds in them, as plain text and as DOCX and PDF
that LibreOffice and Chromium make of it.

    test_seeds.py SVOD         SVOD: the program

Skips where the reports, LibreOffice or Chromium are absent.
"""
from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import seed_html

SVOD = "svod"
HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent.parent / "shared"
TOLERANCE = 0.03
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def score(folder: Path, *options: str) -> tuple[int, dict, str]:
    """Exit status, headline figures and messages of the score of the reports in a folder."""
    database = folder / "score.db"
    database.unlink(missing_ok=True)
    subprocess.run([SVOD, "ingest", "--quiet", str(folder), "--db", str(database)], check=True)
    done = subprocess.run([sys.executable, str(SHARED / "score" / "score.py"), "--gold", str(SHARED / "gold"), "--db",
                           str(database), "--sources", str(SHARED / "seeds"), *options], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr


@unittest.skipUnless((SHARED / "seeds").is_dir() and (SHARED / "score").is_dir(), "the real reports are not here")
class Seeds(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def copy_texts(self) -> Path:
        texts = self.folder / "txt"
        shutil.copytree(SHARED / "seeds", texts, dirs_exist_ok=True)
        return texts

    def write_pages(self) -> list[Path]:
        folder = self.folder / "html"
        folder.mkdir()
        pages = []
        for text in sorted((SHARED / "seeds").glob("*.txt")):
            read = subprocess.run([SVOD, "document", str(text)], capture_output=True, text=True, check=True).stdout
            pages.append(folder / f"{text.stem}.html")
            pages[-1].write_text(seed_html.page(json.loads(read)), "utf-8")
        return pages

    def convert(self, sources: list[Path], target: str, folder: Path, *options: str) -> list[Path]:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", *options,
                        "--convert-to", target, "--outdir", str(folder), *map(str, sources)],
                       check=True, capture_output=True, timeout=600)
        return sorted(folder.iterdir())

    def expect_scores_of_plain_text(self, name: str, folder: Path):
        _, expected, _ = score(self.copy_texts())
        _, figures, _ = score(folder)
        print(name, figures)
        lower = {key: (figures[key], value) for key, value in expected.items()
                 if isinstance(value, float) and figures[key] < value - TOLERANCE}
        self.assertEqual(lower, {}, f"{name} (its figure, plain text's) scores lower")

    def test_plain_text_reaches_the_bars(self):
        status, figures, messages = score(self.copy_texts(), "--min", str(HERE / "bars.json"))
        print(figures)
        self.assertEqual(status, 0, messages)

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_office_formats_score_as_plain_text_does(self):
        docx = self.convert(self.write_pages(), "docx:MS Word 2007 XML", self.folder / "docx",
                            "--infilter=HTML (StarWriter)")
        self.convert(docx, "pdf", self.folder / "pdf")
        for file_format in ("docx", "pdf"):
            with self.subTest(file_format):
                self.expect_scores_of_plain_text(file_format, self.folder / file_format)

    @unittest.skipUnless(CHROMIUM, "Chromium is not installed")
    def test_printed_pages_score_as_plain_text_does(self):
        folder = self.folder / "printed"
        folder.mkdir()
        for page in self.write_pages():
            subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                            f"--user-data-dir={self.folder}/browser", f"--print-to-pdf={folder / page.stem}.pdf",
                            page.as_uri()], check=True, capture_output=True, timeout=120)
        self.expect_scores_of_plain_text("pdf (Chromium)", folder)


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
