# SPDX-License-Identifier: EUPL-1.2
"""Outside judges for exported references; run by hand.

    python3 Tests/Exchange/check.py .build/debug/bewijs ../shared/toolcheck/schemas/csl/csl-data.json

Needs jsonschema, bibtexparser, pybtex and rispy (PyPI), and pandoc with citeproc. The references
are those of Evidence and those of the printing cases, so that every kind is there.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import bibtexparser
import jsonschema
import rispy
from pybtex.database import parse_string

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORDINARY = {"report", "article-journal", "book", "webpage", "dataset", "interview"}


def references(folder):
    """Evidence and the heads of the cases, each work once, as reference files."""
    target = folder / "References"
    target.mkdir()
    for path in sorted((ROOT / "Evidence/References").glob("*.md")):
        (target / path.name).write_text(path.read_text())
    seen = set()
    for path in sorted((ROOT / "Tests/CitationsTests/Cases/Printing").glob("*.txt")):
        head = path.read_text().split("---\n")[1]
        if head not in seen:
            seen.add(head)
            (target / f"case-{len(seen)}.md").write_text(f"---\n{head}---\n")
    return sorted(path.stem for path in target.glob("*.md"))


def export(program, folder, form):
    command = [program, "cite", "export", "--format", form, "--evidence", folder, "--quiet"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def printed_by_pandoc(item, folder):
    """The page of one work; alone, as a list prints a dash for an author who comes again."""
    (folder / "work.json").write_text(json.dumps([item]))
    command = ["pandoc", "--citeproc", "--bibliography", str(folder / "work.json"), "-t", "html"]
    source = f"[@{item['id']}]\n"
    return subprocess.run(command, input=source, check=True, capture_output=True, text=True).stdout


def plain(text):
    """The words alone: American styles put commas inside quotation marks."""
    for sign in "’‘“”'\",":
        text = text.replace(sign, "")
    return " ".join(text.replace("&amp;", "&").split()).lower()


def entry(page, key):
    """The text of one entry of pandoc's page."""
    start = page.index(f'id="ref-{key}"')
    body = page[page.index(">", start) + 1 : page.index("</div>", start)]
    text = ""
    inside = False
    for sign in body:
        inside = (inside or sign == "<") and sign != ">"
        text += sign if not inside and sign != ">" else ""
    return plain(text)


def check_pandoc(text, ours, folder):
    items = [item for item in json.loads(text) if item["type"] in ORDINARY]
    wrong = []
    for item in items:
        theirs = entry(printed_by_pandoc(item, folder), item["id"])
        author = item.get("author", [{"literal": ""}])[0]["literal"]
        year = str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""
        for part in (author, year, item["title"]):
            words = plain(part).rstrip(".")
            if words not in theirs:
                wrong.append(f"pandoc prints no '{part}': {theirs}")
            if words not in plain(ours[item["id"]]):
                wrong.append(f"bewijs prints no '{part}': {ours[item['id']]}")
    return len(items), wrong


def main(program, schema):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        keys = references(folder)
        text = export(program, name, "csl-json")
        validator = jsonschema.Draft7Validator(json.loads(pathlib.Path(schema).read_text()))
        faults = [error.message for error in validator.iter_errors(json.loads(text))]
        print(f"CSL-JSON: {len(json.loads(text))} items, {len(faults)} schema faults")
        command = [program, "cite", "list", "--json", "--style", "eu", "--in", "en"]
        answer = subprocess.run(
            command + ["--evidence", name], check=True, capture_output=True, text=True).stdout
        ours = {line["slug"]: line["entry"] for line in json.loads(answer)["references"]}
        count, wrong = check_pandoc(text, ours, folder)
        print(f"pandoc: {count} ordinary works, {len(wrong)} differences")
        faults += wrong
        items = {item["id"]: item for item in json.loads(text)}
        for form in ("bibtex", "biblatex"):
            faults += check_bibtex(export(program, name, form), form, keys, items)
        faults += check_ris(export(program, name, "ris"), keys, items)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def check_bibtex(text, form, keys, items):
    library = bibtexparser.parse_string(text)
    faults = [f"bibtexparser, {form}: {block.error}" for block in library.failed_blocks]
    first = {
        entry.key: {name: field.value for name, field in entry.fields_dict.items()}
        for entry in library.entries
    }
    second = parse_string(text, "bibtex").entries
    faults += [] if sorted(first) == keys else [f"bibtexparser, {form}: other keys"]
    faults += [] if sorted(second) == keys else [f"pybtex, {form}: other keys"]
    for key, item in items.items():
        year = first[key].get("year") or first[key].get("date", "")[:4]
        if "issued" in item and year != str(item["issued"]["date-parts"][0][0]):
            faults.append(f"{form}: {key} has year {year}")
    print(f"{form}: {len(first)} entries read by bibtexparser, {len(second)} by pybtex")
    return faults


def check_ris(text, keys, items):
    records = {record["id"]: record for record in rispy.loads(text)}
    faults = [] if sorted(records) == keys else ["rispy: other keys"]
    for key, item in items.items():
        if records[key].get("title") != item["title"]:
            faults.append(f"rispy: {key} has title {records[key].get('title')}")
    print(f"ris: {len(records)} records read by rispy")
    return faults


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
