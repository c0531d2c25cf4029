"""A data file of any size for the benchmarks, made from the project's own sample."""
import csv
import itertools
import random
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
SAMPLE = HOME / "report-templates" / "key-stage-2" / "sample.csv"


def make(rows: int, target: Path) -> None:
    """The sample, and then copies of it under made-up ethnicities until there are enough rows."""
    with SAMPLE.open(newline="", encoding="utf-8") as source:
        lines = list(csv.reader(source))
    header, body = lines[0], lines[1:]
    column = header.index("ethnicity_major")
    with target.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        for i in range(rows):
            row = list(body[i % len(body)])
            if i >= len(body):
                row[column] = f"Made-up breakdown {i // len(body)}"
            writer.writerow(row)


SUBJECTS = ["read", "writta", "mat", "rwm", "gps", "scita"]
WITH_PROGRESS = SUBJECTS[:3]
YEARS = [f"{year}{(year + 1) % 100:02}" for year in range(2018, 2025)]
AUTHORITIES = HOME / "src" / "main" / "resources" / "bulletin" / "check" / "local-authorities.csv"
DIFFERENT_GROUPS = 40


def wide_names() -> list:
    names = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code",
             "region_name", "old_la_code", "la_name", "new_la_code", "social_care_group", "version"]
    for subject in SUBJECTS:
        names += [f"t_{subject}_eligible_pupils", f"t_{subject}_met_expected_standard",
                  f"pt_{subject}_met_expected_standard"]
    for subject in WITH_PROGRESS:
        names += [f"t_{subject}_progress_eligible_pupils", f"t_{subject}_progress_score",
                  f"avg_{subject}_progress_score", f"avg_{subject}_progress_score_lower_CI",
                  f"avg_{subject}_progress_score_upper_CI"]
    return names


def authorities() -> list:
    """The authorities that are there today, each with a region by turns: which one does not matter here."""
    with AUTHORITIES.open(newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(line for line in source if not line.startswith("#")))
    regions = [(f"E1200000{i}", name) for i, name in enumerate(
        ["North East", "North West", "Yorkshire and The Humber", "East Midlands", "West Midlands", "East of England",
         "London", "South East", "South West"], start=1)]
    there = [row for row in rows if row["old_la_code"].isdigit() and row["old_la_code"] != "702"
             and not (row["last_year"] and row["last_year"] < YEARS[-1]) and row["first_year"] <= YEARS[-1]]
    return [(regions[i % 9], row) for i, row in enumerate(there)]


def figures(chance: random.Random, scale: int) -> list:
    cells = []
    for _ in SUBJECTS:
        pupils = chance.randint(20, 90 * scale)
        met = chance.randint(10, pupils)
        cells += [pupils, met, (200 * met + pupils) // (2 * pupils)]
    for _ in WITH_PROGRESS:
        pupils = chance.randint(20, 90 * scale)
        total = round(chance.gauss(-2, 1) * pupils, 8)
        width = 1.96 * 6.1 / pupils ** 0.5
        score = total / pupils
        cells += [pupils, total, *(f"{bound:.2f}" for bound in (score, score - width, score + width))]
    return cells


def make_wide(rows: int, target: Path) -> None:
    """A file of 45 columns, like a wide one of the publisher's: made-up figures of all authorities,
    for made-up groups until there are enough rows. After some groups the figures come again, not their places."""
    chance = random.Random(1)
    places = authorities()
    kept = {}
    written = 0
    with target.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(wide_names())
        for group in itertools.count():
            for year in YEARS:
                if (group % DIFFERENT_GROUPS, year) not in kept:
                    kept[group % DIFFERENT_GROUPS, year] = [figures(chance, 10) for _ in places]
                of_group = kept[group % DIFFERENT_GROUPS, year]
                for ((code, region), place), cells in zip(places, of_group):
                    if written == rows:
                        return
                    writer.writerow([year, "Academic year", "Local authority", "E92000001", "England", code, region,
                                     place["old_la_code"], place["la_name"], place["new_la_code"],
                                     f"Made-up group {group}", "Final", *cells])
                    written += 1
