"""Text files with one fault each."""
from __future__ import annotations

import random

from faults import LINES, SEED, Fault

TEXT = "\n".join(LINES) + "\n"


def encoding_faults() -> list[Fault]:
    noise = random.Random(SEED)
    utf16 = TEXT.encode("utf-16-le")
    surrogates = b"\xff\xfe" + utf16[:80] + b"\x00\xd8" + utf16[80:120] + b"\x00\xdc" + utf16[120:]
    out_of_range = b"\xff\xfe\0\0" + TEXT.encode("utf-32-le") + b"\xff\xff\xff\x7f" * 5
    return [
        Fault("txt_nuls.txt", (TEXT.replace(" ", "\0 ", 2) + TEXT).encode(), "partial"),
        Fault("txt_mixed_encodings.txt", (TEXT.encode() + TEXT.encode("cp1251")) * 3, "partial"),
        Fault("txt_lone_surrogates.txt", surrogates, "partial"),
        Fault("txt_odd_utf16.txt", b"\xff\xfe" + utf16 + b"\n", "partial"),
        Fault("txt_utf32_out_of_range.txt", out_of_range, "partial"),
        Fault("txt_only_a_mark.txt", b"\xef\xbb\xbf", "failed", "empty_file"),
        Fault("txt_overlong_utf8.txt", TEXT.replace(".", "\0").encode().replace(b"\0", b"\xc0\xae"), "partial"),
        Fault("txt_random_bytes.txt", bytes(noise.randrange(256) for _ in range(5000)), "failed", "unknown_format"),
        Fault("txt_controls.txt", (TEXT * 4).encode() + bytes(range(1, 4)) + b"\x1b[31m" + TEXT.encode(), "partial"),
        Fault("txt_noncharacters.txt", (TEXT + "\ufffe\uffff\U0010ffff\ufdd0" + TEXT).encode(), "ok"),
    ]


def shape_faults() -> list[Fault]:
    noise = random.Random(SEED)
    jumble = "".join(noise.choice("┌┬┐├┼┤└┴┘─│+-|=") + noise.choice(" \n│─") for _ in range(3000))
    letters = "абвгд еёжзи"
    return [
        Fault("txt_long_line.txt", ("ы" * 500_000 + "\n").encode(), "ok"),
        Fault("txt_long_word_lines.txt", ("щ" * 3000 + "-\n").encode() * 3, "ok"),
        Fault("txt_tabs.txt", (TEXT + "\t" * 100_000 + "конец\n").encode(), "ok"),
        Fault("txt_tab_rows.txt", ("\t".join("1" * 140) + "\n").encode() * 60, "ok"),
        Fault("txt_only_punctuation.txt", ("?!.,;:-—«»()[]{}…" * 200 + "\n").encode(), "ok"),
        Fault("txt_deep_brackets.txt", ("(«[" * 2200 + LINES[1] + "]»)" * 2200 + "\n").encode(), "ok"),
        Fault("txt_open_quotes.txt", ("«\"„“" * 2000 + LINES[1] + "\n").encode(), "ok"),
        Fault("txt_regex_hostile.txt", ("а" * 4000 + "!\n" + "1." * 2500 + "\n" + "1 000 " * 1000 + "\n").encode(), "ok"),
        Fault("txt_digits.txt", ("9" * 15_000 + " человек\n").encode(), "ok"),
        Fault("txt_list_levels.txt", "".join("1." * depth + " Пункт\n" for depth in range(1, 120)).encode(), "ok"),
        Fault("txt_roman.txt", ("I" * 4000 + ". Раздел\n" + "MCMXC" * 500 + "\n").encode(), "ok"),
        Fault("txt_impossible_dates.txt", ("31.02.2024 99.99.9999 00.00.0000 30 февраля -5 мая 1–99999 июня\n" * 50).encode(), "ok"),
        Fault("txt_pipes.txt", ("|" * 15_000 + "\n" + "|-" * 2000 + "|\n").encode(), "failed", "empty_file"),
        Fault("txt_drawn_jumble.txt", jumble.encode(), "ok"),
        Fault("txt_form_feeds.txt", ("\f" * 8000 + TEXT + "\f" * 8000).encode(), "ok"),
        Fault("txt_blank_lines.txt", ("\n" * 18_000 + TEXT).encode(), "ok"),
        Fault("txt_carriage_returns.txt", ("\r\r\n" * 500 + TEXT.replace("\n", "\r")).encode(), "ok"),
        Fault("txt_combining_marks.txt", ("Отчёт" + "\u0301\u0316" * 4000 + "\n" + TEXT).encode(), "ok"),
        Fault("txt_invisible.txt", ("\u200b\u202e\u2066\ufeff\u00ad" * 1200).encode(), "failed", "empty_file"),
        Fault("txt_markup.txt", ("<p><i>**" * 2000 + LINES[0] + "\n" + "<" * 3000 + "\n").encode(), "ok"),
        Fault("txt_columns_of_spaces.txt", "".join("".join(letter + " " * 40 for letter in letters) + "\n" for _ in range(40)).encode(), "ok"),
    ]


def all_faults() -> list[Fault]:
    return encoding_faults() + shape_faults()
