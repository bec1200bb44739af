#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Recomputes the market measures from golden.csv, apart from the program, and compares.

    python3 Tests/Peers/market.py .build/release/bewijs ../shared/data/ted-xml

Only the standard library. Counts must be equal, other numbers within 1e-12 of their size. The rules
are those of the page Market: result forms, awarded lots, no EU institutions; see the pages of the
measures for each formula. Exits 1 when a number differs.
"""
import collections
import csv
import datetime
import glob
import json
import math
import statistics
import subprocess
import sys
from fractions import Fraction

RESULTS = {"F03", "F06", "F21", "F22", "F23", "F25"}
LIGHT = {"F21", "F22", "F23"}
COUNTRY = {"GR": "EL", "GB": "UK"}
KIND = {"1": "open", "2": "restricted", "3": "restricted", "4": "negotiated", "6": "negotiated",
        "B": "negotiated", "C": "dialogue", "G": "innovation", "E": "concession",
        "T": "without-call", "V": "without-call", "F": "without-call", "A": "without-call",
        "8": "other-procedure"}
KINDS = ["open", "restricted", "negotiated", "dialogue", "innovation", "concession",
         "without-call", "other-procedure"]
LOT_WORDS = {"lot", "lots", "lotti", "lotto", "lote", "lotes", "los", "losnr", "perceel", "część",
             "czesc", "zadanie", "pakiet", "osa", "del", "delaftale", "delkontrakt", "lotul",
             "sklop", "grupa", "část", "časť", "dalis", "daļa", "osta", "rész", "обособена",
             "позиция", "τμήμα", "nr", "no", "n°", "nº", "number", "numer", "nummer", "numéro"}
OLD = ("R2.0.7", "R2.0.8")
Z = statistics.NormalDist().inv_cdf(0.975)


def lot(text):
    """A lot number without words for lot in front and zeros; any other text as it is."""
    words = [w for w in text.replace("\xa0", " ").replace(".", " ").replace(":", " ").split(" ")
             if w]
    if words and words[-1].isascii() and words[-1].isdigit() and all(
            w.lower() in LOT_WORDS for w in words[:-1]):
        return words[-1].lstrip("0") or "0"
    return text


def whole(text):
    text = text.strip()
    return int(text) if text.isdigit() else None


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def split(text):
    return [part.strip() for part in text.split("---")] if text.strip() else []


class Row:
    def __init__(self, cells):
        self.notice, self.form, self.schema = (
            cells["notice_id"], cells["form"], cells["schema"])
        self.index = int(cells["award_index"])
        self.buyer = COUNTRY.get(cells["buyer_country"], cells["buyer_country"])
        self.procedure, self.authority = cells["procedure_code"], cells["authority_type_code"]
        self.lot = lot(cells["lot_no"])
        self.awarded = cells["awarded"]
        self.tenders, self.sme = whole(cells["tenders"]), whole(cells["tenders_sme"])
        self.other, self.outside = (
            whole(cells["tenders_other_eu"]), whole(cells["tenders_non_eu"]))
        self.group = cells["group"] == "y"
        self.winners = [COUNTRY.get(c, c) or None for c in split(cells["winner_countries"])]
        self.sizes = split(cells["winner_sme"])
        self.sent, self.concluded = day(cells["dispatch_date"]), day(cells["conclusion_date"])

    @property
    def is_result(self):
        return self.form in RESULTS and self.index > 0 and self.authority != "5"

    @property
    def counts(self):
        return self.is_result and self.awarded == "y"


def wilson(yes, known):
    share = yes / known
    middle = (share + Z * Z / (2 * known)) / (1 + Z * Z / known)
    half = Z / (1 + Z * Z / known) * math.sqrt(
        share * (1 - share) / known + Z * Z / (4 * known * known))
    return (0.0 if yes == 0 else 100 * (middle - half),
            100.0 if yes == known else 100 * (middle + half))


def share(outcomes):
    """What a share is of a list of True, False and None."""
    yes, known = outcomes.count(True), len(outcomes) - outcomes.count(None)
    if known == 0:
        return None
    low, high = wilson(yes, known)
    return {"value": float(Fraction(100 * yes, known)), "n": known, "low": low, "high": high,
            "unknown": outcomes.count(None)}


def by_notice(rows, outcome):
    notices = collections.OrderedDict()
    for row in rows:
        notices.setdefault(row.notice, []).append(outcome(row))
    return [True if True in one else None if None in one else False for one in notices.values()]


def quantile(numbers, part):
    place = (len(numbers) - 1) * part
    below = int(place)
    above = min(below + 1, len(numbers) - 1)
    return float(numbers[below] + (place - below) * (numbers[above] - numbers[below]))


def binomial_quantile(count, part, level):
    total = Fraction(0)
    for k in range(count + 1):
        total += math.comb(count, k) * part ** k * (1 - part) ** (count - k)
        if total >= level:
            return k
    return count


def quantiles(numbers, missing):
    numbers = sorted(numbers)
    answers = {}
    for percent in (10, 25, 50, 75, 90):
        part = Fraction(percent, 100)
        answer = {"value": quantile(numbers, part), "n": len(numbers), "missing": missing}
        if len(numbers) <= 200:
            low = binomial_quantile(len(numbers), part, Fraction(25, 1000))
            high = binomial_quantile(len(numbers), part, Fraction(975, 1000)) + 1
            if low >= 1 and high <= len(numbers):
                answer |= {"low": float(numbers[low - 1]), "high": float(numbers[high - 1])}
        answers["" if percent == 50 else f"p{percent}"] = answer
    return answers


def concentration(rows, per_notice):
    notices = collections.OrderedDict()
    for row in rows:
        notices.setdefault(row.notice, []).append({c for c in row.winners if c})
    known = unknown = 0
    counted = []
    for awards in notices.values():
        units = [set().union(*awards)] if per_notice else awards
        known += sum(bool(u) for u in units)
        unknown += sum(not u for u in units)
        counts = collections.Counter(c for u in units for c in u)
        if counts:
            counted.append(counts)
    totals = sum(counted, collections.Counter())
    size = sum(totals.values())
    if not size:
        return None
    index = Fraction(sum(c * c for c in totals.values()), size * size)
    pulls = [Fraction(2, size) * sum(c * (Fraction(totals[k], size) - index)
                                     for k, c in one.items()) for one in counted]
    answer = {"value": float(index), "n": known, "unknown": unknown}
    notices = len(counted)
    if notices > 1 and any(pulls):
        variance = Fraction(notices, notices - 1) * sum(p * p for p in pulls)
        answer["spread"] = (math.sqrt(variance), notices)
    return answer


def tender_share(rows, part):
    known = [(part(r), r.tenders) for r in rows
             if part(r) is not None and r.tenders and part(r) <= r.tenders]
    if not known:
        return None
    above, below = sum(a for a, _ in known), sum(b for _, b in known)
    return {"value": float(Fraction(100 * above, below)), "n": below,
            "missing": len(rows) - len(known)}


def mean(numbers):
    known = [n for n in numbers if n is not None]
    if not known:
        return None
    return {"value": float(Fraction(sum(known), len(known))), "n": len(known),
            "missing": len(numbers) - len(known)}


def lots_of(rows):
    """Per notice whether it names several lots; awarded or not."""
    sections = collections.defaultdict(list)
    for row in rows:
        if row.index > 0:
            sections[row.notice].append(row.lot)
    answers = {}
    for notice, lots in sections.items():
        named = {one for one in lots if one}
        unnamed = sum(not one for one in lots)
        if len(named) >= 2:
            answers[notice] = True
        elif named:
            answers[notice] = None if unnamed else False
        else:
            answers[notice] = False if unnamed == 1 else None
    return answers


def everyone(rows):
    lots = collections.defaultdict(lambda: [0, 0, True])
    key = lambda r: (r.notice, r.lot, r.index if not r.lot else None)
    for row in rows:
        one = lots[key(row)]
        winners = min(1, len(row.winners)) if row.group else len(row.winners)
        one[0] += winners
        one[2] = one[2] and winners > 0
        one[1] = None if one[1] is None or row.tenders is None else max(one[1], row.tenders)
    def outcome(row):
        winners, tenders, named = lots[key(row)]
        if tenders is None or not named:
            return None
        return tenders >= 2 and winners >= tenders
    return outcome


def expected(rows, lots):
    """Per question what the answer is, by the third part of the key."""
    used = [r for r in rows if r.counts]
    lots_too = [r for r in rows if r.is_result and r.awarded in ("y", "n")]
    size = lambda r: (True if "y" in r.sizes
                      else None if not r.sizes or "" in r.sizes else False)
    light = lambda r: None if r.schema.startswith(OLD) else r.form in LIGHT
    days = lambda r: ((r.sent - r.concluded).days
                      if r.sent and r.concluded and r.sent >= r.concluded else None)
    every = everyone(used)
    answers = {
        "share --property single-tender --unit award":
            {"": share([None if r.tenders is None else r.tenders == 1 for r in used])},
        "share --property sme-winner --unit award": {"": share([size(r) for r in used])},
        "share --property not-awarded --unit award":
            {"": share([r.awarded == "n" for r in lots_too])},
        "share --property no-tender --unit award":
            {"": share([None if r.tenders is None else r.tenders == 0 for r in lots_too])},
        "share --property light-regime --unit notice": {"": share(by_notice(used, light))},
        "share --property without-call --unit notice":
            {"": share(by_notice(used, lambda r: KIND[r.procedure] == "without-call"
                                 if r.procedure in KIND else None))},
        "share --property divided-into-lots --unit notice":
            {"": share(by_notice(used, lambda r: lots[r.notice]))},
        "share --property every-tenderer-won --unit notice": {"": share(by_notice(used, every))},
        "mean --property tenders": {"": mean([r.tenders for r in used])},
        "mean --property days-to-notice": {"": mean([days(r) for r in used])},
        "tender-share --property tenders-sme": {"": tender_share(used, lambda r: r.sme)},
        "tender-share --property tenders-other-eu": {"": tender_share(used, lambda r: r.other)},
        "tender-share --property tenders-non-eu": {"": tender_share(used, lambda r: r.outside)},
        "concentration --unit award": {"": concentration(used, False)},
        "concentration --unit notice": {"": concentration(used, True)},
    }
    for name, number in (("tenders", lambda r: r.tenders), ("days-to-notice", days)):
        known = [n for n in map(number, used) if n is not None]
        answers[f"quantiles --property {name}"] = (
            quantiles(known, len(used) - len(known)) if known else {"": None})
    first = list({r.notice: r for r in reversed(used)}.values())
    kinds = [KIND.get(r.procedure) for r in first]
    found = {kind for kind in kinds if kind} | {"open"}
    answers["procedure-mix"] = {
        "" if kind == "open" else kind: share([None if k is None else k == kind for k in kinds])
        for kind in KINDS if kind in found}
    return answers


def close(a, b):
    return abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-300)


def differences(name, answer, finding):
    if answer is None:
        return [] if finding is None or not finding["value"] else [f"{name}: a value, expected none"]
    if finding is None or not finding["value"]:
        return [f"{name}: no value, expected {answer['value']}"]
    found = []
    for field, want in answer.items():
        if field == "spread":
            error, notices = want
            high = float(finding["high"]) if finding["high"] else None
            # The reach over the error is Student's t, which the standard library lacks: between
            # the normal value and that of one degree of freedom.
            if high is None:
                found.append(f"{name}: no interval")
            elif high < 1 and not Z <= (high - answer["value"]) / error <= 12.8:
                found.append(f"{name}: the interval reaches {high}, the error is {error}")
            continue
        have = finding[field]
        if not have or not close(float(have), want):
            found.append(f"{name}: {field} is {have or 'empty'}, expected {want!r}")
    return found


def main(program, folder):
    with open(f"{folder}/golden.csv", encoding="utf-8", newline="") as file:
        rows = [Row(cells) for cells in csv.DictReader(file)]
    lots = lots_of(rows)
    packages = sorted(glob.glob(f"{folder}/packages/*.tar.gz"))
    problems, compared = [], 0
    areas = sorted({r.buyer for r in rows if r.counts})
    parts = {"all": rows} | {area: [r for r in rows if r.buyer == area] for area in areas}
    answers = {area: expected(part, lots) for area, part in parts.items()}
    for question in answers["all"]:
        print(question, file=sys.stderr)
        for by_area in (False, True):
            words = question.split() + (["--by", "area"] if by_area else []) + ["--json"]
            run = subprocess.run([program, "measure", *words, *packages], capture_output=True)
            told = json.loads(run.stdout)["findings"]
            findings = {(f["area"], f["detail"]): f for f in told}
            for area in areas if by_area else ["all"]:
                for detail, answer in answers[area][question].items():
                    name = f"{question} [{area}{', ' + detail if detail else ''}]"
                    problems += differences(name, answer, findings.get((area, detail)))
                    compared += 1
    for problem in problems[:60]:
        print(problem)
    print(f"{compared} numbers compared, {len(problems)} differ")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
