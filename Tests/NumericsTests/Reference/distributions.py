# SPDX-License-Identifier: EUPL-1.2
"""Writes distributions.csv: correctly rounded values of the special functions and distributions.

Usage: python3 distributions.py > distributions.csv      (mpmath 1.3.0, Python 3.11.7)
Arguments are decimals that name the nearest double. Tails of counts are added term by term,
tails of measures come from mpmath's incomplete integrals, quantiles from a bisection on logarithms.
"""
from mpmath import (beta, betainc, binomial, erfc, exp, factorial, gamma, gammainc, log, log1p,
                    loggamma, mp, mpf, pi, psi, rf, sqrt)

mp.dps = 70


def nearest(value):
    return float(mpf(value))


def row(name, arguments, value):
    print(f"{name},{' '.join(arguments)},{nearest(value).hex()}")


def number(text):
    return mpf(float(text))


def bisect(function, low, high):
    """The zero of an increasing function, on a scale of logarithms when both ends are positive."""
    for _ in range(240):
        middle = sqrt(low * high) if low > 0 else (low + high) / 2
        if function(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


class Measure:
    """A distribution on the positive numbers or the unit interval, from its density and tails."""
    reach = (mpf(10) ** -330, mpf(10) ** 330)

    def quantile(self, p):
        return bisect(lambda x: log(self.cdf(x) / p), *self.reach)

    def isf(self, q):
        if q > mpf(1) / 2:
            return self.quantile(1 - q)
        return bisect(lambda x: -log(self.sf(x) / q), *self.reach)


class Gamma(Measure):
    def __init__(self, a, scale=1):
        self.a, self.scale = mpf(a), mpf(scale)

    def density(self, x):
        y = x / self.scale
        return exp((self.a - 1) * log(y) - y - loggamma(self.a)) / self.scale

    def cdf(self, x):
        return gammainc(self.a, 0, x / self.scale, regularized=True)

    def sf(self, x):
        return gammainc(self.a, x / self.scale, regularized=True)


class Beta(Measure):
    reach = (mpf(10) ** -330, mpf(1))

    def __init__(self, a, b):
        self.a, self.b = mpf(a), mpf(b)

    def density(self, x):
        return x ** (self.a - 1) * (1 - x) ** (self.b - 1) / beta(self.a, self.b)

    def cdf(self, x):
        return betainc(self.a, self.b, 0, x, regularized=True)

    def sf(self, x):
        return betainc(self.b, self.a, 0, 1 - x, regularized=True)


class FisherF(Measure):
    def __init__(self, d1, d2):
        self.d1, self.d2, self.beta = mpf(d1), mpf(d2), Beta(mpf(d1) / 2, mpf(d2) / 2)

    def place(self, x):
        return self.d1 * x / (self.d1 * x + self.d2)

    def density(self, x):
        p = self.place(x)
        return self.beta.density(p) * p * (1 - p) / x

    def cdf(self, x):
        return self.beta.cdf(self.place(x))

    def sf(self, x):
        rest = self.d2 / (self.d1 * x + self.d2)
        return betainc(self.d2 / 2, self.d1 / 2, 0, rest, regularized=True)


class StudentT(Measure):
    def __init__(self, df):
        self.df = mpf(df)

    def density(self, t):
        return (1 + t * t / self.df) ** (-(self.df + 1) / 2) / sqrt(self.df) / beta(self.df / 2, mpf(1) / 2)

    def tail(self, t):
        return betainc(self.df / 2, mpf(1) / 2, 0, self.df / (self.df + t * t), regularized=True) / 2

    def sf(self, t):
        return self.tail(t) if t > 0 else 1 - self.tail(t)

    def cdf(self, t):
        return self.sf(-t)

    def isf(self, q):
        if q == mpf(1) / 2:
            return mpf(0)
        return super().isf(q) if q < mpf(1) / 2 else -self.isf(1 - q)

    def quantile(self, p):
        return -self.isf(p)


class Pert(Measure):
    def __init__(self, low, mode, high):
        self.low, self.width = low, high - low
        self.beta = Beta(1 + 4 * (mode - low) / self.width, 1 + 4 * (high - mode) / self.width)

    def density(self, x):
        return self.beta.density((x - self.low) / self.width) / self.width

    def cdf(self, x):
        return self.beta.cdf((x - self.low) / self.width)

    def sf(self, x):
        return self.beta.sf((x - self.low) / self.width)

    def quantile(self, p):
        return self.low + self.width * self.beta.quantile(p)

    def isf(self, q):
        return self.low + self.width * self.beta.isf(q)


class Triangular(Measure):
    def __init__(self, low, mode, high):
        self.low, self.mode, self.high = low, mode, high

    def density(self, x):
        if x < self.mode:
            return 2 * (x - self.low) / (self.high - self.low) / (self.mode - self.low)
        return 2 * (self.high - x) / (self.high - self.low) / (self.high - self.mode)

    def cdf(self, x):
        if x < self.mode:
            return (x - self.low) ** 2 / (self.high - self.low) / (self.mode - self.low)
        return 1 - self.sf(x)

    def sf(self, x):
        if x < self.mode:
            return 1 - self.cdf(x)
        return (self.high - x) ** 2 / (self.high - self.low) / (self.high - self.mode)

    def quantile(self, p):
        if p < self.cdf(self.mode):
            return self.low + sqrt(p * (self.high - self.low) * (self.mode - self.low))
        return self.high - sqrt((1 - p) * (self.high - self.low) * (self.high - self.mode))

    def isf(self, q):
        return self.quantile(1 - q)


class Count:
    """A distribution on whole numbers, from its masses alone."""
    def __init__(self, mass, last):
        self.mass, self.last = mass, last
        self.masses = [mass(k) for k in range(last + 1)]

    def density(self, k):
        return self.mass(int(k))

    def cdf(self, k):
        return sum(self.masses[:int(k) + 1], mpf(0))

    def sf(self, k):
        return sum(self.masses[int(k) + 1:], mpf(0))

    def quantile(self, p):
        total = mpf(0)
        for k, mass in enumerate(self.masses):
            total += mass
            if total >= p - mpf(10) ** -50:
                return k
        return self.last

    def isf(self, q):
        return self.quantile(1 - q)


def measure(name, parameters, made, points, shares):
    for text in points:
        x = number(text)
        density, low, high = made.density(x), made.cdf(x), made.sf(x)
        row(f"{name}-density", [text] + parameters, density)
        row(f"{name}-log-density", [text] + parameters, log(density))
        row(f"{name}-cdf", [text] + parameters, low)
        row(f"{name}-sf", [text] + parameters, high)
        row(f"{name}-log-cdf", [text] + parameters, log(low) if low < high else log1p(-high))
        row(f"{name}-log-sf", [text] + parameters, log(high) if high < low else log1p(-low))
    for text in shares:
        row(f"{name}-quantile", [text] + parameters, made.quantile(number(text)))
        row(f"{name}-isf", [text] + parameters, made.isf(number(text)))


shares = ["1e-290", "3e-7", "0.025", "0.3", "0.5", "0.77", "0.99999"]
middling = ["3e-7", "0.025", "0.3", "0.5", "0.77", "0.99999"]
print("function,arguments,value")
for df in ["0.3", "1", "2.5", "30", "4000"]:
    measure("t", [df], StudentT(float(df)), ["-40", "-2.3", "-1e-5", "0.7", "5", "1e3"], shares)
for a, s in [("0.01", "1"), ("0.7", "3"), ("5", "0.1"), ("200", "2.5"), ("1e-9", "1")]:
    points = ["1e-12", "0.3", "2"] if a == "1e-9" else ["1e-20", "0.3", "2", "550", "1100"]
    measure("gamma", [a, s], Gamma(float(a), float(s)), points, [] if a == "1e-9" else middling)
for a, b in [("0.02", "3"), ("0.5", "0.5"), ("2", "7"), ("150", "40")]:
    measure("beta", [a, b], Beta(float(a), float(b)), ["1e-9", "0.3", "0.8", "0.999"], middling)
for a, b in [("0.7", "0.9"), ("3", "50"), ("400", "31.5")]:
    measure("f", [a, b], FisherF(float(a), float(b)), ["1e-4", "0.3", "2", "44"], shares)
for p in [("0", "1", "4"), ("10", "25", "42"), ("-3", "-3", "5")]:
    values = [number(t) for t in p]
    points = [str(float(values[0] + (values[2] - values[0]) * k / 16)) for k in (1, 5, 9, 15)]
    measure("pert", list(p), Pert(*values), points, middling)
    measure("triangular", list(p), Triangular(*values), points, middling)
for n, p in [("1", "0.5"), ("7", "0.3"), ("40", "0.999"), ("501", "0.5"), ("90", "1e-5")]:
    q = number(p)
    made = Count(lambda k: binomial(int(n), k) * q ** k * (1 - q) ** (int(n) - k), int(n))
    measure("binomial", [n, p], made, [str(k) for k in sorted({0, int(n) // 3, int(n) // 2})], middling)
for m in ["1e-9", "0.4", "25", "600"]:
    mu = number(m)
    made = Count(lambda k: exp(-mu) * mu ** k / factorial(k), 1200)
    measure("poisson", [m], made, ["0", "3", "40", "700"][: 2 if mu < 1 else 4], middling)
for N, K, n in [("10", "4", "5"), ("500", "40", "77"), ("60", "59", "30"), ("2000", "1000", "901")]:
    big, marked, drawn = int(N), int(K), int(n)
    made = Count(lambda k: binomial(marked, k) * binomial(big - marked, drawn - k) / binomial(big, drawn)
                 if max(0, drawn - big + marked) <= k <= min(drawn, marked) else mpf(0), min(marked, drawn))
    middle = drawn * marked // big
    measure("hypergeometric", [N, K, n], made, [str(middle), str(min(middle + 3, min(marked, drawn) - 1))], middling)
for r, p in [("1", "0.5"), ("0.4", "0.2"), ("6.5", "0.3"), ("3", "0.9")]:
    size, q = number(r), number(p)
    made = Count(lambda k: rf(size, k) / factorial(k) * q ** size * (1 - q) ** k, 900)
    measure("negative-binomial", [r, p], made, ["0", "1", "12", "60"], middling)
for n, a, b in [("9", "1", "1"), ("40", "0.3", "0.4"), ("200", "5", "90"), ("33", "2.5", "0.5")]:
    size, s, t = int(n), number(a), number(b)
    made = Count(lambda k: binomial(size, k) * beta(k + s, size - k + t) / beta(s, t), size)
    measure("beta-binomial", [n, a, b], made, ["0", "4", str(size // 2)], middling)
for x in ["-150.5", "-20.25", "-3.9999999999", "-1e-300", "1e-300", "0.5", "1.0000000001", "23", "170.5"]:
    v = number(x)
    row("gamma-function", [x], gamma(v))
for x in ["-150.5", "-9.9999", "-2.4570247382208006", "-4.991544640560048", "1e-300", "0.999999999", "2.000000001", "1e300"]:
    row("log-gamma", [x], mp.re(loggamma(number(x))) if x[0] != "-" else log(abs(gamma(number(x)))))
for x in ["-0.504083008264455", "-9.702672540001864", "-30.7", "1e-300", "1.4616321449683622", "1e300", "31.5"]:
    row("digamma", [x], psi(0, number(x)))
for x in ["-0.5", "-30.7", "-7.0001", "1e-100", "0.3", "1e300", "31.5"]:
    row("trigamma", [x], psi(1, number(x)))
for a, b in [("1e-300", "5"), ("1.0000001", "1"), ("1e15", "2e15"), ("3", "1e20"), ("40", "41")]:
    row("log-beta", [a, b], loggamma(number(a)) + loggamma(number(b)) - loggamma(number(a) + number(b)))
for x in ["-26", "-3", "-1e-9", "0.5", "3", "1e9", "1e300"]:
    v = number(x)
    row("erfcx", [x], exp(v * v) * erfc(v) if abs(v) < 100 else 1 / v / sqrt(pi) * (1 - 1 / (2 * v * v)))
