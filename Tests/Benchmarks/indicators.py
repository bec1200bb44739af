#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast indicators are over awards in memory, beside DuckDB over the same columns in Parquet.

usage: Tests/Benchmarks/indicators.py [--rows N] [--all] [PROGRAM]

PROGRAM is .build/release/indicator-speed when left out: it makes N invented awards (10 million), writes
their columns to a temporary folder, and times indicators: every one with --all, else without those that
differ from another in one word of a condition. The columns go into one Parquet file; DuckDB answers the
same questions (awards_sql.py) with as many threads as there are cores. Least of three times each; what takes
over a second is asked once.
Bar: at most 0.3 s on two cores, and at most DuckDB's time. DuckDB gives values alone, and no intervals.
Installs duckdb, numpy and pyarrow in a virtual environment in that folder. The results of both are compared;
processor seconds tell how much a busy machine disturbs the times. Nothing here decides whether a test passes.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import venv

import awards_sql

ROOT = pathlib.Path(__file__).resolve().parents[2]


def parquet(folder):
    """One Parquet file of the columns that the program wrote."""
    import numpy
    import pyarrow
    import pyarrow.parquet

    columns = {}
    for path in sorted(folder.glob("*.code")):
        words = path.with_suffix(".words").read_text().split("\n")
        codes = pyarrow.array(numpy.fromfile(path, "<i4"))
        columns[path.stem] = pyarrow.DictionaryArray.from_arrays(codes, pyarrow.array(words)).cast(pyarrow.string())
    for path in sorted(folder.glob("*.[iuf][1248]")):
        numbers = numpy.fromfile(path, "<" + path.suffix[1:])
        missing = numpy.isnan(numbers) if path.suffix == ".f8" else numbers == numpy.iinfo("i4").min
        columns[path.stem] = pyarrow.array(numbers, mask=None if path.suffix in (".u1", ".i2") else missing)
    pyarrow.parquet.write_table(pyarrow.table(columns), folder / "awards.parquet")


def other_side(folder, names):
    """Prints the least of three times of the query of each name, and its first result; runs inside the environment."""
    import duckdb

    parquet(folder)
    base = duckdb.connect()
    base.execute(f"CREATE VIEW awards AS SELECT * FROM '{folder}/awards.parquet'")
    for name in names:
        query, _ = awards_sql.query(name)
        if query is None:
            continue
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            result = base.execute(query).fetchall()[0][0]
            best = min(best, time.perf_counter() - start)
            if best > 1:
                break
        print(f"{name};{best};{result[0] if isinstance(result, list) else result}", flush=True)


def lines(*command):
    text = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
    return [line.split(";") for line in text.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=ROOT / ".build/release/indicator-speed")
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--all", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        names = [line[0] for line in lines(chosen.program, 1, folder)]
        if not chosen.all:
            names = [name for name in names if not awards_sql.near_twin(name)]
        ours = lines(chosen.program, chosen.rows, folder, *names)
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv/bin/python"
        subprocess.run([python, "-m", "pip", "install", "-q", "duckdb", "numpy", "pyarrow"], check=True)
        theirs = {line[0]: line[1:] for line in lines(python, __file__, "--other-side", folder, *names)}
    print(f"{chosen.rows:,} awards, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'indicator':56}{'seconds':>9}{'processor':>10}{'duckdb':>9}{'ratio':>7}  same")
    for line in ours:
        report(line, theirs.get(line[0]))


def report(ours, theirs):
    """One line about a question: the times of both sides, and whether the result is the same."""
    name, seconds, work, _, value, cases = ours
    line = f"{name:56}{float(seconds):9.3f}{float(work):10.3f}"
    if theirs:
        number = cases if awards_sql.query(name)[1] else value
        same = "none" if value == "none" else "yes" if close(number, theirs[1]) else "no"
        line += f"{float(theirs[0]):9.3f}{float(seconds) / float(theirs[0]):7.2f}  {same}"
    print(line)


def close(left, right):
    return right != "None" and abs(float(left) - float(right)) <= 1e-9 * max(1, abs(float(right)))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--other-side"]:
        other_side(pathlib.Path(sys.argv[2]), sys.argv[3:])
    else:
        main()
