# SPDX-License-Identifier: EUPL-1.2
"""The questions of `indicator-speed` in SQL: one query for every measure, property and unit.

A query gives the value of the first finding; for measures that end in a model (pooled and shrunken shares)
it gives the number of cases behind it, which is the part that a database can do. It makes no interval and does
not look for values that are repeated on every row of a notice (the invented notices have none): of measures that
draw samples or read values the database does the smaller part of the work.
"""

SHARE = "100.0 * count(*) FILTER (fate = 2) / nullif(count(*) FILTER (fate <> 1), 0)"
VALUE_SHARE = "100 * coalesce(sum(value) FILTER (fate = 2), 0) / sum(value) FILTER (fate <> 1)"
VALUES = "value BETWEEN 1e3 AND 1e10"
KNOWN_PROCEDURES = {"open": "'1'", "restricted": "'2'", "negotiated": "'4','B'", "without-call": "'T'"}


def at_least(column, low, high="2147483647"):
    return f"CASE WHEN {column} IS NULL THEN 1 WHEN {column} BETWEEN {low} AND {high} THEN 2 ELSE 0 END"


def procedure(name):
    known = ",".join(KNOWN_PROCEDURES.values())
    return f"CASE WHEN procedure IN ({KNOWN_PROCEDURES.get(name, chr(39) * 2)}) THEN 2 " \
        f"WHEN procedure IN ({known}) THEN 0 ELSE 1 END"


FOREIGN, OUTSIDE = at_least('"foreign"', 1), at_least("outside", 1)
OUTCOMES = {
    "cross-border": '"cross"', "foreign-tender": FOREIGN, "non-eu-tender": OUTSIDE,
    "tender-from-abroad": f"greatest({FOREIGN}, {OUTSIDE})", "single-tender": at_least("tenders", 1, 1), "no-tender": at_least("tenders", 0, 0),
    "sme-winner": "sme", "not-awarded": "2 - awarded",
    "light-regime": "CASE WHEN form IN ('F21','F22','F23') THEN 2 WHEN form IN ('F03','F06','F25') THEN 0 ELSE 1 END",
    **{name: procedure(name) for name in (
        "open", "restricted", "negotiated", "dialogue", "innovation", "concession", "without-call", "other-procedure")},
}
LOTS = {
    "divided-into-lots":
        "SELECT a.*, fate FROM awards a JOIN (SELECT notice, CASE WHEN named > 1 THEN 2 WHEN named = 0 AND unnamed = 1 "
        "OR named = 1 AND unnamed = 0 THEN 0 ELSE 1 END AS fate FROM (SELECT notice, count(DISTINCT nullif(lot, '')) AS named, "
        "count(*) FILTER (lot = '') AS unnamed FROM awards GROUP BY notice)) USING (notice) WHERE rule = ''",
    "every-tenderer-won":
        f"SELECT a.*, fate FROM (SELECT *, CASE WHEN lot = '' THEN section ELSE 0 END AS own FROM awards WHERE rule = '') a JOIN "
        "(SELECT notice, lot, own, CASE WHEN min(winners) = 0 OR count(tenders) < count(*) THEN 1 WHEN max(tenders) >= 2 AND "
        "sum(winners) >= max(tenders) THEN 2 ELSE 0 END AS fate FROM (SELECT *, CASE WHEN lot = '' THEN section ELSE 0 END AS own "
        "FROM awards WHERE rule = '') GROUP BY notice, lot, own) USING (notice, lot, own)",
}
NUMBERS = {
    "value": f"CASE WHEN {VALUES} THEN value END", "tenders": "tenders", "tenders-sme": "small",
    "tenders-other-eu": '"foreign"', "tenders-non-eu": "outside",
    "days-to-notice": "CASE WHEN sent >= concluded THEN sent - concluded END",
}
WITH_NOT_AWARDED = ("not-awarded", "no-tender")
SPLITS = {"area": "buyer", "year": "year", "form": "form", "cpv": "cpv[:2]"}


def cases(name, unit, *columns):
    """A table of cases with their fate: rows, or notices apart for some columns."""
    rules = "rule IN ('', 'not-awarded')" if name in WITH_NOT_AWARDED else "rule = ''"
    rows = LOTS.get(name) or f"SELECT *, {OUTCOMES[name]} AS fate FROM awards WHERE {rules}"
    if unit != "notice":
        return f"({rows})"
    by = "".join(f", {column} AS c{place}" for place, column in enumerate(columns))
    groups = "".join(f", c{place}" for place in range(len(columns)))
    return f"(SELECT max(fate) AS fate{groups} FROM (SELECT notice, fate{by} FROM ({rows})) GROUP BY notice{groups})"


def share(name, unit):
    if unit == "value":
        return f"SELECT {VALUE_SHARE} FROM {cases(name, unit)} WHERE {VALUES}"
    return f"SELECT {SHARE} FROM {cases(name, unit)}"


