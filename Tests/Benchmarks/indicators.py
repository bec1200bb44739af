#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast indicators are over awards in memory, beside DuckDB over the same columns in Parquet.

usage: Tests/Benchmarks/indicators.py [--rows N] [--all] [PROGRAM]

PROGRAM is .build/release/indicator-speed when left out: it makes N invented awards (10 million), writes
their columns to a temporary folder, and times every indicator (without --all: those that a query below
answers too). The columns go into one Parquet file; DuckDB answers the same questions with as many threads
as there are cores, least of three times each. Bar: at most 0.3 s on two cores, and at most DuckDB's time.
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

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICES = "(SELECT notice, max(\"cross\") AS fate FROM awards WHERE rule = '' GROUP BY notice)"
SHARE = "100.0 * count(*) FILTER (fate = 2) / count(*) FILTER (fate <> 1)"
AWARDS = "(SELECT \"cross\" AS fate, * FROM awards WHERE rule = '')"
QUERIES = {
    "count rows by award": "SELECT count(*) FROM awards WHERE rule = ''",
    "count rows by notice": "SELECT count(DISTINCT notice) FROM awards WHERE rule = ''",
    "share cross-border by award": f"SELECT {SHARE} FROM {AWARDS}",
    "share cross-border by notice": f"SELECT {SHARE} FROM {NOTICES}",
    "share single-tender by award":
        "SELECT 100.0 * count(*) FILTER (tenders = 1) / count(*) FILTER (tenders IS NOT NULL) FROM awards WHERE rule = ''",
    "share cross-border by value":
        f"SELECT 100 * sum(value) FILTER (fate = 2) / sum(value) FILTER (fate <> 1) FROM {AWARDS} WHERE value BETWEEN 1e3 AND 1e10",
    "sum value by award": "SELECT sum(value) FROM awards WHERE rule = '' AND value BETWEEN 1e3 AND 1e10",
    "median value by award": "SELECT median(value) FROM awards WHERE rule = '' AND value BETWEEN 1e3 AND 1e10",
    "median tenders by award": "SELECT median(tenders) FROM awards WHERE rule = ''",
    "share cross-border by award where cpv is 85": f"SELECT {SHARE} FROM {AWARDS} WHERE cpv LIKE '85%'",
    "matrix rows by award":
        "SELECT count(*) FROM awards WHERE rule = '' GROUP BY buyer, winner HAVING winner <> '' ORDER BY buyer, winner",
    "share cross-border by notice split by area":
        f"SELECT {SHARE} FROM (SELECT buyer, notice, max(\"cross\") AS fate FROM awards WHERE rule = '' "
        "GROUP BY buyer, notice) GROUP BY buyer ORDER BY buyer",
    "share cross-border by notice split by area, year":
        f"SELECT {SHARE} FROM (SELECT buyer, year, notice, max(\"cross\") AS fate FROM awards WHERE rule = '' "
        "GROUP BY buyer, year, notice) GROUP BY buyer, year ORDER BY buyer, year",
    "share-difference cross-border by award":
        f"SELECT i - o FROM (SELECT {SHARE} AS i FROM {AWARDS} WHERE cpv LIKE '85%'), "
        f"(SELECT {SHARE} AS o FROM {AWARDS} WHERE cpv NOT LIKE '85%')",
    "median-state cross-border by award":
        f"SELECT median(s) FROM (SELECT {SHARE} AS s FROM {AWARDS} GROUP BY buyer)",
}


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


def other_side(folder):
    """Prints the least of three times of each query and its first result; runs inside the environment."""
    import duckdb

    parquet(folder)
    base = duckdb.connect()
    base.execute(f"CREATE VIEW awards AS SELECT * FROM '{folder}/awards.parquet'")
    for name, query in QUERIES.items():
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            row = base.execute(query).fetchall()[0]
            best = min(best, time.perf_counter() - start)
        print(f"{name};{best};{row[0]}", flush=True)


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
        ours = lines(chosen.program, chosen.rows, folder, *([] if chosen.all else QUERIES))
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv/bin/python"
        subprocess.run([python, "-m", "pip", "install", "-q", "duckdb", "numpy", "pyarrow"], check=True)
        theirs = {line[0]: line[1:] for line in lines(python, __file__, "--other-side", folder)}
    print(f"{chosen.rows:,} awards, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'indicator':56}{'seconds':>9}{'processor':>10}{'duckdb':>9}{'ratio':>7}  same")
    for name, seconds, work, _, value in ours:
        line = f"{name:56}{float(seconds):9.3f}{float(work):10.3f}"
        if name in theirs:
            other, result = float(theirs[name][0]), float(theirs[name][1])
            same = abs(float(value) - result) <= 1e-9 * max(1, abs(result))
            line += f"{other:9.3f}{float(seconds) / other:7.2f}  {'yes' if same else 'no'}"
        print(line)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--other-side"]:
        other_side(pathlib.Path(sys.argv[2]))
    else:
        main()
