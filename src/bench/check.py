#!/usr/bin/env python3
"""Times checks of data files: wall and user seconds and peak memory of the process, medians of several runs.

usage: python3 src/bench/check.py [--runs N] [--rows ROWS] [--heap SIZE] [FILE...]

Prints a row for each FILE, and one for a file of ROWS rows and 45 columns that it makes itself. All run with a heap of
SIZE at most. Needs only Python's standard library.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_file import HOME, make_wide


def run(file: Path, heap: str) -> tuple:
    """Checks a file once: wall seconds, user seconds, peak memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(HOME / "bulletin"), "check", str(file), "--format", "json"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, "BULLETIN_JAVA_OPTIONS": f"-Xmx{heap}"})
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"bulletin check {file} failed: {errors.decode()}")
    return wall, usage.ru_utime, usage.ru_maxrss / 1024


def row(name: str, file: Path, heap: str, runs: int) -> None:
    run(file, heap)
    measured = [run(file, heap) for _ in range(runs)]
    wall, user, memory = (statistics.median(m[i] for m in measured) for i in range(3))
    print(f"| {name} | {wall:.2f} | {user:.2f} | {memory:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--heap", default="800m")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    print("| file | wall s | user s | peak MiB |\n|---|---|---|---|")
    for file in options.files:
        row(file.name, file, options.heap, options.runs)
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "large.csv"
        make_wide(options.rows, large)
        row(f"made file, {options.rows:,} rows, 45 columns", large, options.heap, options.runs)


main()
