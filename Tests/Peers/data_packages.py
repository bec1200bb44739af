# SPDX-License-Identifier: EUPL-1.2
"""Asks frictionless and bewijs whether small data packages are valid, and compares the answers.

    pip install frictionless
    python Tests/Peers/data_packages.py .build/debug/bewijs

Each line of the table is one package: its name, what frictionless says, what bewijs says. The end
is 1 when they disagree about a package that is not listed as a deviation with its reason.
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

from frictionless import FrictionlessException, Package


def field(name, kind, **more):
    return {"name": name, "type": kind, **more}


def table(name, text, fields, encoding="utf-8", dialect=None, missing=None):
    return name, text.encode(encoding), fields, encoding, dialect or {}, missing


NUMBER = [field("a", "string"), field("n", "number")]
DUTCH = [field("a", "string"), field("n", "number", decimalChar=",", groupChar=".")]

TABLES = [
    table("plain", "a,n\nx,1.5\ny,\n", NUMBER),
    table("number is a word", "a,n\nx,many\n", NUMBER),
    table("number with a comma", "a,n\nx,\"1,5\"\n", NUMBER),
    table("negative number", "a,n\nx,-1.5\n", NUMBER),
    table("number in hexadecimal", "a,n\nx,0x1F\n", NUMBER),
    table("Dutch number", "a;n\nx;1.234.567,89\n", DUTCH, dialect={"delimiter": ";"}),
    table("Dutch number without groups", "a;n\nx;12,5\n", DUTCH, dialect={"delimiter": ";"}),
    table("Dutch number with two commas", "a;n\nx;1,2,3\n", DUTCH, dialect={"delimiter": ";"}),
    table("windows-1252", "a,n\ncaf\u00e9 \u20ac,1\n", NUMBER, "windows-1252"),
    table("iso-8859-1", "a,n\ncaf\u00e9,1\n", NUMBER, "iso-8859-1"),
    table("single quotes", "a,n\n'x, y',1\n", NUMBER, dialect={"quoteChar": "'"}),
    table("pipe", "a|n\nx|1\n", NUMBER, dialect={"delimiter": "|"}),
    table("missing words", "a,n\nx,n.b.\ny,-\nz,1\n", NUMBER, missing=["", "n.b.", "-"]),
    table("missing word not declared", "a,n\nx,n.b.\n", NUMBER),
    table("integer", "i\n12\n-3\n", [field("i", "integer")]),
    table("integer with decimals", "i\n1.0\n", [field("i", "integer")]),
    table("integer with groups", "i\n1.234\n", [field("i", "integer", groupChar=".")]),
    table("boolean", "b\ntrue\nFalse\n1\n0\n", [field("b", "boolean")]),
    table("boolean yes", "b\nyes\n", [field("b", "boolean")]),
    table("boolean ja", "b\nja\nnee\n",
          [field("b", "boolean", trueValues=["ja"], falseValues=["nee"])]),
    table("date", "d\n2021-12-31\n", [field("d", "date")]),
    table("date that does not exist", "d\n2021-02-30\n", [field("d", "date")]),
    table("date in words", "d\n1 May 2021\n", [field("d", "date")]),
    table("date with a form", "d\n31-12-2021\n", [field("d", "date", format="%d-%m-%Y")]),
    table("date in another form", "d\n2021-12-31\n", [field("d", "date", format="%d-%m-%Y")]),
    table("year", "y\n2021\n", [field("y", "year")]),
    table("year of two digits", "y\n21\n", [field("y", "year")]),
    table("required", "a,n\n,1\n", [field("a", "string", constraints={"required": True}),
                                   field("n", "number")]),
    table("required missing word", "a,n\n-,1\n",
          [field("a", "string", constraints={"required": True}), field("n", "number")],
          missing=["-"]),
    table("minimum holds", "n\n5\n", [field("n", "number", constraints={"minimum": 5})]),
    table("minimum fails", "n\n4.9\n", [field("n", "number", constraints={"minimum": 5})]),
    table("maximum fails", "n\n5.1\n", [field("n", "number", constraints={"maximum": 5})]),
    table("minimum date fails", "d\n2020-12-31\n",
          [field("d", "date", constraints={"minimum": "2021-01-01"})]),
    table("maximum year fails", "y\n2022\n", [field("y", "year", constraints={"maximum": 2021})]),
    table("enum holds", "a\nNL\n", [field("a", "string", constraints={"enum": ["NL", "BE"]})]),
    table("enum fails", "a\nnl\n", [field("a", "string", constraints={"enum": ["NL", "BE"]})]),
    table("enum of integers", "i\n1\n3\n", [field("i", "integer", constraints={"enum": [1, 2]})]),
    table("pattern holds", "a\nAB12\n", [field("a", "string", constraints={"pattern": "[A-Z]{2}\\d+"})]),
    table("pattern fails", "a\nAB\n", [field("a", "string", constraints={"pattern": "[A-Z]{2}\\d+"})]),
    table("pattern is whole", "a\nxAB1\n",
          [field("a", "string", constraints={"pattern": "[A-Z]{2}\\d+"})]),
    table("pattern with repeats", "a\n2021-Q4\n",
          [field("a", "string", constraints={"pattern": "\\d{4}-Q[1-4]"})]),
    table("length holds", "a\n\u00e9\u00e9\n", [field("a", "string", constraints={"maxLength": 2})]),
    table("length fails", "a\nabc\n", [field("a", "string", constraints={"maxLength": 2})]),
    table("short", "a\na\n", [field("a", "string", constraints={"minLength": 2})]),
    table("unique holds", "i\n1\n2\n", [field("i", "integer", constraints={"unique": True})]),
    table("unique fails", "i\n1\n1\n", [field("i", "integer", constraints={"unique": True})]),
    table("unique passes over empty", "i,a\n,x\n,y\n",
          [field("i", "integer", constraints={"unique": True}), field("a", "string")]),
    table("too few cells", "a,n\nx\n", NUMBER),
    table("too many cells", "a,n\nx,1,2\n", NUMBER),
    table("other header", "a,m\nx,1\n", NUMBER),
    table("header twice", "a,a\nx,1\n", [field("a", "string"), field("a", "string")]),
    table("wrong encoding", "a,n\ncaf\u00e9,1\n", NUMBER, "iso-8859-1"),
]
# The bytes of the last one are declared as UTF-8.
DECLARED = {"wrong encoding": "utf-8"}

# Where bewijs is stricter on purpose.
STRICTER = {
    "number with an exponent": "people who type a table do not write 1e5",
    "groups of another length": "1.5 with groups of three digits is a mistake, not 15",
}
TABLES += [
    table("number with an exponent", "a,n\nx,1e5\n", NUMBER),
    table("groups of another length", "a;n\nx;1.5\n", DUTCH, dialect={"delimiter": ";"}),
]


def write(folder, number, entry):
    name, data, fields, encoding, dialect, missing = entry
    home = folder / "Evidence" / "Datasets" / "peers" / f"table-{number}"
    home.mkdir(parents=True)
    (home / "data.csv").write_bytes(data)
    schema = {"fields": fields}
    if missing is not None:
        schema["missingValues"] = missing
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"table-{number}", "title": name,
        "bewijskracht": {
            "kind": "register", "producer": "Nobody", "url": "https://example.org",
            "published": "2026", "retrieved": "2026-11-20", "licence": "none",
            "vintage": "first", "representative": "yes"},
        "resources": [{
            "name": "data", "path": "data.csv", "type": "table", "format": "csv",
            "encoding": DECLARED.get(name, encoding), "bytes": len(data),
            "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
            "dialect": dialect, "schema": schema}],
    }
    (home / "datapackage.json").write_text(json.dumps(package, indent=2))
    return home / "datapackage.json"


def is_valid(path):
    try:
        return Package(str(path)).validate().valid
    except FrictionlessException:
        return False


def main(program):
    wrong = 0
    for number, entry in enumerate(TABLES):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            path = write(folder, number, entry)
            theirs = is_valid(path)
            run = subprocess.run([program, "check", "--json"], cwd=folder, capture_output=True)
            ours = run.returncode == 0
        note = STRICTER.get(entry[0], "")
        agree = ours == theirs or (bool(note) and theirs and not ours)
        wrong += not agree
        print(f"{entry[0]:32} {'valid' if theirs else 'invalid':8} "
              f"{'valid' if ours else 'invalid':8} {'' if agree else 'DIFFERS'}{note}")
    print(f"{len(TABLES)} packages, {wrong} differ without a reason")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
