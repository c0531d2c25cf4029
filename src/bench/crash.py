#!/usr/bin/env python3
"""Kills workers in the middle of their work, and proves that everybody got exactly their own pack.

usage: python3 src/bench/crash.py [--seed N] [--kills N] [--areas N]

The same test runs with all tests, there with 20 kills and 153 areas. Prints the seed, so that a
run can be repeated as far as processes can be. Compiles first, like ./bulletin.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--areas", type=int, default=153)
    options = parser.parse_args()
    given = [f"-Dcrash.kills={options.kills}", f"-Dcrash.areas={options.areas}"]
    if options.seed is not None:
        given.append(f"-Dcrash.seed={options.seed}")
    maven = ["mvn", "-B", "-q", "verify", "-Dit.test=CrashIT", "-Dtest=NONE",
             "-Dsurefire.failIfNoSpecifiedTests=false", *given]
    sys.exit(subprocess.run(maven, cwd=HOME, env=os.environ).returncode)


main()
