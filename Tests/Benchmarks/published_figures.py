#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads generated files of Eurostat and CBS with the built command and with pandas, in one run.

usage: Tests/Benchmarks/published_figures.py [PROGRAM [ROWS]]
PROGRAM is .build/release/bewijs when left out, ROWS 200000. Needs pandas, and uses pyjstat where it is
installed. The command checks the hash and every key, and makes observations of the figures; pandas
makes a table of the columns, pyjstat one of the cells with their labels. Both are timed in turn and
the best of three counts, in megabytes a second; then the peak of memory of the command.
"""
import hashlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import pandas

try:
    from pyjstat import pyjstat
except ImportError:
    pyjstat = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/bewijs")
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
STATES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
YEARS = [str(year) for year in range(2000, 2025)]
CODES = [f"C{number}" for number in range(ROWS // (len(STATES) * len(YEARS)) + 1)]
NAMES = [f"T{number:06}" for number in range(ROWS // len(YEARS))]
FRAME = {"pandas": lambda text: pandas.DataFrame(json.loads(text)["value"])}
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
    return "sdmx-csv", "a.csv", "\n".join(lines) + "\n", mapping, {
        "pandas": lambda text: pandas.read_csv(io.StringIO(text))}


def tsv():
    lines = ["freq,unit,item,geo\\TIME_PERIOD\t" + " \t".join(YEARS) + " "]
    for code in CODES:
        lines += [f"A,NR,{code},{state}\t" + " \t".join(str(value(state, code, year)) for year in YEARS) + " "
                  for state in STATES]
    mapping = {"area": "geo", "period": "TIME_PERIOD", "variable": "item", "unit": "unit"}
    return "eurostat-tsv", "a.tsv", "\n".join(lines) + "\n", mapping, {
        "pandas": lambda text: pandas.read_csv(io.StringIO(text), sep="\t")}


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
    readers = {"pandas": lambda text: pandas.Series(json.loads(text)["value"])}
    if pyjstat:
        readers["pyjstat"] = lambda text: pyjstat.Dataset.read(text).write("dataframe", naming="id")
    return "json-stat", "a.json", json.dumps(body), mapping, readers


def typed():
    rows = [{"ID": i, "Kenmerken": f"{code}   ", "Perioden": f"{year}JJ00", "Aantal_1": len(code) * 7 + int(year),
             "Deel_2": value("NL", code, year), "Waarde_3": None}
            for i, (code, year) in enumerate((code, year) for code in NAMES for year in YEARS)]
    body = {"odata.metadata": "https://example.org/$metadata", "value": rows}
    mapping = {"area": "=NL", "period": "Perioden", "variable": ["measure", "Kenmerken"], "unit": "=number"}
    return "cbs-odata-3", "a.json", json.dumps(body, separators=(",", ":")), mapping, FRAME


def observations():
    rows = [{"Id": i, "Measure": "M0001", "ValueAttribute": "None", "Value": value("NL", code, year),
             "StringValue": None, "Kenmerken": code, "Perioden": f"{year}JJ00"}
            for i, (code, year) in enumerate((code, year) for code in NAMES for year in YEARS)]
    body = {"@odata.context": "https://example.org/$metadata#Observations", "value": rows}
    mapping = {"area": "=NL", "period": "Perioden", "variable": ["Measure", "Kenmerken"], "unit": "=number"}
    return "cbs-odata-4", "a.json", json.dumps(body, separators=(",", ":")), mapping, FRAME


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ingested(folder):
    """One run of the command: what it told, and its peak of memory in MB."""
    with tempfile.TemporaryFile() as told:
        words = [PROGRAM, "ingest", str(folder / "datapackage.json")]
        process = subprocess.Popen(words, stdout=told, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        return told.read().decode().strip(), usage.ru_maxrss / 1024


def main():
    for make in (sdmx, tsv, stat, typed, observations):
        kind, name, text, mapping, readers = make()
        size = len(text.encode()) / 1e6
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "publisher" / "dataset"
            folder.mkdir(parents=True)
            (folder / name).write_text(text)
            package = {"name": "dataset", "title": "dataset", "bewijskracht": HOUSE | {"mapping": mapping},
                       "resources": [{"name": "a", "path": name, "format": kind,
                                      "hash": "sha256:" + hashlib.sha256(text.encode()).hexdigest()}]}
            (folder / "datapackage.json").write_text(json.dumps(package))
            told, peak = ingested(folder)
            seconds = {}
            for _ in range(3):
                for reader, work in [("ours", lambda: ingested(folder))] + [
                        (reader, lambda read=read: read(text)) for reader, read in readers.items()]:
                    seconds[reader] = min(seconds.get(reader, 1e9), timed(work))
        speeds = "  ".join(f"{reader} {size / best:6.1f} MB/s" for reader, best in seconds.items())
        print(f"{kind:13} {size:6.1f} MB  {speeds}  peak {peak:5.0f} MB  {told[:200]}", flush=True)


if __name__ == "__main__":
    main()
