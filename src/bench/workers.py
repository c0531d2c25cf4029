#!/usr/bin/env python3
"""Times how workers share the building of packs: one, then two, on one machine and one PostgreSQL.

usage: python3 src/bench/workers.py --report REPORT --data FILE [--neighbours FILE] [--runs N]

Every worker is a process that makes one pack at a time. A time runs from the moment when all packs
are in the queue to the moment when the last is made, and holds the reading of the data by each
worker. Starts a PostgreSQL of its own from the jars that the tests use, unless --database names
one. Needs Maven and Python's standard library; gives up after --limit seconds a run.
"""
import argparse
import contextlib
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
WANTED = 0.65
DATABASE = [
    "mvn", "-B", "-q", "test-compile", "org.codehaus.mojo:exec-maven-plugin:3.5.1:exec",
    "-Dexec.executable=java", "-Dexec.classpathScope=test",
    "-Dexec.args=-classpath %classpath bulletin.program.Database",
]


class Running:
    """A process whose lines are read as they come, each with its moment."""

    def __init__(self, command: list, environment: dict | None = None, **more):
        self.command = command
        self.lines = []
        self.changed = threading.Condition()
        # A group of its own: what Maven or the launcher starts ends with it.
        self.process = subprocess.Popen(
            command, cwd=HOME, env=environment, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        for line in self.process.stdout:
            self.add(line.rstrip())
        self.add(None)

    def add(self, line: str | None) -> None:
        with self.changed:
            self.lines.append((time.monotonic(), line))
            self.changed.notify_all()

    def until(self, words: str, limit: float) -> tuple:
        """The moment when the process said the words, and the line."""
        end = time.monotonic() + limit
        seen = 0
        with self.changed:
            while True:
                for moment, line in self.lines[seen:]:
                    if line is None or words in line:
                        return (moment, line) if line is not None else self.fail(words, "ended")
                seen = len(self.lines)
                left = end - time.monotonic()
                if left <= 0 or not self.changed.wait(left) and time.monotonic() >= end:
                    return self.fail(words, f"took more than {limit:.0f} s")

    def fail(self, words: str, what: str):
        said = "\n".join(line for _, line in self.lines[-20:] if line)
        sys.exit(f"{' '.join(map(str, self.command))} {what} without saying \"{words}\". It said:\n{said}")

    def end(self, sign: int = signal.SIGTERM) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, sign)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@contextlib.contextmanager
def database(named: str | None):
    """The address of a PostgreSQL for as long as it is needed."""
    if named:
        yield named
        return
    print("Starting a PostgreSQL ...", file=sys.stderr, flush=True)
    running = Running(DATABASE, stdin=subprocess.PIPE)
    try:
        said = running.until("jdbc:postgresql:", 600)[1]
        yield re.search(r"jdbc:postgresql:[^\s\x1b]+", said).group()
    finally:
        running.process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.process.wait(20)
        running.end()


def run(workers: int, options: argparse.Namespace, url: str) -> float:
    """Seconds until all packs are made."""
    folder = Path(tempfile.mkdtemp(prefix="bulletin-workers"))
    environment = {**os.environ, "BULLETIN_DATABASE_URL": url}
    given = [options.report, "--data", str(options.data), "--output", str(folder)]
    if options.neighbours:
        given += ["--neighbours", str(options.neighbours)]
    bulletin = str(HOME / "bulletin")
    running = [Running([bulletin, "worker", *given], environment) for _ in range(workers)]
    try:
        for worker in running:
            worker.until(" works.", options.limit)
        packs = Running([bulletin, "packs", *given, "--by-workers", "--quiet"], environment)
        running.append(packs)
        begin = packs.until("are left to workers", options.limit)[0]
        end = packs.until("have done what they could", options.limit)[0]
        if packs.process.wait(options.limit) != 0:
            packs.fail("", "could not make all packs")
        return end - begin
    finally:
        for process in running:
            process.end()
        shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--report", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--neighbours", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, help="seconds for a run; default 300")
    parser.add_argument("--database", metavar="URL", help="a JDBC URL of PostgreSQL; default: its own")
    options = parser.parse_args()
    options.data = options.data.resolve()
    options.neighbours = options.neighbours and options.neighbours.resolve()
    with database(options.database) as url:
        subprocess.run([str(HOME / "bulletin"), "--version"], check=True, stdout=subprocess.DEVNULL)
        print(f"{os.cpu_count()} processors\n\n| workers | wall s | of one worker's |\n|---|---|---|")
        times = {n: statistics.median(run(n, options, url) for _ in range(options.runs)) for n in (1, 2)}
    ratio = times[2] / times[1]
    print(f"| 1 | {times[1]:.1f} | 1.00 |\n| 2 | {times[2]:.1f} | {ratio:.2f} |")
    sys.exit(0 if ratio <= WANTED else f"more than the {WANTED} that is wanted")


main()
