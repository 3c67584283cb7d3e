"""Real reports beside the project: scored against what a careful reader finds in them, as plain text and as DOCX and PDF.

    test_seeds.py SVOD         SVOD: the program

Skips where the reports, or LibreOffice, are absent.
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


def score(folder: Path, *options: str) -> tuple[int, dict, str]:
    """Exit status, headline figures and messages of the score of the reports in a folder."""
    database = folder / "score.db"
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
        shutil.copytree(SHARED / "seeds", texts)
        return texts

    def convert(self, source: Path, target: str, folder: Path, *options: str):
        folder.mkdir(exist_ok=True)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", *options,
                        "--convert-to", target, "--outdir", str(folder), str(source)],
                       check=True, capture_output=True, timeout=300)

    def test_plain_text_reaches_the_bars(self):
        status, figures, messages = score(self.copy_texts(), "--min", str(HERE / "bars.json"))
        print(figures)
        self.assertEqual(status, 0, messages)

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_office_formats_score_as_plain_text_does(self):
        _, expected, _ = score(self.copy_texts())
        for text in sorted((SHARED / "seeds").glob("*.txt")):
            page = self.folder / f"{text.stem}.html"
            page.write_text(seed_html.page(text.read_text("utf-8")), "utf-8")
            self.convert(page, "docx:MS Word 2007 XML", self.folder / "docx", "--infilter=HTML (StarWriter)")
            self.convert(self.folder / "docx" / f"{text.stem}.docx", "pdf", self.folder / "pdf")
        for file_format in ("docx", "pdf"):
            _, figures, _ = score(self.folder / file_format)
            print(file_format, figures)
            lower = {name: (figures[name], value) for name, value in expected.items()
                     if isinstance(value, float) and figures[name] < value - TOLERANCE}
            with self.subTest(file_format):
                self.assertEqual(lower, {}, f"{file_format} (its figure, plain text's) scores lower")


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
