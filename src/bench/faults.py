#!/usr/bin/env python3
"""Plants faults in copies of a data file, one at a time, and asks `bulletin check` to find each.

usage: python3 src/bench/faults.py FILE [--only WORDS] [--keep DIR]

The faults stand in src/test/resources/bulletin/check/faults.txt, whose head explains them. Prints a
line for each with the seconds that the check took; exit code 1 when one was not named by its rule
at its place. Needs only Python's standard library.
"""
import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
FAULTS = HOME / "src" / "test" / "resources" / "bulletin" / "check" / "faults.txt"
MARK = "\ufeff"
PLACES = {"National": "country_name", "Regional": "region_name"}


def word(text: str) -> str:
    """A word of an edit as it is meant."""
    return "" if text == "%" else text.replace("_", " ").replace("\\uFEFF", MARK).replace("\\u2212", "\u2212")


class Table:
    """A file of comma-separated values, to be edited."""

    def __init__(self, file: Path):
        text = file.read_text(encoding="utf-8")
        self.mark = MARK if text.startswith(MARK) else ""
        self.header, *self.rows = csv.reader(text.removeprefix(MARK).splitlines())

    def save(self, file: Path) -> None:
        with file.open("w", newline="", encoding="utf-8") as out:
            out.write(self.mark)
            csv.writer(out, lineterminator="\n").writerows([self.header, *self.rows])

    def cell(self, row: list, column: str) -> str:
        return row[self.header.index(column)]

    def select(self, selector: str) -> list:
        period, place, group = selector.split("/")
        found = [row for row in self.rows if self.matches(row, period, word(place), group)]
        if not found:
            sys.exit(f"no rows {selector}")
        return found

    def matches(self, row: list, period: str, place: str, group: str) -> bool:
        named = PLACES.get(self.cell(row, "geographic_level"), "la_name")
        return (
            period in ("*", self.cell(row, "time_period"))
            and place in ("*", self.cell(row, named))
            and (group == "*" or self.cell(row, "social_care_group").startswith(group + " "))
        )

    def line(self, row: list) -> int:
        return next((i + 2 for i, other in enumerate(self.rows) if other is row), 0)

    def edit(self, rows: list, edit: str) -> None:
        kind, *words = edit.split(" ")
        if kind == "drop":
            gone = {id(row) for row in rows}
            self.rows = [row for row in self.rows if id(row) not in gone]
        elif kind == "twice":
            for row in rows:
                self.rows.insert(self.line(row) - 1, list(row))
        elif kind == "rename":
            self.header[self.header.index(words[0])] = word(words[1])
        elif kind == "swap":
            one, other = (self.header.index(name) for name in words)
            for row in rows:
                row[one], row[other] = row[other], row[one]
        else:
            self.change(rows, kind, words)

    def change(self, rows: list, kind: str, words: list) -> None:
        changes = {
            "set": lambda cell: word(words[1]),
            "set-each": lambda cell: word(words[1]),
            "before": lambda cell: word(words[1]) + cell,
            "add": lambda cell: str(Decimal(cell) + Decimal(words[1])),
            "times": lambda cell: str(Decimal(cell) * Decimal(words[1])),
        }
        columns = [
            i
            for i, name in enumerate(self.header)
            if name == words[0] or (kind == "set-each" and name.startswith(words[0]))
        ]
        for row in rows:
            for column in columns:
                row[column] = changes[kind](row[column])


def findings(file: Path) -> set:
    """Rule, line, column and value of every place that is listed."""
    done = subprocess.run(
        [str(HOME / "bulletin"), "check", str(file), "--report", "local-authority-ks2", "--format", "json"],
        capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return {
        (result["check"], place.get("line", 0), place.get("column", ""), place.get("value", ""))
        for result in json.loads(done.stdout)["results"]
        for finding in result["findings"]
        for place in finding["places"]
    }


def expected(table: Table, edited: list, where: str) -> int:
    """The line on which a fault must be found: -1 for any, 0 for none."""
    if where == "any":
        return -1
    if where == "file":
        return 0
    if where.startswith("@"):
        return table.line(table.select(where[1:])[0])
    return table.line(edited[-1]) + (1 if where == "next" else 0)


def is_found(fault: list, new: set, line: int) -> bool:
    _, _, _, rule, column, _ = fault
    return any(
        place[0] == rule and place[2] == ("" if column == "-" else column) and line in (-1, place[1])
        for place in new
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", default="", help="faults whose name holds these words")
    parser.add_argument("--keep", type=Path, help="a folder in which the spoiled files stay")
    options = parser.parse_args()
    lines = FAULTS.read_text(encoding="utf-8").splitlines()
    faults = [line.split("|") for line in lines if line and not line.startswith("#")]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        known = findings(options.file)
        for number, fault in enumerate(faults, 1):
            if options.only not in fault[0]:
                continue
            table = Table(options.file)
            edited = table.select(fault[1])
            for edit in fault[2].split("; "):
                table.edit(edited, edit)
            spoiled = Path(options.keep or folder) / f"fault-{number:02}" / options.file.name
            spoiled.parent.mkdir(parents=True, exist_ok=True)
            table.save(spoiled)
            start = time.monotonic()
            found = is_found(fault, findings(spoiled) - known, expected(table, edited, fault[5]))
            missed += not found
            print(f"{'found ' if found else 'MISSED'} {time.monotonic() - start:5.1f} s  {fault[0]}: {fault[3]}", flush=True)
    sys.exit(1 if missed else 0)


main()
