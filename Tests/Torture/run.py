#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs every input of the torture collection through the built command and compares the outcome.

usage: Tests/Torture/run.py [PROGRAM [COLLECTION]]
PROGRAM is .build/release/bewijs when left out, COLLECTION ../shared/torture. Prints one line an input:
what was expected and found, the time and the peak of memory of the run; ends with 1 when one differs.
"""
import csv
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import mapping

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/bewijs").resolve())
COLLECTION = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT.parent / "shared/torture").resolve()

# Codes of the collection by codes of this product; the others are the same.
CODES = {
    "ARC-PATH": "ZIP-PATH", "ARC-RATIO": "ZIP-RATIO", "ARC-COUNT": "ZIP-ENTRIES",
    "ARC-LOCKED": "ZIP-ENCRYPTED", "ARC-METHOD": "ZIP-METHOD", "ARC-CRC": "ZIP-CRC",
    "ARC-FORM": "ZIP-FORM", "ARC-TWICE": "ZIP-DUPLICATE", "ARC-LINK": "ZIP-LINK",
    "FM-MISSING": "CLM-UNBOUND",
}
MESSAGE = re.compile(r"^(.+?)(?::(\d+))?(?::(\d+))?: ([A-Z]+-[A-Z0-9-]+) (\(note\))?", re.M)


def run(words, program=PROGRAM):
    """Exit status, both outputs, seconds and the peak in MB of one run."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen([program, *words], stdout=out, stderr=err, stdin=subprocess.DEVNULL,
                                   env={"LC_ALL": "C", "NO_COLOR": "1", "PATH": os.environ["PATH"]})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "surrogateescape"))
    return process.returncode, texts[0], texts[1], seconds, usage.ru_maxrss / 1024


def placed(row, folder, source):
    """The command line for an input, the shift of lines by path, and whether it is a table."""
    profile = row["profile"]
    if profile.startswith("notices"):
        encoding = profile.partition("encoding=")[2] or "utf-8"
        return mapping.dataset(folder, source, mapping.NOTICES, encoding=encoding), {}, True
    if profile.startswith("burden"):
        return mapping.dataset(folder, source, mapping.BURDEN, delimiter=";"), {}, True
    if profile == "archive":
        return mapping.dataset(folder, source, mapping.NOTICES), {}, True
    if profile == "manifest":
        return mapping.manifest(folder, source), {}, True
    if profile == "notice-xml":
        return ["ingest", str(source)], {}, False
    if profile == "claims":
        words, offsets = mapping.claims(folder, source)
        return words, offsets, False
    if profile == "references":
        return mapping.references(folder, source), {}, False
    raise SystemExit(f"unknown profile {profile}")


def found(text, offsets):
    """Every error and warning as line:column:CODE, in the lines of the input."""
    for match in MESSAGE.finditer(text):
        path, line, column, code, note = match.groups()
        if note:
            continue
        shift = next((by for name, by in offsets.items() if path.endswith(name)), 0)
        code = CODES.get(code, code)
        yield f"{int(line) + shift}:{column}:{code}" if line else code


def same_place(expected, told):
    """Whether a told place is the expected one; column 0 is not checked, a claim begins in column 1."""
    want, have = expected.split(":"), told.split(":")
    if len(want) != len(have) or want[-1] != have[-1]:
        return False
    if len(want) == 1:
        return True
    columns = {want[1]} | ({"1"} if want[-1] == "CLM-UNBOUND" else set())
    return want[0] == have[0] and (want[1] == "0" or have[1] in columns)


def differences(row, folder, source):
    words, offsets, is_table = placed(row, folder, source)
    before = sorted(str(p) for p in folder.rglob("*"))
    status, out, err, seconds, peak = run(words)
    faults = []
    if status != int(row["exit_strict"]):
        faults.append(f"exit {status}, not {row['exit_strict']}: {err[:300]!r}")
    told = sorted(found(err, offsets))
    wanted = sorted(filter(None, row["errors"].split(";")))
    rest = list(told)
    for place in wanted:
        match = next((one for one in rest if same_place(place, one)), None)
        faults.append(f"not told: {place}") if match is None else rest.remove(match)
    faults += [f"told besides: {place}" for place in rest]
    if sorted(str(p) for p in folder.rglob("*")) != before:
        faults.append("a file was made")
    if seconds > float(row["max_seconds"]) or peak > float(row["max_mem_mb"]):
        faults.append(f"{seconds:.2f} s, {peak:.0f} MB")
    said = out + err
    if is_table and row["profile"] != "manifest":
        faults += table_faults(row, words, source, folder, out)
        said += run([*words, "--awards", "-"])[1]
    if row["must_say"] and not any(is_said(word, said, row) for word in row["must_say"].split("|")):
        faults.append(f"not said: {row['must_say']}")
    if row["must_not"] and re.search(rf"(?<![\d.]){re.escape(row['must_not'])}(?![\d.])", said):
        faults.append(f"said: {row['must_not']}")
    return faults, seconds, peak


def is_said(word, said, row):
    """Whether a word is in the output; names of claims become slugs, in lower case with hyphens."""
    if row["profile"] == "claims":
        word = word.lower().replace("_", "-")
    return word in said


def table_faults(row, words, source, folder, out):
    """Counts, the refused records, and what the option that allows them changes."""
    faults = []
    status, _, err, _, _ = run([*words, "--allow-refused"])
    if status != int(row["exit_lenient"]):
        faults.append(f"exit {status} when refused records are allowed, not {row['exit_lenient']}")
    if row["expected"] == "reject-file":
        return faults
    count = re.match(r"(\d+) read: (\d+) used, (\d+) refused", out)
    if not count or [count[1], count[2], count[3]] != [row["records"], row["accepted"], row["rejected"]]:
        faults.append(f"counts: {out.strip()}")
    rejects = folder / "rejects"
    run([*words, "--rejects", str(rejects)])
    kept = rejects.read_bytes() if rejects.exists() else b""
    faults += rejects_faults(kept, source.read_bytes(), int(row["rejected"]))
    _, table, _, _, _ = run([*words, "--awards", "-"])
    for record in csv.reader(table.splitlines(True)):
        if any(cell and cell[0] in "=+@\t\r" for cell in record):
            faults.append(f"a formula: {record}")
    return faults


def rejects_faults(kept, source, wanted):
    """Every entry holds bytes of the input, and the entries hold as many records as were refused."""
    records = 0
    while kept:
        head, _, rest = kept.partition(b"\n")
        fields = re.search(rb"records=(\d+) bytes=(\d+)$", head)
        if not fields:
            return [f"no head of an entry: {head[:80]!r}"]
        records += int(fields[1])
        size = int(fields[2])
        if rest[:size] not in source:
            return ["a refused record is not kept verbatim"]
        kept = rest[size + 1:]
    return [] if records == wanted else [f"{records} records kept, not {wanted}"]


def main():
    wrong = 0
    rows = list(csv.DictReader((COLLECTION / "index.csv").open(newline="")))
    for row in rows:
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "publisher" / "dataset"
            folder.mkdir(parents=True)
            faults, seconds, peak = differences(row, folder, COLLECTION / row["file"])
        wrong += bool(faults)
        print(f"{row['id']}  {'ok ' if not faults else 'BAD'}  {seconds:5.2f} s {peak:5.0f} MB  {row['file']}")
        for fault in faults:
            print(f"       {fault}")
    print(f"{len(rows) - wrong} of {len(rows)} as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
