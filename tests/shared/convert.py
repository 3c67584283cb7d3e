"""Turns pages into DOCX and PDF by an office program and a browser."""
from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SOFFICE = shutil.which("soffice")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _office(sources: list[Path], target: str, folder: Path, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{folder.parent}/profile"
    subprocess.run([SOFFICE, profile, "--headless", *options, "--convert-to", target, "--outdir", str(folder),
                    *map(str, sources)], check=True, capture_output=True, timeout=600)


def to_docx(pages: list[Path], folder: Path) -> None:
    _office(pages, "docx:MS Word 2007 XML", folder, "--infilter=HTML (StarWriter)")


def to_pdf(documents: list[Path], folder: Path) -> None:
    _office(documents, "pdf", folder)


def print_pdf(pages: list[Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={folder.parent}/browser", f"--print-to-pdf={folder / page.stem}.pdf",
                        page.as_uri()], check=True, capture_output=True, timeout=120)
