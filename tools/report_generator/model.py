"""What a made report consists of, before it takes a format."""
from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Heading:
    text: str


@dataclass
class Paragraph:
    text: str


@dataclass
class Items:
    """A list; `numbered` counts from 1, else a dash leads each item."""
    texts: list[str]
    numbered: bool = False

    def lines(self) -> list[str]:
        return [f"{i}. {text}" if self.numbered else f"- {text}" for i, text in enumerate(self.texts, 1)]


@dataclass
class Table:
    """The first row heads the columns; a row with one cell goes over the whole width."""
    rows: list[list[str]]


@dataclass
class Report:
    name: str
    title: list[str]
    blocks: list[Heading | Paragraph | Items | Table] = field(default_factory=list)
    signature: str = ""
