"""A data file of any size for the benchmarks, made from the project's own sample."""
import csv
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