def per(column, name, unit):
    """The share for each value of a column."""
    key = "c0" if unit == "notice" else column
    measure, condition = (VALUE_SHARE, f" WHERE {VALUES}") if unit == "value" else (SHARE, "")
    return f"SELECT {key} AS k, {measure} AS s, count(*) FILTER (fate <> 1) AS n " \
        f"FROM {cases(name, unit, column)}{condition} GROUP BY {key}"


def difference(name, unit):
    key = "c0" if unit == "notice" else "cpv LIKE '85%'"
    source = cases(name, unit, "cpv LIKE '85%'")
    return f"SELECT max(s) FILTER (k) - max(s) FILTER (NOT k) FROM (SELECT {key} AS k, {SHARE} AS s FROM {source} GROUP BY {key})"


def split(by, name="cross-border"):
    columns = [SPLITS[word] for word in by]
    keys = ", ".join(f"c{place}" for place in range(len(columns)))
    return f"SELECT {SHARE} FROM {cases(name, 'notice', *columns)} GROUP BY {keys} ORDER BY {keys}"


def counts(name, unit):
    if name == "rows":
        return f"SELECT count({'DISTINCT notice' if unit == 'notice' else '*'}) FROM awards WHERE rule = ''"
    return f"SELECT count(*) FILTER (fate = 2) FROM {cases(name, unit)}"


def buyers(name, unit):
    return "SELECT count({}) FROM awards WHERE rule = '' GROUP BY buyer, winner HAVING winner <> '' ORDER BY buyer, winner".format(
        "DISTINCT notice" if unit == "notice" else "*")


def concentration(name, unit):
    rows = "SELECT DISTINCT notice, winner" if unit == "notice" else "SELECT winner"
    return f"SELECT sum((n / t) ^ 2) FROM (SELECT count(*) AS n, sum(count(*)) OVER () AS t " \
        f"FROM ({rows} FROM awards WHERE rule = '' AND winner <> '') GROUP BY winner)"


def trend(name, unit):
    return f"WITH y AS ({per('year', name, unit)}) SELECT median((b.s - a.s) / (b.k - a.k)) FROM y a JOIN y b ON a.k < b.k"


def numbers(aggregate):
    return lambda name, unit: f"SELECT {aggregate} FROM (SELECT {NUMBERS[name]} AS x FROM awards WHERE rule = '')"


MEASURES = {
    "count": counts, "share": share, "matrix": buyers, "concentration": concentration, "share-difference": difference,
    "share-trend": trend, "procedure-mix": lambda name, unit: share("open", unit),
    "sum": numbers("sum(x)"), "mean": numbers("avg(x)"), "median": numbers("median(x)"),
    "quantiles": numbers("quantile_cont(x, [0.5, 0.1, 0.25, 0.75, 0.9])"),
    "median-state": lambda name, unit: f"SELECT median(s) FROM ({per('buyer', name, unit)})",
    "tender-share": lambda name, unit:
        f"SELECT 100 * sum(x) / sum(tenders) FROM (SELECT {NUMBERS[name]} AS x, tenders FROM awards WHERE rule = '') WHERE x <= tenders AND tenders > 0",
}
MODELS = {
    "pooled-share": lambda name, unit: f"SELECT sum(n) FROM ({per('buyer', name, unit)})",
    "shrunken-share": lambda name, unit: f"SELECT n FROM ({per('buyer', name, unit)}) WHERE n > 0 ORDER BY k",
}


def query(name):
    """The query for a question, and whether it gives the number of cases; nothing for one without data."""
    words = name.split(" ")
    measure, subject, unit = words[0], words[1], words[3]
    if "split" in words:
        return split(name.split(" by ")[-1].split(", ")), False
    if "where" in words:
        return f"SELECT {SHARE} FROM {cases(subject, unit)} WHERE cpv LIKE '85%'", False
    if subject != "rows" and subject not in {**OUTCOMES, **LOTS, **NUMBERS}:
        return None, False
    if measure in MODELS:
        return MODELS[measure](subject, unit), True
    return MEASURES[measure](subject, unit), False


def near_twin(name):
    """Whether another question differs from this one in a word of a condition only, or in nothing that takes time."""
    measure, subject, _, unit = name.split(" ")[:4]
    if measure == "share":
        return subject in ("dialogue", "innovation", "concession", "other-procedure", "negotiated", "restricted")
    if subject in ("days-to-notice", "decision-time", "contract-duration"):
        return measure != "mean"
    if subject == "framework":
        return measure not in ("share-trend", "median-state") or unit != "notice"
    plain = ("cross-border", "single-tender", "rows", "tenders", "value", "tenders-other-eu")
    return subject not in plain or measure == "sum" and unit != "award"
