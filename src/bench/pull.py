#!/usr/bin/env python3
"""Pulls a large file from a rehearsal server: wall seconds and peak memory of the pulling process.

usage: python3 src/bench/pull.py [--rows ROWS]

Makes a file of ROWS rows from the sample, serves it on loopback, and pulls it with a heap of 64 MiB.
Exits 1 when the pulling process took 256 MiB or more. Needs only Python's standard library.
"""
import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_file import HOME, make

MOST = 256


def serve(file: Path) -> subprocess.Popen:
    environment = dict(os.environ, BULLETIN_JAVA_OPTIONS="-Xmx2g")
    return subprocess.Popen(
        [str(HOME / "bulletin"), "data", "serve", str(file), "--report", "key-stage-2", "--port", "0"],
        stdout=subprocess.PIPE, text=True, env=environment)


def pull(url: str, cache: str) -> tuple:
    environment = dict(os.environ, BULLETIN_JAVA_OPTIONS="-Xmx64m")
    start = time.monotonic()
    process = subprocess.Popen(
        [str(HOME / "bulletin"), "data", "pull", "key-stage-2", "--base-url", url, "--cache", cache,
         "--format", "csv"],
        stdout=subprocess.PIPE, text=True, env=environment)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("the pull failed")
    return time.monotonic() - start, usage.ru_maxrss / 1024, said.splitlines()[1].split(",")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.csv"
        make(arguments.rows, file)
        server = serve(file)
        try:
            url = re.search(r"at (http\S+) as", server.stdout.readline()).group(1)
            wall, memory, (version, size, sha256, _) = pull(url, folder + "/cache")
        finally:
            server.kill()
            server.wait()
        with file.open("rb") as content:
            right = hashlib.file_digest(content, "sha256").hexdigest() == sha256
    print(f"{arguments.rows} rows, {int(size) / 2**20:.0f} MiB: {wall:.1f} s, {memory:.0f} MiB,"
          f" checksum {'right' if right else 'WRONG'}")
    sys.exit(0 if right and memory < MOST else 1)


if __name__ == "__main__":
    main()
