# SPDX-License-Identifier: EUPL-1.2
"""Writes intervals.csv: correctly rounded ends of intervals and p-values of tests.

Usage: python3 intervals.py > intervals.csv      (see README.md for the versions)
Levels are exact decimals. Every method is plain: halving for roots, sums term by term, exact
fractions or counting all orders, so that it shares nothing with Sources/Numerics.
"""
from fractions import Fraction
from itertools import combinations, permutations
from math import comb

from mpmath import betainc, erfc, exp, findroot, gammainc, log, mp, mpf, sqrt

mp.dps = 50


def out(name, arguments, value):
    print(f"{name},{' '.join(str(a) for a in arguments)},{float(value).hex()}")


def ends(name, arguments, interval):
    out(name + "-low", arguments, interval[0])
    out(name + "-high", arguments, interval[1])


def between(function, low, high, steps=190):
    """The root of a rising function, by halving."""
    low, high = mpf(low), mpf(high)
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (low, middle) if function(middle) > 0 else (middle, high)
    return (low + high) / 2


def z(level):
    share = (1 - mpf(level)) / 2
    return findroot(lambda x: log(erfc(x / sqrt(2)) / 2 / share), 2)


def binomial(n, k, x):
    return comb(n, k) * x**k * (1 - x) ** (n - k)


def jeffreys(k, n, level):
    share = (1 - mpf(level)) / 2
    a, b = k + mpf(1) / 2, n - k + mpf(1) / 2
    low = 0 if k == 0 else between(lambda x: betainc(a, b, 0, x, True) - share, 0, 1)
    high = 1 if k == n else between(lambda x: share - betainc(a, b, x, 1, True), 0, 1)
    return low, high


def mid_p(k, n, level):
    share = (1 - mpf(level)) / 2

    def above(x):
        return sum(binomial(n, j, x) for j in range(k + 1, n + 1)) + binomial(n, k, x) / 2

    low = 0 if k == 0 else between(lambda x: above(x) - share, 0, 1)
    high = 1 if k == n else between(lambda x: above(x) - 1 + share, 0, 1)
    return low, high


def one_sided(k, n, level):
    share = 1 - mpf(level)
    low = 0 if k == 0 else between(
        lambda x: sum(binomial(n, j, x) for j in range(k, n + 1)) - share, 0, 1)
    high = 1 if k == n else between(
        lambda x: share - sum(binomial(n, j, x) for j in range(k + 1)), 0, 1)
    return low, high


def mn_difference(x1, n1, x2, n2, level):
    s, d = z(level), mpf(x1) / n1 - mpf(x2) / n2
    factor = mpf(n1 + n2) / (n1 + n2 - 1)

    def score(gap):
        least, most = max(mpf(0), -gap), min(mpf(1), 1 - gap)

        def part(count, share):
            return 0 if count == 0 else count / share
        def slope(q):
            return (part(x1, q + gap) - part(n1 - x1, 1 - q - gap) + part(x2, q)
                    - part(n2 - x2, 1 - q))
        q = between(lambda q: -slope(q), least, most, 120)
        p = q + gap
        return (d - gap) / sqrt((p * (1 - p) / n1 + q * (1 - q) / n2) * factor)

    tiny = mpf(10) ** -40
    return (between(lambda g: s - score(g), -1 + tiny, d - tiny, 130),
            between(lambda g: -s - score(g), d + tiny, 1 - tiny, 130))


def mn_ratio(x1, n1, x2, n2, level):
    s, factor = z(level), mpf(n1 + n2) / (n1 + n2 - 1)

    def score(r):
        def slope(q):
            return (mpf(x1 + x2) / q - (n1 - x1) * r / (1 - r * q) - (n2 - x2) / (1 - q))
        q = between(lambda q: -slope(q), 0, min(mpf(1), 1 / r), 150)
        p = r * q
        spread = (p * (1 - p) / n1 + r * r * q * (1 - q) / n2) * factor
        return (mpf(x1) / n1 - r * x2 / n2) / sqrt(spread)

    low = 0 if x1 == 0 else exp(between(lambda t: s - score(exp(t)), -30, 30, 130))
    return low, exp(between(lambda t: -s - score(exp(t)), -30, 30, 130))


