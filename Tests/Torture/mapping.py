# SPDX-License-Identifier: EUPL-1.2
"""Puts an input of the torture collection where this product reads such a thing.

Each function fills a folder and gives the command line, and how far the lines and columns that are
told lie from those of the input.
"""
import hashlib
import json
import pathlib
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALL = ROOT / "Tests/BewijskrachtTests/Workspaces/small/Evidence"
HOUSE = {
    "kind": "register", "producer": "nobody", "url": "https://example.org", "published": "2026",
    "retrieved": "2026-11-20", "licence": "CC-BY-4.0", "vintage": "2026", "representative": "no",
}

NOTICES = [
    {"name": "notice_id", "type": "string",
     "constraints": {"required": True, "unique": True, "pattern": "[0-9]{1,8}-[0-9]{4}"}},
    {"name": "country", "type": "string", "constraints": {"required": True}, "bewijskracht": "member-state"},
    {"name": "year", "type": "year"},
    {"name": "buyer", "type": "string"},
    {"name": "cpv", "type": "string"},
    {"name": "value_eur", "type": "number", "constraints": {"minimum": 0, "maximum": 1e12},
     "bewijskracht": "amount"},
    {"name": "bids", "type": "integer",
     "constraints": {"minimum": 1, "maximum": 100000, "pattern": "0|[1-9][0-9]*"}},
    {"name": "winner_country", "type": "string", "bewijskracht": "member-state"},
    {"name": "published", "type": "date", "constraints": {"required": True}},
]
NUMBER = {"type": "number", "decimalChar": ",", "groupChar": "."}
BURDEN = [
    {"name": "id", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "lidstaat", "type": "string", "bewijskracht": "member-state"},
    {"name": "handeling", "type": "string"},
    {"name": "minuten", **NUMBER, "constraints": {"minimum": 0}},
    {"name": "tarief_eur", **NUMBER, "constraints": {"minimum": 0}, "bewijskracht": "amount"},
    {"name": "aantal", **NUMBER, "constraints": {"minimum": 0}},
    {"name": "frequentie", **NUMBER, "constraints": {"minimum": 0}},
    {"name": "bron", "type": "string"},
]


def dataset(folder, source, fields, delimiter=",", encoding="utf-8"):
    shutil.copy(source, folder / source.name)
    resource = {
        "name": "table", "path": source.name, "format": "csv", "encoding": encoding,
        "hash": "sha256:" + hashlib.sha256(source.read_bytes()).hexdigest(),
        "dialect": {"delimiter": delimiter}, "schema": {"fields": fields},
    }
    package = {"name": "table", "title": "table", "bewijskracht": HOUSE, "resources": [resource]}
    (folder / "datapackage.json").write_text(json.dumps(package))
    return ["ingest", str(folder / "datapackage.json")]


def manifest(folder, source):
    """The same text with the words of a data package, every value where it stood."""
    aux = source.parent / "aux"
    if aux.is_dir():
        shutil.copytree(aux, folder / "aux")
    text = source.read_text()
    text = text.replace('"sources"', '"resources"', 1)
    text = re.sub(r'"sha256"(\s*):(\s*)"', lambda m: '"hash"  ' + m[1] + ":" + m[2] + '"sha256:', text)
    text = with_schema(text)
    end = text.rstrip().rfind("}")
    if end > 0:
        house = json.dumps(HOUSE)
        extra = f', "name": "m", "title": "m", "bewijskracht": {house}'
        text = text[:end].rstrip("\n") + extra + "\n" + text[end:]
    (folder / "datapackage.json").write_text(text)
    return ["ingest", str(folder / "datapackage.json")]


def with_schema(text):
    """Adds the columns of the profile at the end of every object in the list."""
    out, depth, in_string, escaped = [], 0, False, False
    for sign in text:
        if in_string:
            in_string = escaped or sign != '"'
            escaped = sign == "\\" and not escaped
        elif sign == '"':
            in_string = True
        elif sign in "{[":
            depth += 1
        elif sign in "}]":
            if sign == "}" and depth == 3:
                blank = len(out) - len("".join(out).rstrip())
                tail = out[len(out) - blank:]
                out = out[: len(out) - blank] + [', "schema": ' + json.dumps({"fields": NOTICES})] + tail
            depth -= 1
        out.append(sign)
    return "".join(out)


def claims(folder, source):
    """One file a claim; line 1 of the file is the line of its first key, values keep their column."""
    evidence = folder / "Evidence"
    shutil.copytree(SMALL, evidence)
    text = source.read_text()
    lines = text.split("\n")
    share = (SMALL / "Indicators/foreign-share.md").read_text()
    (evidence / "Indicators/aandeel-grensoverschrijdend.md").write_text(share)
    starts = [i for i, line in enumerate(lines) if line.rstrip() == " {"]
    offsets = {}
    for claim, start in zip(json.loads(text), starts):
        end = next(i for i in range(start, len(lines)) if lines[i].startswith(" }"))
        name = f"Claims/{claim['id'].lower()}.md"
        offsets[name] = start + 1
        body = claim_lines(claim, lines[start + 2:end])
        words = claim.get("text", {})
        body += [f"statement.nl: {words.get('nl', '')}", f"statement.en: {words.get('en', words.get('nl', ''))}"]
        (evidence / name).write_text("\n".join(["---"] + body + ["sources: example-study", "---", "Why.", ""]))
    return ["check", "--evidence", str(evidence), "--output", str(folder / "Output")], offsets


def references(folder, source):
    shutil.copytree(SMALL, folder / "Evidence")
    return ["cite", "import", str(source), "--evidence", str(folder / "Evidence")]


def claim_lines(claim, lines):
    words = {">": "above", ">=": "at-least", "<": "below", "<=": "at-most", "==": "equals", "=": "equals"}
    out = []
    for line in lines:
        key = re.match(r'\s*"(\w+)": ?', line)
        if key and key[1] == "indicator":
            slug = claim["indicator"].replace("_", "-")
            out.append("holds-if:".ljust(key.end()) + f"{slug}[EU27, 2020-2022]")
        elif key and key[1] == "op" and "indicator" in claim:
            out.append("  " + words.get(claim["op"], claim["op"]))
        elif key and key[1] == "bound" and "indicator" in claim:
            out.append(f"  {round(100 * claim['bound'], 6):g} %")
        else:
            out.append("#" + line)
    return out
