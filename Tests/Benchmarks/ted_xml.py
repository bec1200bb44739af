#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast `bewijs ingest` reads TED notices beside lxml, on one core each, in the same run.

usage: Tests/Benchmarks/ted_xml.py [PROGRAM]     PROGRAM is .build/release/bewijs when left out
Makes a virtual environment in a temporary folder and installs lxml there; unpacks the packages of
../shared/data/ted-xml once. Both sides read the same files and write the same table, in turns, and
their wall times include the start of the program. Ratio above 1 means that bewijs is faster.
Both tables are compared cell by cell. Nothing here decides whether a test passes.
"""
import csv
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ROOT.parent / "shared/data/ted-xml/packages"
PAIRS = 9
AIM = 3.0
COLUMNS = (
    "notice_id form schema dispatch_date publication_date buyer_country cpv_main legal_basis procedure "
    "authority_type award_index lot awarded tenders tenders_sme tenders_other_eu tenders_non_eu value "
    "value_low value_high currency group winner_countries winner_sme conclusion_date cross_border"
).split()
JOINT = " --- "
WRAPPERS = {"TENDERS", "CONTRACTORS", "VALUES", "PARTICIPANTS", "WINNERS"}
COUNTS = {
    "NB_TENDERS_RECEIVED": "tenders", "NB_TENDERS_RECEIVED_SME": "tenders_sme",
    "NB_TENDERS_RECEIVED_OTHER_EU": "tenders_other_eu", "NB_TENDERS_RECEIVED_NON_EU": "tenders_non_eu",
    "NB_PARTICIPANTS": "tenders", "NB_PARTICIPANTS_SME": "tenders_sme",
    "NB_PARTICIPANTS_OTHER_EU": "tenders_other_eu",
}
NESTED = {"AWARD_OF_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE", "AWARD_AND_CONTRACT_VALUE", "RESULT_CONTEST"}
CODED = {
    "DATE_PUB", "DS_DATE_DISPATCH", "ISO_COUNTRY", "DIRECTIVE", "PR_PROC", "AA_AUTHORITY_TYPE", "ORIGINAL_CPV",
}


def local(element):
    tag = element.tag
    return tag[tag.rfind("}") + 1:] if isinstance(tag, str) else ""


def words(element):
    return " ".join("".join(element.itertext()).split())


def amount(element):
    return element.get("FMTVAL") or words(element)


def day(text):
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else text


def written_day(element):
    parts = {local(part): words(part) for part in element}
    if "YEAR" in parts:
        return f'{parts["YEAR"]}-{parts["MONTH"].zfill(2)}-{parts["DAY"].zfill(2)}'
    return words(element)


def coded_data(section):
    facts = {}
    for element in section.iter():
        name = local(element)
        if name in CODED and name not in facts:
            facts[name] = element.get("CODE") or element.get("VALUE") or words(element)
    return facts


def flat_section(section):
    row, countries, sizes = {}, [], []
    contract = None
    for child in section:
        name = local(child)
        if name == "LOT_NO":
            row["lot"] = words(child)
        elif name in ("NO_AWARDED_CONTRACT", "NO_AWARDED_PRIZE"):
            row["awarded"] = "n"
        elif name in ("AWARDED_CONTRACT", "AWARDED_PRIZE"):
            row["awarded"] = "y"
            contract = child
    fields = []
    for child in contract if contract is not None else ():
        fields.extend(child if local(child) in WRAPPERS else (child,))
    for field in fields:
        name = local(field)
        if name in COUNTS:
            row[COUNTS[name]] = words(field)
        elif name in ("CONTRACTOR", "WINNER"):
            country = size = ""
            for part in field:
                kind = local(part)
                if kind in ("SME", "NO_SME"):
                    size = "y" if kind == "SME" else "n"
                elif kind in ("ADDRESS_CONTRACTOR", "ADDRESS_WINNER"):
                    country = next((item.get("VALUE") for item in part if local(item) == "COUNTRY"), "")
            countries.append(country)
            sizes.append(size)
        elif name in ("AWARDED_TO_GROUP", "NO_AWARDED_TO_GROUP"):
            row["group"] = "y" if name == "AWARDED_TO_GROUP" else "n"
        elif name in ("DATE_CONCLUSION_CONTRACT", "DATE_DECISION_JURY"):
            row["conclusion_date"] = words(field)
        elif name in ("VAL_TOTAL", "VAL_PRIZE"):
            row["value"], row["currency"] = words(field), field.get("CURRENCY")
        elif name == "VAL_RANGE_TOTAL":
            row["currency"] = field.get("CURRENCY")
            for part in field:
                row["value_low" if local(part) == "LOW" else "value_high"] = words(part)
    return row, countries, sizes


def nested_section(section):
    row, countries, sizes = {"awarded": "y"}, [], []
    for field in section.iter():
        name = local(field)
        if name == "LOT_NUMBER":
            row["lot"] = words(field)
        elif name == "OFFERS_RECEIVED_NUMBER":
            row["tenders"] = words(field)
        elif name in ("CONTRACT_AWARD_DATE", "DATE_OF_CONTRACT_AWARD"):
            row["conclusion_date"] = written_day(field)
        elif name == "ECONOMIC_OPERATOR_NAME_ADDRESS":
            countries.append(next((item.get("VALUE") for item in field.iter() if local(item) == "COUNTRY"), ""))
            sizes.append("")
        elif name == "INITIAL_ESTIMATED_TOTAL_VALUE_CONTRACT":
            row.setdefault("currency", field.get("CURRENCY"))
        elif name == "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE":
            row["currency"] = field.get("CURRENCY")
            for part in field.iter():
                column = {"VALUE_COST": "value", "LOW_VALUE": "value_low", "HIGH_VALUE": "value_high"}.get(local(part))
                if column:
                    row[column] = amount(part)
    return row, countries, sizes


def form_rows(root, form, facts):
    element = local(form)
    written = form.get("FORM") or ""
    release = root.get("VERSION") or form.get("VERSION") or ""
    head = {
        "notice_id": root.get("DOC_ID"),
        "form": element[:3] if re.match(r"F\d\d_", element) else f"F{int(written):02}" if written.isdigit() else written,
        "schema": ".".join(release.split(".")[:3]),
        "dispatch_date": day(facts.get("DS_DATE_DISPATCH", "")), "publication_date": day(facts.get("DATE_PUB", "")),
        "buyer_country": facts.get("ISO_COUNTRY", ""), "procedure": facts.get("PR_PROC", ""),
        "authority_type": facts.get("AA_AUTHORITY_TYPE", ""), "cpv_main": "", "legal_basis": "",
    }
    sections = []
    for child in form if head["schema"] == "R2.0.9" else form.iter():
        name = local(child)
        if name == "LEGAL_BASIS":
            head["legal_basis"] = child.get("VALUE")
        elif name == "LEGAL_BASIS_OTHER":
            head["legal_basis"] = head["legal_basis"] or "OTHER"
        elif name in ("OBJECT_CONTRACT", "CPV_MAIN") and not head["cpv_main"]:
            main = child if name == "CPV_MAIN" else next((item for item in child if local(item) == "CPV_MAIN"), ())
            head["cpv_main"] = next((item.get("CODE") for item in main if local(item) == "CPV_CODE"), "")
        elif name in ("AWARD_CONTRACT", "RESULTS"):
            sections.append(flat_section(child))
        elif name in NESTED:
            sections.append(nested_section(child))
    head["legal_basis"] = head["legal_basis"] or facts.get("DIRECTIVE", "")
    head["cpv_main"] = head["cpv_main"] or facts.get("ORIGINAL_CPV", "")
    if not sections:
        yield head | {"award_index": "0"}
    for index, (row, countries, sizes) in enumerate(sections, 1):
        buyer, known = head["buyer_country"], [country for country in countries if country]
        cross = "y" if any(country != buyer for country in known) else "n" if len(known) == len(countries) else ""
        yield head | row | {
            "award_index": str(index), "winner_countries": JOINT.join(countries), "winner_sme": JOINT.join(sizes),
            "cross_border": cross if buyer and known else "",
        }


def notice_rows(path):
    from lxml import etree

    facts, rows = {}, []
    parser = etree.iterparse(path, events=("end",), tag=("{*}CODED_DATA_SECTION", "{*}FORM_SECTION"))
    for _, element in parser:
        if local(element) == "CODED_DATA_SECTION":
            facts = coded_data(element)
            element.clear()
        elif not rows:
            form = next(child for child in element if child.get("CATEGORY") == "ORIGINAL")
            rows = list(form_rows(element.getparent(), form, facts))
    return rows


def other_side(listing, target):
    """Reads all notices with lxml; runs inside the environment."""
    with open(target, "w", newline="") as stream:
        table = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
        table.writeheader()
        for path in pathlib.Path(listing).read_text().splitlines():
            table.writerows(notice_rows(path))


def seconds(command, core):
    start = time.perf_counter()
    subprocess.run(["taskset", "-c", core, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def cells(path):
    with open(path, newline="") as stream:
        # A cell that a spreadsheet could take for a formula has an apostrophe in front.
        plain = re.compile(r"^'(?=[-=+@\t\r'])")
        return [[plain.sub("", row[column]) for column in COLUMNS] for row in csv.DictReader(stream)]


def main():
    program = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/bewijs").resolve())
    with tempfile.TemporaryDirectory() as scratch:
        venv.create(f"{scratch}/venv", with_pip=True)
        python = f"{scratch}/venv/bin/python"
        subprocess.run([python, "-m", "pip", "install", "-q", "lxml"], check=True)
        for package in sorted(PACKAGES.glob("*.tar.gz")):
            with tarfile.open(package) as archive:
                archive.extractall(f"{scratch}/notices", filter="data")
        paths = sorted(str(path) for path in pathlib.Path(f"{scratch}/notices").rglob("*.xml"))
        pathlib.Path(f"{scratch}/list").write_text("\n".join(paths))
        mine = [program, "ingest", *paths, "--as-published", "--awards", f"{scratch}/mine.csv"]
        other = [python, __file__, "--other", f"{scratch}/list", f"{scratch}/other.csv"]
        core = str(min(os.sched_getaffinity(0)))
        times = [(seconds(mine, core), seconds(other, core)) for _ in range(PAIRS + 1)][1:]
        left, right = cells(f"{scratch}/mine.csv"), cells(f"{scratch}/other.csv")
        differences = sum(a != b for one, two in zip(left, right) for a, b in zip(one, two))
        megabytes = sum(os.path.getsize(path) for path in paths) / 1e6
        ratios = sorted(theirs / ours for ours, theirs in times)
        ours, theirs = (statistics.median(column) for column in zip(*times))
        print(f"{len(paths)} notices, {megabytes:.1f} MB, {PAIRS} pairs in turns, one core")
        print(f"bewijs {ours:.3f} s ({megabytes / ours:.0f} MB/s), lxml {theirs:.3f} s ({megabytes / theirs:.0f} MB/s)")
        print(f"ratio {statistics.median(ratios):.2f} (least {ratios[0]:.2f}, most {ratios[-1]:.2f}), aim {AIM}")
        print(f"rows {len(left)} and {len(right)}, cells that differ {differences}")


if sys.argv[1:2] == ["--other"]:
    other_side(*sys.argv[2:])
else:
    main()
