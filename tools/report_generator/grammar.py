"""Composes reports at random: which sections, in which form, with which figures. The same seed gives the same reports."""
from __future__ import annotations

import random

import words as w
from model import Heading, Items, Paragraph, Report, Table

SIZES = {"small": (3, 6), "medium": (7, 16), "large": (25, 70)}  # rows of the table of events


def day(rng: random.Random, year: int) -> tuple[int, int]:
    return rng.randint(1, 28), rng.randint(1, 12)


def date_text(rng: random.Random, year: int) -> str:
    d, m = day(rng, year)
    return rng.choice([f"{d:02}.{m:02}.{year}", f"{d} {w.MONTHS_OF[m - 1]} {year} года", f"{d:02}.{m:02}.{year} г.",
                       f"{d:02}.{m:02}.{year % 100:02}"])


def schedule_text(rng: random.Random, year: int) -> str:
    quarter = rng.choice(["I", "II", "III", "IV"])
    m = rng.randint(0, 11)
    return rng.choice([date_text(rng, year), w.MONTHS[m], f"{w.MONTHS[m]} {year} г.", f"{quarter} квартал",
                       "в течение года", "ежемесячно", "ежеквартально", "по мере необходимости",
                       f"{w.MONTHS[m]} – {w.MONTHS[min(m + 2, 11)]}", f"до {rng.randint(1, 28)} {w.MONTHS_OF[m]}"])


def people_text(rng: random.Random) -> str:
    return f"{rng.choice(w.SURNAMES)} {rng.choice(w.INITIALS)}"


def event_title(rng: random.Random) -> str:
    title = f"{rng.choice(w.FORMS)} {rng.choice(w.AUDIENCES)}"
    return title + (f" «{rng.choice(w.TOPICS)}»" if rng.random() < 0.6 else "")


def result_text(rng: random.Random, year: int) -> str:
    n = rng.randint(6, 140)
    return rng.choice([
        f"Проведено {date_text(rng, year)}, участвовали {n} человек", f"Приняли участие {n} педагогов",
        f"Обучено {n} специалистов", f"Даны консультации {n} родителям",
        f"Рассмотрено {n} программ, из них {n // 2} рекомендовано", "Не проводилось по причине карантина",
        "Работа ведётся", ""])


def general(rng: random.Random, year: int) -> list:
    counts = [rng.randint(8, 120) for _ in w.DIRECTIONS]
    total = sum(counts) + (rng.choice([0, 0, 0, 3]))
    if rng.random() < 0.5:
        rows = [["Направленность", "Количество программ", "Количество обучающихся"]]
        rows += [[d.capitalize(), str(n), str(n * rng.randint(20, 30))] for d, n in zip(w.DIRECTIONS, counts)]
        rows.append(["Всего", str(total), str(sum(int(r[2]) for r in rows[1:]))])
        body: list = [Table(rows)]
    else:
        body = [Paragraph(f"В районе реализуется {total} программ, из них:"),
                Items([f"{d} – {n};" for d, n in zip(w.DIRECTIONS, counts)])]
    schools = rng.randint(9, 40)
    return [Heading("Общая характеристика"),
            Paragraph(f"Дополнительные общеобразовательные программы в районе реализуют {schools + 6} организаций: "
                      f"{schools} школ, 4 детских сада, 2 учреждения дополнительного образования. Охват детей на "
                      f"31.12.{year} составил {rng.randint(70, 84)},{rng.randint(0, 9)} %."), *body]


def events(rng: random.Random, year: int, rows_wanted: int) -> list:
    head = ["№ п/п", "Мероприятие", "Сроки", "Ответственный", "Результат", "Статус"]
    rows = [head]
    for i in range(1, rows_wanted + 1):
        if i % 9 == 1:
            rows.append([f"Раздел {i // 9 + 1}. " + rng.choice(["Организационная работа", "Работа с кадрами",
                                                                 "Независимая оценка качества", "Сетевые программы"])])
        rows.append([str(i), event_title(rng), schedule_text(rng, year), people_text(rng), result_text(rng, year),
                     rng.choice(w.STATUSES)])
    return [Heading(f"План работы МОЦ на {year} год"), Table(rows)]


