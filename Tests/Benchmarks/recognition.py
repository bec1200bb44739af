#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast references are recognised in a text of 10 MB against 10,000 reference files.

usage: Tests/Benchmarks/recognition.py [PROGRAM]     PROGRAM is .build/release/bewijs when left out
Writes reference files and a text in a temporary folder, and times `bewijs cite check` on the text and on
an empty text; the difference is the time of reading, recognising, resolving and comparing the text. It is
processor time of the process itself, so that other work on the machine counts less.
Needs only the Python standard library. Nothing here decides whether a test passes.
"""
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/bewijs").resolve())
MEGABYTES, FILES, RUNS = 10, 10_000, 5
PROSE = (
    "De gemeenten kopen jeugdhulp en maatschappelijke ondersteuning in bij aanbieders in de regio, en de "
    "uitvoeringslasten daarvan zijn in de afgelopen jaren gestegen. The burden of procedures falls on small "
    "providers, who tender for 3 to 12 lots a year at a value of EUR 750 000 or more. "
)


def reference(number):
    """A reference file of an invented paper."""
    dossier, paper = 30000 + number // 500, number % 500 + 1
    return f"kst-{dossier}-{paper}", (
        f"---\nkind: kamerstuk\nchamber: II\nsession: 2018-2019\ndossier: {dossier}\nnumber: {paper}\n"
        f"title: Brief {number}\nauthor: Minister\ndate: 2019-{number % 8 + 1:02}-{number % 28 + 1:02}\n---\n"
    )


def text():
    """Prose with a reference to one of the papers, or to an act, every 300 to 400 bytes."""
    parts, size, number = [], 0, 0
    while size < MEGABYTES * 1_000_000:
        dossier, paper = 30000 + number % 10000 // 500, number % 500 + 1
        cited = [
            f"Zie Kamerstuk {dossier // 1000} {dossier % 1000:03}, nr. {paper}. ",
            f"(Kamerstukken II 2018/19, {dossier}, nr. {paper}, p. 3) ",
            "Article 18 of Directive 2014/24/EU applies. ", "COM(2011) 896 final; C-298/15. ",
        ][number % 4]
        part = PROSE + cited + ("\n\n" if number % 3 == 0 else "")
        parts.append(part)
        size += len(part.encode())
        number += 1
    return "".join(parts), number


def seconds(evidence, file):
    """The least of a few processor times of one check, and what it answers."""
    times = []
    for _ in range(RUNS):
        start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        run = subprocess.run(
            [PROGRAM, "cite", "check", "--quiet", "--evidence", evidence, file], capture_output=True, text=True
        )
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start)
        assert run.returncode in (0, 1), run.stderr
    return min(times), run.stdout.strip()


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "Evidence/References").mkdir(parents=True)
        for number in range(FILES):
            slug, content = reference(number)
            (folder / f"Evidence/References/{slug}.md").write_text(content)
        content, count = text()
        (folder / "text.txt").write_text(content)
        (folder / "empty.txt").write_text("Niets.\n")
        empty, _ = seconds(str(folder / "Evidence"), str(folder / "empty.txt"))
        full, answer = seconds(str(folder / "Evidence"), str(folder / "text.txt"))
        size = len(content.encode()) / 1_000_000
        print(answer)
        print(f"{size:.1f} MB with {count} marks against {FILES} reference files")
        print(f"reading the reference files {empty:.2f} s, the text {full - empty:.3f} s")
        print(f"{size / (full - empty):.0f} MB/s (aim: 50)")


main()
