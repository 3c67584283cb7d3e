"""What the makers of faulty files share."""
from __future__ import annotations

from dataclasses import dataclass

SEED = 20240601


@dataclass(frozen=True)
class Fault:
    """A file with one fault, and how reading it must end."""
    name: str
    content: bytes
    outcome: str          # ok, partial, failed
    failure: str = "-"    # the kind, as in extractors/document/outcome.hpp


LINES = [
    "Отчёт о работе муниципального опорного центра",
    "Проведено 12 семинаров для педагогов, в них приняли участие 240 человек.",
    "В сентябре 2024 года утверждён план работы на учебный год.",
]
