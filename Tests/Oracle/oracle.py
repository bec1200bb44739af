#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Recomputes measures from a golden table and compares them with `bewijs measure`.

usage: Tests/Oracle/oracle.py [PROGRAM] [--golden FILE] [--notices FILE...] [--quick]
                              [--matching WORDS]

PROGRAM is .build/release/bewijs when left out; FILE is the table of ../shared/data/ted-xml, and the
notices are its packages. The program reads the notices, writes the awards table, and measures that;
this script computes the same from the golden table with nothing but the standard library, from the
definitions and not from the code of the program. Counts must be the same; other numbers may differ
by 1e-12 of themselves. One line for each comparison; the end is 1 when one differs.
"""
import argparse
import collections
import csv
import datetime
import fractions
import hashlib
import json
import math
import pathlib
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared/data/ted-xml"
RESULT_FORMS = {"F03", "F06", "F21", "F22", "F23", "F25"}
INSTITUTIONS = {"5", "5A"}
FLOOR, CEILING = 1_000, 10**10
Z = statistics.NormalDist().inv_cdf(0.975)
DATASET = "oracle/awards"


class Award:
    """One row of the golden table, with codes as the definitions want them."""

    def __init__(self, row):
        self.notice, self.form = row["notice_id"], row["form"]
        self.buyer = country(row["buyer_country"])
        self.year = row["publication_date"][:4]
        self.cpv = row["cpv_main"]
        self.authority, self.procedure = row["authority_type_code"], row["procedure_code"]
        self.index, self.awarded = int(row["award_index"]), row["awarded"] == "y"
        self.tenders = whole(row["tenders"])
        self.other_eu, self.non_eu = whole(row["tenders_other_eu"]), whole(row["tenders_non_eu"])
        self.sme = whole(row["tenders_sme"])
        self.value, self.currency = amount(row["value"]), row["currency"]
        joined = row["winner_countries"]
        self.winners = [country(code) for code in joined.split(" --- ")] if joined else []
        self.names = row["winner_names"].split(" --- ") if row["winner_names"] else []
        self.lots = row["lot_no"].split(" --- ") if row["lot_no"] else []
        self.concluded = day(row["conclusion_date"])
        self.framework = self.contract_duration = self.decision_time = None

    def counts(self, institutions=False, forms=RESULT_FORMS):
        """Whether the default rules count the row; each can be switched off."""
        if self.form not in forms or self.index == 0:
            return False
        return self.awarded and (institutions or self.authority not in INSTITUTIONS)

    @property
    def amount(self):
        """The value where it is no placeholder and has a currency."""
        usable = self.value is not None and FLOOR <= self.value <= CEILING and self.currency
        return self.value if usable else None

    @property
    def cross_border(self):
        if self.buyer is None or not self.winners:
            return None
        if any(winner not in (None, self.buyer) for winner in self.winners):
            return True
        return None if None in self.winners else False

    @property
    def single_tender(self):
        return None if self.tenders is None else self.tenders == 1

    @property
    def foreign_tender(self):
        return None if self.other_eu is None else self.other_eu >= 1


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def country(code):
    code = {"GR": "EL", "GB": "UK"}.get(code, code)
    return code if len(code) == 2 and code.isalpha() else None


def whole(text):
    return int(text) if text else None


def amount(text):
    return float(text) if text else None


def fill_gaps(awards, contents):
    """Reads values that the golden table leaves out: the element VALUE of F06 and F15 in S01, S02."""
    missing = {award.notice: [] for award in awards if award.form in ("F06", "F15")}
    for award in awards:
        if award.notice in missing and award.value is None and not award.currency:
            missing[award.notice].append(award)
    filled = 0
    for notice, rows in missing.items():
        for award in rows:
            section = sections(contents[notice])[award.index - 1] if award.index else None
            block = None if section is None else child(child(section, "AWARDED_CONTRACT"), "VALUE")
            total = child(block, "VAL_TOTAL")
            if total is not None:
                award.value, award.currency = float(total.text), total.get("CURRENCY")
                filled += 1
    return filled


# What the golden table has no column for, read from the notices themselves

# Forms of R2.0.9 that have a box for framework agreements; before it F03 has one.
BOXES = {"F01", "F02", "F03", "F04", "F05", "F06", "F15", "F21", "F22"}
MONTH = fractions.Fraction(146097, 4800)


class Terms:
    """What a notice says of frameworks, durations, the last day for tenders and its call."""

    def __init__(self, content):
        root = ElementTree.fromstring(content)
        form = [part for part in root.iter() if part.get("CATEGORY") == "ORIGINAL"][0]
        self.is_flat = name(form)[0] == "F" and name(form).endswith("_2014")
        procedure = form if not self.is_flat else child(form, "PROCEDURE")
        box = "FRAMEWORK" if self.is_flat else "CONCLUSION_FRAMEWORK_AGREEMENT"
        self.has_box = any(name(part) == box for part in below(procedure))
        self.code = name(form)[:3] if self.is_flat else "F" + (form.get("FORM") or "").zfill(2)
        self.calls = [text[5:].partition("-")[2] + "-" + text[:4] for text in self.numbers(procedure)]
        self.deadline = self.last_day(root, procedure)
        contract = child(form, "OBJECT_CONTRACT") if self.is_flat else None
        self.objects = [part for part in below(contract) if name(part) == "OBJECT_DESCR"]

    def numbers(self, procedure):
        """The numbers in the Official Journal of earlier notices."""
        calls = [procedure] if self.is_flat else [
            part for part in below(procedure) if name(part).startswith("CNT_NOTICE_INFORMATION")]
        found = [part for call in calls for part in below(call) if name(part) == "NOTICE_NUMBER_OJ"]
        return [part.text.strip() for part in found]

    @staticmethod
    def last_day(root, procedure):
        for part in below(procedure):
            if name(part) == "DATE_RECEIPT_TENDERS":
                return day(part.text.strip())
        for part in root.iter():
            if name(part) == "DT_DATE_FOR_SUBMISSION":
                return datetime.datetime.strptime(part.text.strip()[:8], "%Y%m%d").date()
        return None

    def framework(self):
        if self.has_box:
            return True
        return False if (self.code in BOXES if self.is_flat else self.code == "F03") else None

    def duration(self, lots):
        """In days; unknown when the objects of the lots say different things."""
        wanted = {lot_number(lot) for lot in lots}
        objects = self.objects if len(self.objects) < 2 or not lots else [
            part for part in self.objects
            if wanted & {lot_number(lot.text or "") for lot in part if name(lot) == "LOT_NO"}]
        found = {length(part) for part in objects}
        return found.pop() if len(found) == 1 else None


def length(described):
    written = child(described, "DURATION")
    if written is not None:
        unit = {"DAY": 1, "MONTH": MONTH}[written.get("TYPE")]
        return float(int(written.text) * unit)
    ends = [child(described, "DATE_START"), child(described, "DATE_END")]
    if None in ends:
        return None
    first, last = (day(end.text.strip()) for end in ends)
    return float((last - first).days + 1) if first <= last else None


def lot_number(text):
    """The number of a lot without zeros in front and words around it, where there is only one."""
    words = re.findall(r"[^ .:\xa0\n]+", text)
    if words and words[-1].isdigit() and all(not any(map(str.isdigit, w)) for w in words[:-1]):
        return words[-1].lstrip("0") or "0"
    return " ".join(text.split())


def below(element):
    return [] if element is None else element.iter()


def name(element):
    return element.tag.rpartition("}")[2]


def read_terms(awards, contents):
    """Gives every award what its notice says, and the last day for tenders of its call."""
    terms = {notice: Terms(content) for notice, content in contents.items()}
    days = collections.defaultdict(set)
    for notice, found in terms.items():
        for call in found.calls:
            if call in terms and call != notice:
                days[notice].add(terms[call].deadline)
                days[call].add(found.deadline)
    for award in awards:
        found = terms[award.notice]
        award.framework = found.framework()
        award.contract_duration = found.duration(award.lots)
        dates = days[award.notice] - {None}
        last = found.deadline or (dates.pop() if len(dates) == 1 else None)
        if last and award.concluded and award.concluded >= last:
            award.decision_time = (award.concluded - last).days


def members(packages):
    """The number and bytes of every notice in packages and loose files."""
    for package in packages:
        if package.name.endswith(".xml"):
            yield number(package.name), package.read_bytes()
            continue
        with tarfile.open(package) as archive:
            for member in archive:
                if member.isfile():
                    yield number(member.name), archive.extractfile(member).read()


def number(path):
    name = pathlib.PurePath(path).stem
    return name.replace("_", "-")


def sections(content):
    """The award sections of the form in the language of the notice."""
    root = ElementTree.fromstring(content)
    original = [part for part in root.iter() if part.get("CATEGORY") == "ORIGINAL"]
    return [part for part in original[0] if part.tag.endswith("}AWARD_CONTRACT")]


def child(element, name):
    found = [] if element is None else element
    return next((part for part in found if part.tag.rpartition("}")[2] == name), None)


# What is computed


def either(outcomes):
    """True when one is true; unknown when none is and one is unknown."""
    if True in outcomes:
        return True
    return None if None in outcomes else False


def outcomes(awards, name, unit):
    """The outcome of every award, or of every notice."""
    if unit == "award":
        return [getattr(award, name) for award in awards]
    notices = collections.defaultdict(list)
    for award in awards:
        notices[award.notice].append(getattr(award, name))
    return [either(found) for found in notices.values()]


def wilson(k, n):
    """Wilson's score interval at 95 %, in percent."""
    share, square = k / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = Z / (1 + square / n) * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    low = 0.0 if k == 0 else 100 * (middle - half)
    return low, 100.0 if k == n else 100 * (middle + half)


