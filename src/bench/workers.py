#!/usr/bin/env python3
"""Times how workers share the building of packs: one, then two, on one machine and one database.

usage: python3 src/bench/workers.py --report REPORT --data FILE [--neighbours FILE] [--runs N]

Every worker is a process that makes one pack at a time. A time runs from the moment when all packs
are in the queue to the moment when the last is made, and holds the reading of the data by each
worker. Needs only Python's standard library; the database is the embedded one.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]


def wait_for(process: subprocess.Popen, words: str) -> float:
    """The moment when the process says the words."""
    for line in process.stdout:
        if words in line:
            return time.monotonic()
    sys.exit(f"{' '.join(process.args)} ended without saying: {words}")


def start(arguments: list) -> subprocess.Popen:
    return subprocess.Popen([str(HOME / "bulletin"), *arguments], stdout=subprocess.PIPE, text=True)


def run(workers: int, options: argparse.Namespace) -> float:
    """Seconds until all packs are made."""
    folder = Path(tempfile.mkdtemp(prefix="bulletin-workers"))
    given = [options.report, "--data", str(options.data), "--output", str(folder)]
    if options.neighbours:
        given += ["--neighbours", str(options.neighbours)]
    running = [start(["worker", *given]) for _ in range(workers)]
    try:
        for worker in running:
            wait_for(worker, " works.")
            # Read on, so that no pipe fills up.
            subprocess.Popen(["cat"], stdin=worker.stdout, stdout=subprocess.DEVNULL)
        packs = start(["packs", *given, "--by-workers"])
        begin = wait_for(packs, "are left to workers")
        end = wait_for(packs, "have done what they could")
        packs.stdout.read()
        if packs.wait() != 0:
            sys.exit("not all packs were made")
        return end - begin
    finally:
        for worker in running:
            worker.terminate()
        for worker in running:
            worker.wait()
        shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--report", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--neighbours", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(f"{os.cpu_count()} processors\n\n| workers | wall s | of one worker's |\n|---|---|---|")
    one = statistics.median(run(1, options) for _ in range(options.runs))
    print(f"| 1 | {one:.1f} | 1.00 |", flush=True)
    two = statistics.median(run(2, options) for _ in range(options.runs))
    print(f"| 2 | {two:.1f} | {two / one:.2f} |")


main()
