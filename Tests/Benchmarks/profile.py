#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How long `bewijs profile` takes on the benchmark job, beside polars, DuckDB and a bare scan.

usage: Tests/Benchmarks/profile.py [--program PROGRAM] [--rows 1000000,4000000] [--pairs 5]
                                   [--folder FOLDER] [--threads N]

PROGRAM is .build/release/bewijs when left out. The job, the generator, the peers and the oracle live
in ../shared/bench beside the repository; without that folder this script says so and stops. Input
files and the virtual environment are made in FOLDER (a temporary one when left out, removed at the
end) and used again when they are there: can_<rows>.csv, venv/.

Per number of rows and job (`social` selects codes, `all` does not): each peer and our program run in
turn (A B A B …) on warm files, whole processes are timed, and the median of the ratios pair by pair
is printed, with that of processor time (cpu), the highest peak of our memory and its limit. Then:
growth from the least to the most rows, and agreement with the oracle (50,000 rows) and with DuckDB
(all rows) to 1e-12.
Nothing here decides whether a test passes. On a machine that does other work, only ratios mean
anything, and there those of processor time more than those of wall time.
"""
import argparse
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"
LIST = BENCH / "annex_xiv_health_social.txt"
TOLERANCE = 1e-12
BARS = {"social": 0.20, "all": 0.20, "social portable": 0.35, "social scan_limit": 2.5}


def measured(command, output=None):
    """Wall seconds, processor seconds and peak MiB of a whole process."""
    sink = open(output, "wb") if output else subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=sink, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if output:
        sink.close()
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}: {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def difference(one, other):
    """The largest relative difference of two answers; infinity when keys, counts or shape differ."""
    left, right = (list(csv.reader(open(path, encoding="utf-8"))) for path in (one, other))
    if len(left) != len(right) or left[0] != right[0]:
        return float("inf")
    worst = 0.0
    for a, b in zip(left[1:], right[1:]):
        for name, x, y in zip(left[0], a, b):
            if x == y:
                continue
            if name in ("country", "year") or name.startswith("n_") or "" in (x, y):
                return float("inf")
            worst = max(worst, abs(float(x) - float(y)) / max(1.0, abs(float(x))))
    return worst


class Bench:
    def __init__(self, folder, program, pairs, threads):
        self.folder, self.program, self.pairs = folder, program, pairs
        self.threads = threads
        self.python = folder / "venv/bin/python"
        if not self.python.exists():
            subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "--quiet", "numpy", "polars", "duckdb"], check=True)
        self.scan = None
        if shutil.which("cc"):
            build = ["cc", "-O3", "-march=native", BENCH / "scan_limit.c", "-o", folder / "scan_limit", "-lpthread"]
            if subprocess.run(build, stderr=subprocess.DEVNULL).returncode == 0:
                self.scan = folder / "scan_limit"
            if self.scan and subprocess.run([self.scan, LIST, "1", "1"], stdout=subprocess.DEVNULL).returncode:
                self.scan = None  # built, but this processor lacks its instructions

    def input(self, rows):
        path = self.folder / f"can_{rows}.csv"
        if not path.exists():
            make = [self.python, BENCH / "generate_ted_csv.py", "--rows", str(rows), "--out", path]
            subprocess.run(make, check=True, stderr=subprocess.DEVNULL)
        return path

    def ours(self, path, job, *more):
        select = ["--select", f"cpv=@{LIST}"] if job == "social" else []
        threads = ["--threads", str(self.threads)]
        return [self.program, "profile", path, *select, *threads, "--format", "csv", "--quiet", *more]

    def peers(self, path, job):
        flag = ["--all"] if job == "all" else []
        polars = [self.python, BENCH / "peer_polars.py", path, self.folder / "polars.csv", *flag]
        duck = [self.python, BENCH / "peer_duckdb.py", path, self.folder / "duckdb.csv", *flag]
        return {"polars streaming": polars, "polars in-memory": polars + ["--engine=in-memory"],
                "duckdb": duck + [f"--threads={self.threads}"]}

    def pair(self, ours, theirs):
        """Medians: ratio of wall and of processor time, our wall, their wall; and our highest peak."""
        rounds = []
        for _ in range(self.pairs):
            other, other_work, _ = measured(theirs)
            mine, work, peak = measured(ours, self.folder / "bewijs.csv")
            rounds.append((mine / other, work / other_work, mine, other, peak))
        return (*(statistics.median(r[i] for r in rounds) for i in range(4)), max(r[4] for r in rounds))

    def line(self, name, rows, peer, result, bar=None, limit=None):
        ratio, work, mine, other, peak = result
        ends = f"{bar:6.2f}" if bar else "      "
        room = f"{peak:7.1f} of {limit:.1f}" if limit else f"{peak:7.1f}"
        print(f"{name:16} {rows:>9} {peer:18} {ratio:7.3f} {ends} {work:7.3f} {mine:8.3f} {other:8.3f} {room}", flush=True)

    def awards(self):
        with open(self.folder / "bewijs.csv", encoding="utf-8") as file:
            return sum(int(row["n_awards"]) for row in csv.DictReader(file))

    def measure(self, rows, job):
        path = self.input(rows)
        with open(path, "rb") as file:
            while file.read(1 << 22):
                pass
        measured(self.ours(path, job), self.folder / "bewijs.csv")
        limit = 32 + 64 * self.awards() / 2**20
        ours = self.ours(path, job)
        for peer, command in self.peers(path, job).items():
            self.line(job, rows, peer, self.pair(ours, command), BARS[job], limit)
        if job == "social":
            portable = self.ours(path, job, "--portable")
            self.line("social portable", rows, "polars streaming",
                      self.pair(portable, self.peers(path, job)["polars streaming"]), BARS["social portable"], limit)
            if self.scan:
                result = self.pair(ours, [self.scan, path, "1", str(self.threads)])
                self.line(job, rows, "scan_limit", result, BARS["social scan_limit"], limit)
        measured(ours, self.folder / "bewijs.csv")
        worst = difference(self.folder / "duckdb.csv", self.folder / "bewijs.csv")
        print(f"{'':16} largest difference from DuckDB {worst:.2e}{'' if worst <= TOLERANCE else '  TOO LARGE'}")

    def growth(self, least, most, job):
        """How many times longer the most rows take than the least, in pairs."""
        result = self.pair(self.ours(self.input(most), job), self.ours(self.input(least), job))
        factor = most / least
        print(f"{job:16} {least} to {most} rows: {result[0]:.2f} x the time (limit {4.2 * factor / 4:.2f})")

    def agreement(self):
        path = self.input(50_000)
        for job, flag in (("social", []), ("all", ["--all"])):
            oracle, mine = self.folder / "oracle.csv", self.folder / "bewijs.csv"
            subprocess.run([self.python, BENCH / "peer_stdlib.py", path, oracle, *flag], check=True)
            for way in ([], ["--portable"]):
                measured(self.ours(path, job, *way), mine)
                worst = difference(oracle, mine)
                verdict = "" if worst <= TOLERANCE else "  TOO LARGE"
                print(f"{job:16} {' '.join(way) or 'quickest':10} largest difference from the oracle {worst:.2e}{verdict}")


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--program", default=ROOT / ".build/release/bewijs", type=pathlib.Path)
    options.add_argument("--rows", default="1000000,4000000")
    options.add_argument("--pairs", default=5, type=int)
    options.add_argument("--folder", type=pathlib.Path)
    options.add_argument("--threads", default=len(os.sched_getaffinity(0)), type=int)
    chosen = options.parse_args()
    if not BENCH.is_dir():
        sys.exit(f"{BENCH} is not here: the job, the generator and the peers live there. Nothing was measured.")
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.folder.resolve() if chosen.folder else pathlib.Path(scratch)
        folder.mkdir(exist_ok=True)
        bench = Bench(folder, chosen.program.resolve(), chosen.pairs, chosen.threads)
        bench.agreement()
        print(f"{'job':16} {'rows':>9} {'peer':18} {'ratio':>7} {'bar':>6} {'cpu':>7} {'ours s':>8} {'peer s':>8} peak MiB")
        rows = [int(text) for text in chosen.rows.split(",")]
        for count in rows:
            for job in ("social", "all"):
                bench.measure(count, job)
        if len(rows) > 1:
            for job in ("social", "all"):
                bench.growth(min(rows), max(rows), job)


if __name__ == "__main__":
    main()