def share(awards, name, unit):
    if unit == "value":
        return share_of_value(awards, name)
    found = outcomes(awards, name, unit)
    k, n, unknown = found.count(True), len(found) - found.count(None), found.count(None)
    if n == 0:
        return None
    low, high = wilson(k, n)
    answer = dict(value=100 * k / n, numerator=k, n=n, unknown=unknown, low=low, high=high)
    if unknown:
        answer["bound_low"] = 100 * k / (n + unknown)
        answer["bound_high"] = 100 * (k + unknown) / (n + unknown)
    return answer


def values(awards):
    """The usable values, each with the awards it is of: one on every row of a notice counts once."""
    notices = collections.defaultdict(list)
    for award in awards:
        if award.amount is not None:
            notices[award.notice].append(award)
    for found in notices.values():
        if len({(award.amount, award.currency) for award in found}) == 1:
            yield found[0].amount, found
        else:
            yield from ((award.amount, [award]) for award in found)


def share_of_value(awards, name):
    """By value; the interval is drawn at random and has no counterpart here."""
    usable = list(values(awards))
    parts = collections.defaultdict(list)
    for amount, found in usable:
        outcomes = {getattr(award, name) for award in found}
        parts[outcomes.pop() if len(outcomes) == 1 else None].append(amount)
    yes, no, unknown = (exact(parts[outcome]) for outcome in (True, False, None))
    known = len(parts[True]) + len(parts[False])
    if not known:
        return None
    answer = dict(
        value=float(100 * yes / (yes + no)), numerator=float(yes), n=known,
        unknown=len(parts[None]), missing=len(awards) - len(usable))
    if parts[None]:
        every = yes + no + unknown
        answer["bound_low"] = float(100 * yes / every)
        answer["bound_high"] = float(100 * (yes + unknown) / every)
    return answer


