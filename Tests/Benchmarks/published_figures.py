#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads generated files of Eurostat with the built command and with pandas, in one run.

usage: Tests/Benchmarks/published_figures.py [PROGRAM [ROWS]]
PROGRAM is .build/release/bewijs when left out, ROWS 200000. Needs pandas. The command checks the hash
and every key; pandas reads the columns only. Prints megabytes a second, best of three.
"""
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import pandas

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/bewijs")
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
STATES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
YEARS = [str(year) for year in range(2000, 2025)]
CODES = [f"C{number}" for number in range(ROWS // (len(STATES) * len(YEARS)) + 1)]
HOUSE = {
    "kind": "observations", "producer": "nobody", "url": "https://example.org", "published": "2026",
    "retrieved": "2026-11-20", "licence": "none", "vintage": "first", "representative": "no",
}


def value(state, code, year):
    return round((len(state) * 7 + len(code) * 13 + int(year)) / 10, 1)


def sdmx():
    lines = ["DATAFLOW,LAST UPDATE,freq,unit,item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG"]
    for code in CODES:
        for state in STATES:
            lines += [f"ESTAT:X(1.0),01/01/24 11:00:00,A,NR,{code},{state},{year},{value(state, code, year)},"
                      for year in YEARS]
    mapping = {"area": "geo", "period": "TIME_PERIOD", "variable": "item", "unit": "unit"}
    return "sdmx-csv", "a.csv", "\n".join(lines) + "\n", mapping, lambda text: pandas.read_csv(io.StringIO(text))


def tsv():
    lines = ["freq,unit,item,geo\\TIME_PERIOD\t" + " \t".join(YEARS) + " "]
    for code in CODES:
        lines += [f"A,NR,{code},{state}\t" + " \t".join(str(value(state, code, year)) for year in YEARS) + " "
                  for state in STATES]
    mapping = {"area": "geo", "period": "TIME_PERIOD", "variable": "item", "unit": "unit"}
    return "eurostat-tsv", "a.tsv", "\n".join(lines) + "\n", mapping, lambda text: pandas.read_csv(
        io.StringIO(text), sep="\t")


def stat():
    def dimension(codes):
        return {"label": "x", "category": {"index": {code: i for i, code in enumerate(codes)},
                                           "label": {code: code for code in codes}}}
    sizes = [1, len(CODES), len(STATES), len(YEARS)]
    numbers = [value(state, code, year) for code in CODES for state in STATES for year in YEARS]
    body = {"version": "2.0", "class": "dataset", "label": "x", "updated": "2024-01-01",
            "value": {str(i): number for i, number in enumerate(numbers)},
            "id": ["unit", "item", "geo", "time"], "size": sizes,
            "dimension": {"unit": dimension(["NR"]), "item": dimension(CODES), "geo": dimension(STATES),
                          "time": dimension(YEARS)}}
    mapping = {"area": "geo", "period": "time", "variable": "item", "unit": "unit"}
    return "json-stat", "a.json", json.dumps(body), mapping, lambda text: pandas.Series(json.loads(text)["value"])


def best(work):
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main():
    for make in (sdmx, tsv, stat):
        kind, name, text, mapping, read = make()
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "publisher" / "dataset"
            folder.mkdir(parents=True)
            (folder / name).write_text(text)
            package = {"name": "dataset", "title": "dataset", "bewijskracht": HOUSE | {"mapping": mapping},
                       "resources": [{"name": "a", "path": name, "format": kind,
                                      "hash": "sha256:" + hashlib.sha256(text.encode()).hexdigest()}]}
            (folder / "datapackage.json").write_text(json.dumps(package))
            words = [PROGRAM, "ingest", str(folder / "datapackage.json")]
            told = subprocess.run(words, capture_output=True, text=True)
            ours = best(lambda: subprocess.run(words, capture_output=True))
            theirs = best(lambda: read(text))
        size = len(text.encode()) / 1e6
        print(f"{kind:13} {size:6.1f} MB  ours {size / ours:6.1f} MB/s  pandas {size / theirs:6.1f} MB/s  "
              f"{told.stdout.strip()}{told.stderr[:200]}")


if __name__ == "__main__":
    main()