def mn_odds(x1, n1, x2, n2, level):
    s, factor = z(level), mpf(n1 + n2 - 1) / (n1 + n2)

    def score(odds):
        def first(q):
            return odds * q / (1 - q + odds * q)
        q = between(lambda q: n1 * first(q) + n2 * q - x1 - x2, 0, 1, 150)
        p = first(q)
        weight = 1 / (n1 * p * (1 - p)) + 1 / (n2 * q * (1 - q))
        return (x1 - n1 * p) * sqrt(weight * factor)

    low = 0 if x1 == 0 else exp(between(lambda t: s - score(exp(t)), -30, 30, 130))
    return low, exp(between(lambda t: -s - score(exp(t)), -30, 30, 130))


def fisher(a, b, c, d):
    weights = {k: comb(a + b, k) * comb(c + d, a + c - k)
               for k in range(max(0, a - d), min(a + b, a + c) + 1)}
    total, own = sum(weights.values()), weights[a]
    yield "less", Fraction(sum(w for k, w in weights.items() if k <= a), total)
    yield "greater", Fraction(sum(w for k, w in weights.items() if k >= a), total)
    yield "two", Fraction(sum(w for w in weights.values() if w <= own), total)


def fisher_interval(a, b, c, d, level):
    share = (1 - mpf(level)) / 2
    support = range(max(0, a - d), min(a + b, a + c) + 1)

    def chance(keep, odds):
        weights = {k: comb(a + b, k) * comb(c + d, a + c - k) * odds**k for k in support}
        return sum(w for k, w in weights.items() if keep(k)) / sum(weights.values())

    low = 0 if a == support[0] else exp(
        between(lambda t: chance(lambda k: k >= a, exp(t)) - share, -40, 40, 150))
    high = mpf("inf") if a == support[-1] else exp(
        between(lambda t: share - chance(lambda k: k <= a, exp(t)), -40, 40, 150))
    return low, high


def garwood(x, level):
    share = (1 - mpf(level)) / 2
    low = 0 if x == 0 else between(
        lambda m: gammainc(x, 0, m, regularized=True) - share, 0, 20 + 5 * x)
    return low, between(lambda m: share - gammainc(x + 1, m, regularized=True), 0, 20 + 5 * x)


def mann_whitney(m, n, u):
    """Twice the smaller tail of U, by listing all ways to place the first sample."""
    tail = min(u, m * n - u)
    count = sum(sum(c) - m * (m - 1) // 2 <= tail for c in combinations(range(m + n), m))
    return min(Fraction(1), Fraction(2 * count, comb(m + n, m)))


def kendall(n, inversions):
    tail = min(inversions, n * (n - 1) // 2 - inversions)
    count = total = 0
    for order in permutations(range(n)):
        total += 1
        count += sum(order[i] > order[j] for j in range(n) for i in range(j)) <= tail
    return min(Fraction(1), Fraction(2 * count, total))


def main():
    print("function,arguments,expected")
    for k, n in ((0, 12), (12, 12), (1, 3), (7, 20), (4, 83), (80, 83)):
        for level in ("0.9", "0.99"):
            for name, method in (("jeffreys", jeffreys), ("mid-p", mid_p), ("limit", one_sided)):
                ends(name, (k, n, level), method(k, n, level))
    for table in ((7, 20, 3, 25), (0, 12, 4, 15), (0, 9, 0, 11), (5, 6, 1, 40), (30, 31, 200, 250)):
        for level in ("0.9", "0.95"):
            ends("mn-difference", (*table, level), mn_difference(*table, level))
            if table[2]:
                ends("mn-ratio", (*table, level), mn_ratio(*table, level))
                ends("mn-odds", (*table, level), mn_odds(*table, level))
    for table in ((3, 1, 1, 3), (0, 5, 5, 0), (2, 2, 2, 2), (10, 2, 3, 15), (4, 40, 1, 90),
                  (20, 21, 25, 20), (1, 9, 11, 3), (0, 7, 2, 30)):
        for name, value in fisher(*table):
            out("fisher-" + name, table, mpf(value.numerator) / value.denominator)
        for level in ("0.9", "0.95"):
            ends("fisher", (*table, level), fisher_interval(*table, level))
    for x in (0, 1, 5, 40):
        for level in ("0.9", "0.95"):
            ends("garwood", (x, level), garwood(x, level))
    for m, n, u in ((1, 1, 0), (3, 4, 2), (5, 5, 25), (6, 8, 20), (7, 7, 9)):
        value = mann_whitney(m, n, u)
        out("mann-whitney", (m, n, u), mpf(value.numerator) / value.denominator)
    for n, inversions in ((2, 0), (4, 1), (6, 12), (7, 10), (8, 3)):
        value = kendall(n, inversions)
        out("kendall", (n, inversions), mpf(value.numerator) / value.denominator)


main()