def exact(numbers):
    return sum(map(fractions.Fraction, numbers), fractions.Fraction(0))


def count(awards, name, unit):
    if name == "rows":
        cases = {award.notice for award in awards} if unit == "notice" else awards
        return dict(value=len(cases), n=len(cases)) if cases else None
    found = outcomes(awards, name, unit)
    k, unknown = found.count(True), found.count(None)
    if len(found) == unknown:
        return None
    return dict(value=k, n=len(found) - unknown, unknown=unknown)


def numbers(awards, name):
    if name == "value":
        return [amount for amount, _ in values(awards)]
    return [number for number in (getattr(award, name) for award in awards) if number is not None]


def total(awards, name, unit):
    found = numbers(awards, name)
    if not found:
        return None
    return dict(value=float(exact(found)), n=len(found), missing=len(awards) - len(found))


def median(awards, name, unit):
    found = numbers(awards, name)
    if not found:
        return None
    return dict(
        value=float(statistics.median(map(fractions.Fraction, found))), n=len(found),
        missing=len(awards) - len(found))


def mean(awards, name, unit):
    found = numbers(awards, name)
    if not found:
        return None
    return dict(
        value=float(exact(found) / len(found)), n=len(found), missing=len(awards) - len(found))


def quantile(part):
    """The quantile between order statistics, h = (n - 1) p (type 7 of Hyndman and Fan)."""
    def measure(awards, name, unit):
        found = sorted(map(fractions.Fraction, numbers(awards, name)))
        if not found:
            return None
        place = (len(found) - 1) * part
        low = math.floor(place)
        high = min(low + 1, len(found) - 1)
        value = found[low] + (place - low) * (found[high] - found[low])
        return dict(value=float(value), n=len(found), missing=len(awards) - len(found))
    return measure


