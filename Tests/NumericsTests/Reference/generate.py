# SPDX-License-Identifier: EUPL-1.2
"""Writes reference.csv: correctly rounded values of the functions in Numerics.

Usage: python3 generate.py > reference.csv      (see README.md for the versions)
Arguments are decimals that name the nearest double; levels are exact decimals.
"""
from mpmath import erf, erfc, exp, expm1, findroot, log, log1p, mp, mpf, ncdf, sqrt

mp.dps = 60


def nearest(value):
    """The double nearest to a multiple-precision number, ties to even, subnormals included."""
    return float(mpf(value))


def rows(name, function, arguments):
    for text in arguments:
        print(f"{name},{text},{nearest(function(mpf(float(text)))).hex()}")


def upper(x):
    return erfc(x / sqrt(2)) / 2


def tail_quantile(q):
    """The x with upper tail q, for q at most a half."""
    if q == mpf(1) / 2:
        return mpf(0)
    guess = sqrt(-2 * log(q)) if q < 0.02 else 2.5 * (mpf(1) / 2 - q)
    return findroot(lambda x: log(upper(x) / q), guess)


def quantile(p):
    return -tail_quantile(p) if p < 0.5 else tail_quantile(1 - p)


def z(level):
    return tail_quantile((1 - mpf(level)) / 2)


def wilson(k, n, level):
    s = z(level)
    middle, reach = k + s**2 / 2, s * sqrt(mpf(k) * (n - k) / n + s**2 / 4)
    low, high = (middle - reach) / (n + s**2), (middle + reach) / (n + s**2)
    return (mpf(0) if k == 0 else low), (mpf(1) if k == n else high)


def wilson_cc(k, n, level):
    s, p = z(level), mpf(k) / n
    q, size = 1 - p, 2 * (n + s**2)
    low = mpf(0) if k == 0 else (
        2 * k + s**2 - 1 - s * sqrt(s**2 - 2 - mpf(1) / n + 4 * p * (n * q + 1))) / size
    high = mpf(1) if k == n else (
        2 * k + s**2 + 1 + s * sqrt(s**2 + 2 - mpf(1) / n + 4 * p * (n * q - 1))) / size
    return low, high


def wald(k, n, level):
    p = mpf(k) / n
    reach = z(level) * sqrt(p * (1 - p) / n)
    return p - reach, p + reach


def agresti_coull(k, n, level):
    s = z(level)
    size = n + s**2
    p = (k + s**2 / 2) / size
    reach = s * sqrt(p * (1 - p) / size)
    return p - reach, p + reach


def at_most(k, n, x):
    """The chance of at most k successes, term by term."""
    term, total = (1 - x) ** n, mpf(0)
    for j in range(k + 1):
        total += term
        term *= mpf(n - j) / (j + 1) * x / (1 - x)
    return total


def between(function, low, high):
    """The root of a rising function, by halving until 200 bits are known."""
    for _ in range(230):
        middle = (low + high) / 2
        low, high = (low, middle) if function(middle) > 0 else (middle, high)
    return (low + high) / 2


def clopper_pearson(k, n, level):
    share = (1 - mpf(level)) / 2
    low = between(lambda x: 1 - at_most(k - 1, n, x) - share, mpf(0), mpf(1)) if k else mpf(0)
    high = between(lambda x: share - at_most(k, n, x), mpf(0), mpf(1)) if k < n else mpf(1)
    return low, high


def main():
    print("function,arguments,expected")
    rows("exp", exp, "-745 -708.5 -50.25 -1 -1e-9 0 1e-9 0.1 1 2.5 10 88 500.125 709.75".split())
    rows("expm1", expm1, "-50.25 -1 -0.3 -1e-9 1e-9 0.1 0.339 0.341 2.5 88 101 709.75".split())
    rows("log", log, "5e-324 1e-300 0.1 0.7071 0.999999 1.000001 1.4143 2 3 10 1e10 1e300".split())
    rows("log1p", log1p, "-0.9999 -0.5 -0.24 -1e-9 1e-9 0.1 0.26 1 2.5 1e10 1e300".split())
    rows("erf", erf, "-3 -0.5 1e-300 1e-9 0.1 0.5 1 2 2.4 2.5 4 5.9".split())
    rows("erfc", erfc, "-3 -0.5 1e-9 0.1 0.5 1 2 2.4 2.5 4 5.9 10 20 26 27".split())
    rows("norm-cdf", ncdf, "-38 -20 -5 -3.6 -3.4 -1.96 -0.1 0 0.1 1.96 3.4 3.6 5 8".split())
    rows("norm-sf", upper, "-8 -5 -1.96 -0.1 0 0.1 1.96 3.4 3.5 3.6 5 10 20 38".split())
    shares = "1e-300 1e-100 1e-20 1e-5 0.001 0.025 0.1 0.2 0.4 0.4999999 0.5 0.6 0.975 0.9999"
    rows("norm-quantile", quantile, shares.split())
    rows("norm-isf", lambda q: -quantile(q), shares.split())
    for level in "0.5 0.8 0.9 0.95 0.98 0.99 0.999 0.9999".split():
        print(f"z,{level},{nearest(z(level)).hex()}")
    methods = [wilson, wilson_cc, clopper_pearson, agresti_coull, wald]
    counts = [(4, 830), (2882, 113749), (0, 12), (12, 12), (1, 3), (7, 20), (999, 1000)]
    for method in methods:
        for k, n in counts:
            for level in ("0.9", "0.95"):
                low, high = method(k, n, level)
                name = method.__name__.replace("_", "-")
                print(f"{name}-low,{k} {n} {level},{nearest(low).hex()}")
                print(f"{name}-high,{k} {n} {level},{nearest(high).hex()}")


main()
