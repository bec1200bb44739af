#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reference values for shapes and models, by mpmath 1.3 at 60 digits.

usage: python3 generate_models.py > models.json

Hard cases on purpose: samples with many equal leading digits, outcomes that are almost separated,
counts that vary hardly more than Poisson's, groups that hardly differ, studies near the boundary.
Numbers in the input mean the nearest double; answers are hexadecimal doubles, correctly rounded.
"""
import json
import random

from mpmath import mp, mpf, log, exp, sqrt, loggamma, digamma, matrix, lu_solve, polygamma

mp.dps = 60
random.seed(20240607)


def rounded(value):
    return float(value).hex()


def shape(values):
    x = [mpf(v) for v in values]
    n = len(x)
    m = sum(x) / n
    m2, m3, m4 = (sum((v - m) ** k for v in x) / n for k in (2, 3, 4))
    g, k = m3 / m2 ** mpf("1.5"), m4 / m2 ** 2 - 3
    return {
        "skewness": g, "adjusted_skewness": g * sqrt(mpf(n) * (n - 1)) / (n - 2), "kurtosis": k,
        "adjusted_kurtosis": ((n + 1) * k + 6) * (n - 1) / mpf((n - 2) * (n - 3)),
        "variance": m2 * n / (n - 1),
        "autocorrelation2": sum((x[i] - m) * (x[i + 2] - m) for i in range(n - 2)) / (m2 * n),
    }


def solve(gradient, hessian, start, ascent=lambda b: None):
    b = matrix(start)
    for _ in range(300):
        step = lu_solve(hessian(b), gradient(b))
        size = max(abs(s) for s in step)
        if size > 1:
            step = step / size
        b = b + step
        if size < mpf(10) ** -50:
            return b
    raise SystemExit("no convergence")


def logit(rows, y):
    X = [[mpf(1)] + [mpf(v) for v in r] for r in rows]
    k = len(X[0])

    def p(b):
        return [1 / (1 + exp(-sum(r[j] * b[j] for j in range(k)))) for r in X]

    def gradient(b):
        q = p(b)
        return matrix([sum((yi - qi) * r[j] for yi, qi, r in zip(y, q, X)) for j in range(k)])

    def hessian(b):
        q = p(b)
        return matrix(k, k) + matrix([[sum(qi * (1 - qi) * r[i] * r[j] for qi, r in zip(q, X))
                                       for j in range(k)] for i in range(k)])

    b = solve(gradient, hessian, [0] * k)
    inverse = hessian(b) ** -1
    out = {f"b{j}": b[j] for j in range(k)}
    out.update({f"se{j}": sqrt(inverse[j, j]) for j in range(k)})
    return out


def negative_binomial(rows, y, exposure):
    X = [[mpf(1)] + [mpf(v) for v in r] for r in rows]
    k, E = len(X[0]), [mpf(e) for e in exposure]

    def mean(b):
        return [e * exp(sum(r[j] * b[j] for j in range(k))) for r, e in zip(X, E)]

    def gradient(b):
        t, mu = exp(b[k]), mean(b)
        g = [sum(t * (yi - m) / (t + m) * r[j] for yi, m, r in zip(y, mu, X)) for j in range(k)]
        s = sum(digamma(yi + t) - digamma(t) + log(t) + 1 - log(t + m) - (yi + t) / (t + m)
                for yi, m in zip(y, mu))
        return matrix(g + [s * t])

    def hessian(b):
        h = mpf(10) ** -25
        columns = []
        for j in range(k + 1):
            up, down = b.copy(), b.copy()
            up[j] += h
            down[j] -= h
            columns.append((gradient(up) - gradient(down)) / (2 * h))
        return -matrix([[columns[j][i] for j in range(k + 1)] for i in range(k + 1)])

    start = constant_alone(y, E, k)
    for theta in (0, 1, 2, 3, 4, 5, 6, 7, 8):
        try:
            b = solve(gradient, hessian, start + [theta])
            break
        except (SystemExit, ZeroDivisionError, OverflowError, ValueError):
            continue
    t = exp(b[k])
    out = {f"b{j}": b[j] for j in range(k)}
    out["theta"] = t
    return out


def constant_alone(y, E, k):
    return [log(mpf(sum(y)) / sum(E))] + [mpf(0)] * (k - 1)


def beta_binomial(x, n):
    def gradient(b):
        a, c = exp(b[0]), exp(b[1])
        whole = sum(digamma(a + c + t) - digamma(a + c) for t in n)
        return matrix([a * (sum(digamma(a + s) - digamma(a) for s in x) - whole),
                       c * (sum(digamma(c + t - s) - digamma(c) for s, t in zip(x, n)) - whole)])

    def hessian(b):
        h = mpf(10) ** -25
        columns = []
        for j in range(2):
            up, down = b.copy(), b.copy()
            up[j] += h
            down[j] -= h
            columns.append((gradient(up) - gradient(down)) / (2 * h))
        return -matrix([[columns[j][i] for j in range(2)] for i in range(2)])

    share = mpf(sum(x)) / sum(n)
    for weight in (10, 100, 1000, 10000, 3, 1):
        try:
            b = solve(gradient, hessian, [log(share * weight), log((1 - share) * weight)])
        except (SystemExit, ZeroDivisionError, OverflowError, ValueError):
            continue
        if b[0] < 20:
            return {"alpha": exp(b[0]), "beta": exp(b[1])}
    raise SystemExit("no convergence")


def meta(y, v):
    y, v = [mpf(a) for a in y], [mpf(a) for a in v]

    def slope(t):
        w = [1 / (a + t) for a in v]
        total = sum(w)
        m = sum(a * b for a, b in zip(w, y)) / total
        return sum(a * a * (b - m) ** 2 for a, b in zip(w, y)) - total + sum(a * a for a in w) / total

    def excess(t):
        w = [1 / (a + t) for a in v]
        m = sum(a * b for a, b in zip(w, y)) / sum(w)
        return sum(a * (b - m) ** 2 for a, b in zip(w, y)) - (len(y) - 1)

    def root(f):
        if f(mpf(0)) <= 0:
            return mpf(0)
        low, high = mpf(0), max(v)
        while f(high) > 0:
            high *= 2
        for _ in range(400):
            middle = (low + high) / 2
            low, high = (middle, high) if f(middle) > 0 else (low, middle)
        return (low + high) / 2

    return {"reml": root(slope), "pauleMandel": root(excess)}


def poisson(rate):
    total, count = -log(mpf(random.random())), 0
    while total < rate:
        total -= log(mpf(random.random()))
        count += 1
    return count


def cases():
    for index, base in enumerate([0, 1e6, 1e12, -1e9]):
        values = [base + round(random.lognormvariate(0, 1), 3) for _ in range(41)]
        yield "shape", f"shape{index}", {"x": values}, shape(values)
    for index, steep in enumerate([0.5, 2, 4]):
        rows = [[round(random.uniform(-3, 3), 3), round(random.gauss(0, 1) * 1000, 1)]
                for _ in range(60)]
        y = [int(random.random() < 1 / (1 + exp(-steep * r[0]))) for r in rows]
        yield "logit", f"logit{index}", {"X": rows, "y": y}, logit(rows, y)
    for index, theta in enumerate([0.3, 5, 40]):
        rows = [[round(random.uniform(0, 3), 3)] for _ in range(40)]
        exposure = [round(random.uniform(1, 30), 2) for _ in rows]
        y = [poisson(e * exp(0.4 * r[0]) * mpf(random.gammavariate(theta, 1 / theta)))
             for r, e in zip(rows, exposure)]
        inputs = {"X": rows, "y": y, "exposure": exposure}
        yield "negative_binomial", f"nb{index}", inputs, negative_binomial(rows, y, exposure)
    for index, size in enumerate([3, 60, 300]):
        n = [random.randint(20, 3000) for _ in range(20)]
        shares = [random.betavariate(0.1 * size, 0.9 * size) for _ in n]
        x = [sum(random.random() < s for _ in range(t)) for s, t in zip(shares, n)]
        yield "beta_binomial", f"bb{index}", {"x": x, "n": n}, beta_binomial(x, n)
    for index, spread in enumerate([0, 0.3, 3, 1e-3]):
        v = [round(random.uniform(0.01, 1), 4) for _ in range(12)]
        y = [round(random.gauss(0, 1) * (a + spread) ** 0.5 + 1e5 * (index == 2), 4) for a in v]
        yield "meta", f"meta{index}", {"y": y, "v": v}, meta(y, v)


table = [{"procedure": p, "id": i, "input": a, "expected": {k: rounded(v) for k, v in e.items()}}
         for p, i, a, e in cases()]
print(json.dumps(table, indent=0))