def difference(inside, outside):
    """The difference of two shares with Newcombe's interval, in percentage points."""
    low = math.hypot(inside["value"] - inside["low"], outside["high"] - outside["value"])
    high = math.hypot(inside["high"] - inside["value"], outside["value"] - outside["low"])
    value = inside["value"] - outside["value"]
    return dict(value=value, n=inside["n"] + outside["n"], low=value - low, high=value + high)


MEASURES = {"share": share, "count": count, "sum": total, "median": median, "mean": mean}
PARTS = {"": fractions.Fraction(1, 2), "p10": fractions.Fraction(1, 10),
         "p25": fractions.Fraction(1, 4), "p75": fractions.Fraction(3, 4),
         "p90": fractions.Fraction(9, 10)}


# What is asked

Question = collections.namedtuple(
    "Question", "measure property unit where by keep include versus")

# What `--include` takes in: whether institutions count, and the forms besides the result forms.
INCLUSIONS = {
    "": (False, set()), "eu-institutions": (True, set()), "modifications": (False, {"F20"}),
    "transparency-notices": (False, {"F15"}),
    "eu-institutions, modifications, transparency-notices": (True, {"F15", "F20"}),
}


def questions(awards, social, quick):
    """Every comparison: the words for the program, and the rows they should select."""
    def ask(measure, name, unit, where="", by="", keep=lambda award: True, include="", versus=""):
        return Question(measure, name, unit, where, by, keep, include, versus)

    euro = euro_states([
        award for award in awards if award.counts(True, RESULT_FORMS | {"F15", "F20"})])
    in_euro = "buyer = " + ", ".join(euro)
    yield ask("share", "cross-border", "notice")
    yield ask("share", "cross-border", "award")
    yield ask("share", "cross-border", "value", in_euro, keep=lambda award: award.buyer in euro)
    yield ask("count", "rows", "notice")
    if quick:
        return
    for name in ("cross-border", "single-tender", "foreign-tender"):
        for unit in ("notice", "award"):
            yield ask("count", name, unit)
            for by in ("", "area", "year", "area, year"):
                yield ask("share", name, unit, by=by)
            for form in sorted(RESULT_FORMS):
                yield ask("share", name, unit, f"form = {form}",
                          keep=lambda award, form=form: award.form == form)
            yield ask("share", name, unit, "cpv = @social-core",
                      keep=lambda award: award.cpv in social)
        yield ask("share", name, "value", in_euro, "area", lambda award: award.buyer in euro)
    for unit in ("notice", "award"):
        for by in ("", "area", "year", "area, year", "form"):
            yield ask("count", "rows", unit, by=by)
            yield ask("share", "cross-border", unit, by=by)
        for include in INCLUSIONS:
            yield ask("count", "rows", unit, include=include)
            yield ask("share", "cross-border", unit, include=include)
            yield ask("share", "cross-border", unit, by="area", include=include)
            yield ask("share", "single-tender", unit, by="form", include=include)
        for name in ("cross-border", "single-tender"):
            yield ask("share-difference", name, unit, versus="cpv = @social-core",
                      keep=lambda award: award.cpv in social)
    for include in INCLUSIONS:
        yield ask("share", "cross-border", "value", in_euro, "", lambda award: award.buyer in euro,
                  include)
        yield ask("sum", "value", "award", in_euro, "", lambda award: award.buyer in euro, include)
    for by in ("", "area"):
        yield ask("quantiles", "tenders", "award", by=by)
        yield ask("quantiles", "value", "award", in_euro, by, lambda award: award.buyer in euro)
    for unit in ("notice", "award"):
        for by in ("", "area", "year", "form"):
            yield ask("share", "framework", unit, by=by)
    yield ask("share", "single-tender", "award", "framework = n, unknown", "area",
              lambda award: award.framework is not True)
    for include in ("", "modifications"):
        for name in ("contract-duration", "decision-time"):
            for by in ("", "area"):
                yield ask("mean", name, "award", by=by, include=include)
                yield ask("quantiles", name, "award", by=by, include=include)
    for measure in ("sum", "median", "mean"):
        unit = "award"
        for by in ("", "area", "year"):
            yield ask(measure, "tenders", unit, by=by)
            yield ask(measure, "value", unit, in_euro, by, lambda award: award.buyer in euro)
        yield ask(measure, "tenders", unit, "cpv = @social-core",
                  keep=lambda award: award.cpv in social)


