#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How long the command takes to start and to build the bundled evidence, beside /bin/true.

usage: Tests/Benchmarks/startup.py [PROGRAM]     PROGRAM is .build/release/bewijs when left out
Prints one table; needs only the Python standard library. Nothing here decides whether a test passes.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/bewijs").resolve())


def milliseconds(command, runs):
    """The median and the smallest wall time of a command."""
    times = []
    for _ in range(runs + 2):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[2:]), min(times[2:])


def main():
    with tempfile.TemporaryDirectory() as scratch:
        fresh = ["sh", "-c", 'rm -rf "$1"; exec "$0" build --quiet --output "$1"', PROGRAM, scratch + "/Output"]
        rows = [
            ("/bin/true", ["/bin/true"], 50, None),
            ("bewijs --version", [PROGRAM, "--version"], 50, 10),
            ("bewijs --help", [PROGRAM, "--help"], 50, 10),
            ("bewijs check", [PROGRAM, "check", "--quiet"], 10, 1000),
            ("bewijs build, new Output", fresh, 10, 1000),
        ]
        base = None
        print(f"{'command':26} {'median ms':>10} {'least ms':>10} {'x true':>8} {'aim ms':>8}")
        for name, command, runs, aim in rows:
            median, least = milliseconds(command, runs)
            base = base or median
            print(f"{name:26} {median:10.1f} {least:10.1f} {median / base:8.1f} {aim or '-':>8}")


main()
