# SPDX-License-Identifier: EUPL-1.2
"""Prints the tables in Sources/Numerics/Special/GammaTables.swift, with mpmath 1.3.0 at 80 digits.

Usage: python3 special_coefficients.py > ../../../Sources/Numerics/Special/GammaTables.swift,
then swift format --in-place on that file.
"""
from mpmath import diff, findroot, gamma, loggamma, log, mp, mpf, pi, psi, zeta, euler, factorial

mp.dps = 80


def parts(value, count):
    """A number as the sum of `count` doubles."""
    result = []
    for _ in range(count):
        part = float(value)
        result.append(part)
        value -= mpf(part)
    return result


def double_double(value):
    high, low = parts(value, 2)
    return f"DoubleDouble(high: {high.hex()}, low: {low.hex()})"


def bisect(function, low, high):
    sign = function(low) > 0
    for _ in range(260):
        middle = (low + high) / 2
        if (function(middle) > 0) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def expansion(root, coefficients):
    head, middle, last = parts(root, 3)
    print(f"    RootExpansion(\n      {head.hex()}, {middle.hex()}, {last.hex()},")
    print("      [\n        " + ",\n        ".join(map(double_double, coefficients)) + ",\n      ]),")


def log_gamma(x):
    return log(abs(gamma(x)))


print("""// SPDX-License-Identifier: EUPL-1.2

// Printed by Tests/NumericsTests/Reference/special_coefficients.py; change that script instead.

/// Tables for the gamma function and its derivatives.
enum GammaTables {""")
print("  /// Euler's constant.")
print(f"  static let euler = {double_double(+euler)}".replace("DoubleDouble(", "DoubleDouble(\n    "))
print("  /// (ζ(k) - 1) / k for k from 2 on.")
print("  static let zeta: [DoubleDouble] = [")
for k in range(2, 58):
    print(f"    {double_double((zeta(k) - 1) / k)},")
print("  ]")
print("\n  /// The zeros of ln |Γ| between -13 and -2, with three Taylor coefficients each.")
print("  static let logGammaRoots: [RootExpansion] = [")
for n in range(2, 13):
    a, b = mpf(-n - 1), mpf(-n)
    tiny = mpf(10) ** -30
    lowest = bisect(lambda x: psi(0, x), a + tiny, b - tiny)
    for low, high in ((a + tiny, lowest), (lowest, b - tiny)):
        if (log_gamma(low) > 0) == (log_gamma(high) > 0):
            continue
        root = bisect(log_gamma, low, high)
        expansion(root, [psi(k - 1, root) / factorial(k) for k in range(1, 5)])
print("  ]")
print("\n  /// The zeros of the digamma function above -12, with Taylor coefficients.")
print("  static let digammaRoots: [RootExpansion] = [")
for n in range(0, 13):
    low, high = (mpf(1), mpf(2)) if n == 0 else (mpf(-n) + mpf(10) ** -30, mpf(1 - n) - mpf(10) ** -30)
    root = bisect(lambda x: psi(0, x), low, high)
    expansion(root, [psi(k, root) / factorial(k) for k in range(1, 5)])
print("  ]\n}")