def indicators(rng: random.Random, year: int) -> list:
    rows = [["№", "Показатель", "Ед. изм.", "План", "Факт", "% выполнения", "Причина отклонения"]]
    for i, (name, unit, low, high) in enumerate(rng.sample(w.INDICATORS, rng.randint(3, len(w.INDICATORS))), 1):
        plan, fact = rng.randint(low, high), rng.randint(low, high)
        rows.append([str(i), name, unit, str(plan), str(fact), f"{fact / plan * 100:.1f}".replace(".", ","),
                     rng.choice(w.REASONS)])
    return [Heading("Достижение показателей"), Table(rows)]


def narrative(rng: random.Random, year: int) -> list:
    blocks: list = [Heading(rng.choice(["Повышение профессионального мастерства", "Методическая работа"]))]
    for _ in range(rng.randint(1, 4)):
        d, m = day(rng, year)
        blocks.append(Paragraph(
            f"{d} {w.MONTHS_OF[m - 1]} {year} года состоялся {event_title(rng).lower()}, в нём участвовали "
            f"{rng.randint(8, 90)} человек. В {w.MONTHS_IN[m - 1]} курсы повышения квалификации прошли "
            f"{rng.randint(3, 40)} педагогов. Проведено {rng.randint(4, 60)} консультаций."))
    if rng.random() < 0.5:
        blocks += [Paragraph("За отчётный период проведены мероприятия:"),
                   Items([f"{event_title(rng)} – {date_text(rng, year)} ({rng.randint(8, 90)} человек);"
                          for _ in range(rng.randint(2, 6))], numbered=rng.random() < 0.5)]
    return blocks


def funding(rng: random.Random, year: int) -> list:
    issued = rng.randint(300, 4000)
    return [Heading("Персонифицированное финансирование"),
            Paragraph(f"Выдано {issued} сертификатов дополнительного образования, по сертификатам обучаются "
                      f"{issued - rng.randint(5, 90)} детей. Номинал сертификата составил {rng.randint(8, 24)} "
                      f"{rng.randint(100, 999)} рублей.")]


def navigator(rng: random.Random, year: int) -> list:
    return [Heading("Общедоступный навигатор"),
            Paragraph(f"В АИС «Навигатор» опубликовано {rng.randint(80, 420)} программ. Страница центра: "
                      f"https://moc-{rng.randint(10, 99)}.example.ru/news. Постановление администрации района от "
                      f"{date_text(rng, year)} № {rng.randint(20, 990)} размещено на сайте.")]


def prospects(rng: random.Random, year: int) -> list:
    return [Heading(f"Задачи на {year + 1} год"), Items([t + ";" for t in rng.sample(w.TASKS, rng.randint(2, 5))])]


def make_report(seed: int, number: int, size: str) -> Report:
    """The report `number` of the folder made from `seed`; `size` is small, medium, large or mixed."""
    rng = random.Random(f"{seed}/{number}")
    size = rng.choices(["small", "medium", "large"], [5, 4, 1])[0] if size == "mixed" else size
    stem, region = rng.choice(w.PLACES)
    year = rng.choice([2021, 2022, 2023, 2024])
    period = rng.choice([f"за {year} год", f"за I полугодие {year} года", f"за 9 месяцев {year} года"])
    genitive = stem[:-2] + "ого"
    center = f"МБУ ДО «{rng.choice(w.CENTERS)} «{rng.choice(w.CENTER_NAMES)}»"
    report = Report(f"report_{number:05}", ["Отчёт о деятельности муниципального опорного центра дополнительного "
                                            f"образования детей {genitive} муниципального района", period])
    report.blocks.append(Paragraph(f"Муниципальный опорный центр ({region}) создан на базе {center}."))
    low, high = SIZES[size]
    sections = [general(rng, year), events(rng, year, rng.randint(low, high)), indicators(rng, year),
                narrative(rng, year), funding(rng, year), navigator(rng, year), prospects(rng, year)]
    kept = [s for s in sections if rng.random() < 0.85]
    for section in kept or sections[:2]:
        report.blocks += section
    report.signature = f"Руководитель МОЦ ______________ {rng.choice(w.INITIALS)} {rng.choice(w.SURNAMES)}"
    return report
