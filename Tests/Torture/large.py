#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Gives the built command large hostile files and measures how soon and in what memory it refuses them.

usage: Tests/Torture/large.py [PROGRAM [MEGABYTES]]
PROGRAM is .build/release/bewijs when left out, MEGABYTES 200. The files are made in a folder that is
removed afterwards. Prints a line a file; ends with 1 when one is not refused with status 65, in one
second and in 100 MB.
"""
import gzip
import pathlib
import sys
import tarfile
import tempfile
import zipfile

import run

PROGRAM = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else run.PROGRAM).resolve())
MEGABYTES = int(sys.argv[2]) if len(sys.argv) > 2 else 200
MIB = 1 << 20
HEADER = b"ID_NOTICE_CAN,ID_TYPE,DT_DISPATCH,ISO_COUNTRY_CODE,CPV,ID_AWARD,WIN_COUNTRY_CODE,XSD_VERSION,CANCELLED\n"
ROW = b"2021000001,3,01-JAN-21,NL,85312000,1,NL,2.0.9.S05.E01,0\n"


def repeated(start, piece, end=b""):
    """A start, so many megabytes of one piece, and an end."""
    def write(file):
        file.write(start)
        block = piece * (MIB // len(piece) + 1)
        for _ in range(MEGABYTES):
            file.write(block)
        file.write(end)
    return write


def bomb(write):
    """Zeros in one file of a zip."""
    with zipfile.ZipFile(write, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.csv", bytes(64 * MIB))


def packed(write):
    """Zeros in gzip."""
    with gzip.GzipFile(fileobj=write, mode="w", mtime=0) as file:
        for _ in range(MEGABYTES):
            file.write(bytes(MIB))


def many(write):
    """A zip of very many empty files."""
    with zipfile.ZipFile(write, "w") as package:
        for number in range(60_000):
            package.writestr(f"{number}.xml", b"")


def lying(write):
    """A tar whose file says it has eight gigabytes."""
    info = tarfile.TarInfo("a.xml")
    info.size = 8 << 30
    write.write(info.tobuf() + bytes(MIB))


FILES = {
    "spaces.txt": repeated(b"", b" "),
    "letters.txt": repeated(b"", b"a"),
    "zeros.bin": repeated(b"", b"\0"),
    "doctype.xml": repeated(b'<?xml version="1.0"?>\n<!DOCTYPE a [', b'<!ENTITY b "c">'),
    "doctype-late.xml": repeated(b"<!DOCTYPE a>\n<a>", b"<b/>", b"</a>"),
    "text.xml": repeated(b"<a>", b"x", b"</a>"),
    "deep.xml": repeated(b"", b"<a>"),
    "attributes.xml": repeated(b"<a ", b'b="c" '),
    "comment.xml": repeated(b"<!--", b" x"),
    "elements.xml": repeated(b"<a>", b"<b/>", b"</a>"),
    "wide.xml": repeated(b"\xff\xfe<\0a\0>\0", b"x\0"),
    "deep.json": repeated(b"", b"["),
    "text.json": repeated(b'{"notices": "', b"x", b'"}'),
    "quote.csv": repeated(HEADER + ROW + b'"', b"x,"),
    "row.csv": repeated(HEADER, b"x,"),
    "bomb.zip": bomb,
    "bomb.gz": packed,
    "many.zip": many,
    "lying.tar": lying,
}


def main():
    wrong = 0
    for name, write in FILES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / name
            with path.open("wb") as file:
                write(file)
            status, _, told, seconds, peak = run.run(["ingest", str(path)], PROGRAM)
            size = path.stat().st_size / MIB
        is_wrong = status != 65 or seconds > 1 or peak > 100
        wrong += is_wrong
        code = next(iter(run.found(told, {})), "nothing told")
        print(f"{'BAD' if is_wrong else 'ok '}  {status:3} {seconds:6.2f} s {peak:5.0f} MB  {size:6.1f} MB  {name}  {code}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
