"""Real reports beside the project: scored against what a careful reader finds in them, as plain text and as DOCX and PDF
that an office program and a browser make of them; and the records of these forms compared with each other.

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

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "corpus"))
import convert  # noqa: E402
import records  # noqa: E402
import structured_html  # noqa: E402
import twins  # noqa: E402

SVOD = "svod"
SHARED = HERE.parent.parent.parent / "shared"
TEXTS = sorted((SHARED / "seeds").glob("*.txt"))


def score(folder: Path, *options: str) -> tuple[int, dict, str]:
    """Exit status, headline figures and messages of the score of the reports in a folder."""
    database = folder.parent / f"{folder.name}.db"
    subprocess.run([SVOD, "ingest", "--quiet", str(folder), "--db", str(database)], check=True)
    done = subprocess.run([sys.executable, str(SHARED / "score" / "score.py"), "--gold", str(SHARED / "gold"), "--db",
                           str(database), "--sources", str(SHARED / "seeds"), *options], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr


@unittest.skipUnless(TEXTS and (SHARED / "score").is_dir(), "the real reports are not here")
class Seeds(unittest.TestCase):
    folder: Path

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        shutil.copytree(SHARED / "seeds", cls.folder / "txt", copy_function=shutil.copyfile)
        html = cls.folder / "html"
        html.mkdir()
        pages = []
        for text in TEXTS:
            if (page := structured_html.page(text)) is not None:
                pages.append(html / f"{text.stem}.html")
                pages[-1].write_text(page, "utf-8")
        if pages and convert.SOFFICE:
            convert.to_docx(pages, cls.folder / "docx")
            convert.to_pdf(sorted((cls.folder / "docx").glob("*.docx")), cls.folder / "pdf")
        if pages and convert.CHROMIUM:
            convert.print_pdf(pages, cls.folder / "printed")

    def expect_bars(self, form: str):
        if not (self.folder / form).is_dir():
            self.skipTest(f"no program here makes the form «{form}»")
        status, figures, messages = score(self.folder / form, "--min", str(HERE / "bars.json"))
        print(form, figures)
        self.assertEqual(status, 0, messages)

    def test_plain_text_reaches_the_bars(self):
        self.expect_bars("txt")

    def test_docx_reaches_the_bars(self):
        self.expect_bars("docx")

    def test_pdf_of_an_office_program_reaches_the_bars(self):
        self.expect_bars("pdf")

    def test_pdf_printed_by_a_browser_reaches_the_bars(self):
        self.expect_bars("printed")

    def test_forms_give_equal_records(self):
        forms = {form: {path.stem: path for path in (self.folder / form).glob("*.*")}
                 for form in ("txt", "docx", "pdf", "printed") if (self.folder / form).is_dir()}
        if len(forms) < 2:
            self.skipTest("neither LibreOffice nor Chromium is installed")
        shares = twins.Shares()
        for text in TEXTS:
            shares.add(text.stem, {form: records.extract(SVOD, paths[text.stem]) for form, paths in forms.items()
                                   if text.stem in paths})
        self.assertEqual(shares.short(), {},
                         "pairs short of the bar; the first differences:\n" + "\n".join(shares.differences[:40]))


if __name__ == "__main__":
    SVOD = sys.argv.pop(1)
    unittest.main()
