#!/usr/bin/env python3
"""Times whole builds: wall and user seconds and peak memory of the process, medians of several runs.

usage: python3 src/bench/build.py [--runs N] [--synthetic FILE] [--rows ROWS]

Prints a row for each: --version, --help, the sample, FILE (the full-size synthetic data set) and a
file of ROWS rows that it makes itself from the sample. Needs only Python's standard library.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_file import HOME, make


def run(arguments: list) -> tuple:
    """Runs the program once: wall seconds, user seconds, peak memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(HOME / "bulletin"), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"bulletin {' '.join(arguments)} failed: {errors.decode()}")
    return wall, usage.ru_utime, usage.ru_maxrss / 1024


def row(name: str, arguments: list, runs: int) -> None:
    run(arguments)
    measured = [run(arguments) for _ in range(runs)]
    wall, user, memory = (statistics.median(m[i] for m in measured) for i in range(3))
    print(f"| {name} | {wall:.2f} | {user:.2f} | {memory:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--synthetic", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build = ["build", "key-stage-2", "--quiet", "--output", folder + "/output"]
        print("| run | wall s | user s | peak MiB |\n|---|---|---|---|")
        row("--version", ["--version"], options.runs)
        row("--help", ["--help"], options.runs)
        row("sample, 140 rows", build, options.runs)
        if options.synthetic:
            row(options.synthetic.name, [*build, "--data", str(options.synthetic)], options.runs)
        large = Path(folder) / "large.csv"
        make(options.rows, large)
        row(f"made file, {options.rows:,} rows", [*build, "--data", str(large)], options.runs)


main()
