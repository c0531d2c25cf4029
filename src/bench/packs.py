#!/usr/bin/env python3
"""Times packs, cold: wall and user seconds, peak memory, files a second, and how they grow.

usage: python3 src/bench/packs.py --data ks2_la.csv --neighbours FILE [--counts 10,50,153,1530] [--runs N]

Each count is made into an empty folder: every file of every pack, judged and zipped. "xlsx alone"
leaves the other formats out. More packs than the data have areas come from a file that the script
makes: every authority ten times, under other codes and names, without neighbours. Needs only
Python's standard library.
"""
import argparse
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_file import HOME

REPORT = "local-authority-ks2"


def areas(data: Path) -> list:
    """The codes of the authorities of the latest period."""
    with data.open(newline="", encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["geographic_level"] == "Local authority"]
    latest = max(row["time_period"] for row in rows)
    return sorted({row["new_la_code"] for row in rows if row["time_period"] == latest})


def made(data: Path, target: Path, times: int) -> None:
    """Copies the data; each authority stands as many times, under codes and names of its own."""
    with data.open(newline="", encoding="utf-8-sig") as file, \
            target.open("w", newline="", encoding="utf-8") as out:
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, reader.fieldnames, lineterminator="\n")
        writer.writeheader()
        for row in reader:
            writer.writerow(row)
            if row["geographic_level"] == "Local authority":
                for copy in range(1, times):
                    code = row["new_la_code"]
                    writer.writerow({**row, "la_name": f"{row['la_name']} {copy}",
                                     "new_la_code": f"{code[:3]}{copy}{code[4:]}"})


def run(arguments: list, folder: Path) -> tuple:
    """Makes packs once: wall and user seconds, peak MiB, files."""
    shutil.rmtree(folder, ignore_errors=True)
    start = time.monotonic()
    process = subprocess.Popen(
        [str(HOME / "bulletin"), "packs", REPORT, "--quiet", "--output", str(folder), *arguments],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"bulletin packs {' '.join(arguments)} failed: {errors.decode()}")
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    return wall, usage.ru_utime, usage.ru_maxrss / 1024, files


def row(name: str, arguments: list, folder: Path, runs: int) -> None:
    measured = [run(arguments, folder) for _ in range(runs)]
    wall, user, memory, files = (statistics.median(m[i] for m in measured) for i in range(4))
    print(f"| {name} | {wall:.1f} | {user:.1f} | {memory:.0f} | {files:.0f} | {files / wall:.0f} |",
          flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--neighbours", type=Path, required=True)
    parser.add_argument("--counts", default="10,50,153,1530")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    known = areas(options.data)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "output"
        real = ["--data", str(options.data), "--neighbours", str(options.neighbours)]
        subprocess.run([str(HOME / "bulletin"), "--version"], stdout=subprocess.DEVNULL, check=True)
        print("| packs | wall s | user s | peak MiB | files | files a second |\n|---|---|---|---|---|---|")
        for count in [int(each) for each in options.counts.split(",")]:
            if count <= len(known):
                only = ["--only", ",".join(known[:count])]
                row(f"{count}, xlsx alone", [*real, *only, "--formats", "xlsx"], folder, options.runs)
                row(str(count), [*real, *only], folder, options.runs)
            else:
                large = Path(scratch) / "large.csv"
                made(options.data, large, -(-count // len(known)))
                only = ["--only", ",".join(areas(large)[:count])]
                row(f"{count}, made areas", ["--data", str(large), *only], folder, 1)


main()
