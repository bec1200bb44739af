#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast Numerics is beside numpy and scipy, on the same machine in the same run.

usage: Tests/Benchmarks/numerics.py [PROGRAM]     PROGRAM is .build/release/certify when left out
Makes a virtual environment in a temporary folder and installs numpy and scipy there. Prints a table;
ratio above 1 means that Numerics is faster. Nothing here decides whether a test passes.
Both sides work on one core, with random numbers of the same shape (not the same numbers).
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
AIMS = {"sum": 1, "quantiles": 1, "incomplete-beta": 1, "binomial-cdf": 1, "bootstrap": 3, "monte-carlo": 3}


def other_side(name):
    """Prints the least of a few wall times of numpy or scipy; runs inside the environment."""
    import numpy
    import scipy.special
    import scipy.stats

    random = numpy.random.default_rng(1)
    if name in ("sum", "quantiles"):
        values = random.random(10_000_000) - 0.25
        work = values.sum if name == "sum" else lambda: numpy.quantile(values, [0.05, 0.5, 0.95])
    elif name == "incomplete-beta":
        a, b, x = 1 + 99 * random.random(1_000_000), 1 + 99 * random.random(1_000_000), random.random(1_000_000)
        work = lambda: scipy.special.betainc(a, b, x)
    elif name == "binomial-cdf":
        n = random.integers(1, 1001, 1_000_000)
        k, p = random.integers(0, n + 1), random.random(1_000_000)
        work = lambda: scipy.stats.binom.cdf(k, n, p)
    elif name == "bootstrap":
        values = random.random(1000) - 0.25
        work = lambda: scipy.stats.bootstrap((values,), numpy.mean, n_resamples=10_000, method="BCa", rng=random)
    else:
        def work():
            total = numpy.zeros(1_000_000)
            for index in range(50):
                a = 1 + 4 * (1 + index / 10) / 9
                total += 1 + 9 * random.beta(a, 6 - a, 1_000_000)
            return total.mean()
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    print(best, numpy.__version__, scipy.__version__)


def output(*command):
    text = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | ONE_CORE).stdout
    return text.split()


def main():
    program = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/certify").resolve())
    with tempfile.TemporaryDirectory() as scratch:
        venv.create(scratch, with_pip=True)
        python = scratch + "/bin/python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "numpy", "scipy"], check=True)
        print(f"{'operation':18} {'Numerics s':>11} {'other s':>9} {'ratio':>7} {'aim':>4}")
        for name, aim in AIMS.items():
            ours = float(output(program, "time", name)[0])
            theirs, *versions = output(python, __file__, "--other", name)
            print(f"{name:18} {ours:11.4f} {float(theirs):9.4f} {float(theirs) / ours:7.2f} {aim:4}")
        print("numpy {}, scipy {}".format(*versions))


if sys.argv[1:2] == ["--other"]:
    other_side(sys.argv[2])
else:
    main()