def euro_states(awards):
    """The states whose buyers give every usable value in euro."""
    currencies = collections.defaultdict(set)
    for award in awards:
        if award.amount is not None and award.buyer is not None:
            currencies[award.buyer].add(award.currency)
    return sorted(state for state, found in currencies.items() if found == {"EUR"})


def parts(awards, by):
    """The rows of each finding, by area and period."""
    found = collections.defaultdict(list)
    for award in awards:
        area = award.buyer if "area" in by else "all"
        period = award.year if "year" in by else "all"
        if area is not None and period:
            found[area, period, f"form {award.form}" if "form" in by else ""].append(award)
    return found


# The program


class Program:
    """The program under test, over an Evidence folder with the ingested awards."""

    def __init__(self, path, notices, folder):
        self.path, self.evidence = str(pathlib.Path(path).resolve()), folder / "Evidence"
        home = self.evidence / "Datasets" / DATASET
        home.mkdir(parents=True)
        selections = self.evidence / "Selections"
        selections.mkdir()
        for selection in (ROOT / "Evidence/Selections").glob("*.csv"):
            (selections / selection.name).write_bytes(selection.read_bytes())
        self.run("ingest", *map(str, notices), "--awards", str(home / "awards.csv"))
        package = json.loads(
            (ROOT / "Evidence/Datasets/ted/ted-xml-test-notices/datapackage.json").read_text())
        package["name"] = "awards"
        package["bewijskracht"].pop("reference")
        content = (home / "awards.csv").read_bytes()
        package["resources"][0].update(
            bytes=len(content), hash="sha256:" + hashlib.sha256(content).hexdigest())
        (home / "datapackage.json").write_text(json.dumps(package))

    def run(self, *words):
        done = subprocess.run(
            [self.path, *words, "--lang", "en"], capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{' '.join(words)}: exit {done.returncode}\n{done.stderr[-2000:]}")
        return done.stdout

    def findings(self, question):
        words = ["measure", question.measure, "--property", question.property,
                 "--unit", question.unit, "--from", DATASET, "--evidence", str(self.evidence),
                 "--format", "json"]
        for option in ("where", "by", "include", "versus"):
            if getattr(question, option):
                words += [f"--{option}", getattr(question, option)]
        found = json.loads(self.run(*words))["findings"]
        return {
            (finding["area"], finding["period"], finding["detail"]): finding for finding in found}


# The comparison


def same(ours, theirs):
    """Counts are the same; other numbers to 1e-12 of themselves."""
    if theirs == "":
        return False
    if isinstance(ours, int):
        return float(theirs) == ours
    return math.isclose(ours, float(theirs), rel_tol=1e-12, abs_tol=1e-12)


def expected(question, awards):
    """What this script finds, by area, period and detail."""
    attribute = question.property.replace("-", "_")
    institutions, forms = INCLUSIONS[question.include]
    counted = [award for award in awards if award.counts(institutions, RESULT_FORMS | forms)]
    if question.measure == "share-difference":
        inside = share([a for a in counted if question.keep(a)], attribute, question.unit)
        outside = share([a for a in counted if not question.keep(a)], attribute, question.unit)
        return {("all", "all", ""): difference(inside, outside),
                ("all", "all", "inside"): inside, ("all", "all", "outside"): outside,
                ("all", "all", "ratio"): dict(value=inside["value"] / outside["value"])}
    groups = parts([award for award in counted if question.keep(award)], question.by)
    if question.measure == "quantiles":
        return {(area, period, detail): quantile(part)(rows, attribute, question.unit)
                for (area, period, _), rows in groups.items() for detail, part in PARTS.items()
                if not detail or numbers(rows, attribute)}
    measure = MEASURES[question.measure]
    return {key: measure(rows, attribute, question.unit) for key, rows in groups.items()}


def words(question):
    """A question in words."""
    where = question.where and f"where {question.where[:40]}"
    include = question.include and f"include {question.include}"
    versus = question.versus and f"versus {question.versus}"
    by = question.by and f"by {question.by}"
    name = [question.measure, question.property, question.unit, where, by, include, versus]
    return " ".join(filter(None, name))


def compare(question, awards, program):
    """A line for each number of a question; gives how many were compared and how many differ."""
    ours, found, name = expected(question, awards), program.findings(question), words(question)
    compared = differ = 0
    for key in sorted(set(ours) | set(found), key=str):
        lines = list(compared_parts(ours.get(key, {}), found.get(key)))
        for is_same, part, here, there in lines:
            print("same  " if is_same else "DIFFERS", name, f"[{', '.join(filter(None, key))}]",
                  part, here, "" if is_same else f"program: {there}")
            compared, differ = compared + 1, differ + (not is_same)
    return compared, differ


def compared_parts(ours, theirs):
    """Each number here beside that of the program."""
    if theirs is None or ours == {}:
        yield False, "finding", "here" if ours != {} else "none", "here" if theirs else "none"
    elif ours is None:
        yield theirs["value"] == "", "value", "none", theirs["value"]
    else:
        for part, number in ours.items():
            yield same(number, theirs[part]), part, number, theirs[part]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=str(ROOT / ".build/release/bewijs"))
    parser.add_argument("--golden", type=pathlib.Path, default=DATA / "golden.csv")
    parser.add_argument("--notices", type=pathlib.Path, nargs="+")
    parser.add_argument("--quick", action="store_true", help="four questions only")
    parser.add_argument("--matching", default="", help="only questions with these words")
    chosen = parser.parse_args()
    notices = chosen.notices or sorted((DATA / "packages").glob("*.tar.gz"))
    with chosen.golden.open(newline="", encoding="utf-8") as golden:
        awards = [Award(row) for row in csv.DictReader(golden)]
    with (ROOT / "Evidence/Selections/social-core.csv").open(encoding="utf-8") as codes:
        social = {row["code"] for row in csv.DictReader(codes)}
    contents = dict(members(notices))
    awards = [award for award in awards if award.notice in contents]
    read_terms(awards, contents)
    print(f"{fill_gaps(awards, contents)} values that the golden table leaves out are read here")
    compared = differ = 0
    with tempfile.TemporaryDirectory() as folder:
        program = Program(chosen.program, notices, pathlib.Path(folder))
        for question in questions(awards, social, chosen.quick):
            if chosen.matching not in words(question):
                continue
            more, different = compare(question, awards, program)
            compared, differ = compared + more, differ + different
    print(f"{compared} comparisons, {differ} differ")
    return 1 if differ or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
