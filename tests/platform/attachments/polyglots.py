"""Files that are two things at once, and the names people, phones and attackers give them."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, PngImagePlugin

PAGE = b"<!DOCTYPE html><html><body><script>parent.alert(1)</script></body></html>"
SCRIPT = b"=1;alert(document.cookie)//"

# `{}` is where an ending may stand.
NASTY_NAMES = (
    "../../etc/passwd.{}", "..\\..\\windows\\system32\\x.{}", "/etc/shadow.{}", "C:\\boot.{}", "\\\\host\\share\\a.{}",
    "....//....//a.{}", "%2e%2e%2fa.{}", "..%c0%af..%c0%afa.{}", "a\x00.{}", "a.{}\x00.exe", "a.exe\x00.{}",
    "\x00", "a\r\nSet-Cookie: x=1.{}", "a\nContent-Type: text/html.{}", "a\r\n\r\n<script>.{}", "photo\u202egnp.{}",
    "\u202exe.{}", "a\u200b\u200d.{}", "\ufeffa.{}", "a\u2066b\u2069.{}", "x" * 300 + ".{}", "长" * 200 + ".{}",
    "a." + "b" * 300 + ".{}", "🦆" * 90 + ".{}", "shell.pHaR", "shell.PHP5", "SHELL.Php.{}", "a.php;.{}",
    "a.php%00.{}", "a.ExE", "a.exe ", "a.exe.", "a.exe....", "a.{}.exe", "invoice.pdf.scr", "a.{}::$DATA",
    "a.exe::$DATA", "a.{}:stream.js", "CON.{}", "aux", "nul.{}", "lpt1", ".htaccess", ".{}", "...", "", " ", ".",
    "<img src=x onerror=alert(1)>.{}", "\"><script>alert(1)</script>.{}", "a'; DROP TABLE x; --.{}", "${{7*7}}.{}",
    "{{{{7*7}}}}.{}", "%(name)s %s.{}", "a\x1b[31m.{}", "a\x7f\x80.{}", "=cmd|' /C calc'!A0.{}", "a.HtMl", "a.SVG",
    "a．{}", "a.{} .htm", "-rf.{}", "~root.{}", "a.docm", "a.lnk", "a.url",
)  # fmt: skip


@cache
def picture(kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (8, 8), "white").save(buffer, kind)
    return buffer.getvalue()


def zipped(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return buffer.getvalue()


def _png_with_text() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", PAGE.decode())
    buffer = BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG", pnginfo=notes)
    return buffer.getvalue()


def _pixel_flood() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 9_000, 9_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
POLYGLOTS: dict[str, Callable[[], bytes]] = {
    "a page": lambda: PAGE,
    "a page after blanks": lambda: b" \n\t" + PAGE,
    "a page after a byte order mark": lambda: b"\xef\xbb\xbf" + PAGE,
    "an image of vectors": lambda: b"<?xml version='1.0'?><svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>",
    "php": lambda: b"<?php system($_GET['c']); ?>",
    "a shell script": lambda: b"#!/bin/sh\nrm -rf ~\n",
    "a Windows program": lambda: b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200),
    "a Linux program": lambda: b"\x7fELF\x02\x01\x01\x00" + bytes(200),
    "a shortcut": lambda: b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(60),
    "gif and script": lambda: b"GIF89a" + SCRIPT,
    "bitmap and script": lambda: b"BM" + SCRIPT,
    "gif and archive": lambda: picture("GIF") + zipped("Main.class"),
    "png with a page inside": _png_with_text,
    "png with a page behind": lambda: picture("PNG") + PAGE,
    "jpeg with a page behind": lambda: picture("JPEG") + PAGE,
    "pdf and archive": lambda: PDF + zipped("a.js"),
    "page and pdf": lambda: PAGE + PDF,
    "archive with a program": lambda: zipped("readme.txt", "tools/Setup.EXE"),
    "office file with macros": lambda: zipped("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
    "half an archive": lambda: zipped("a.txt")[:30],
    "a flood of pixels": _pixel_flood,
    "nothing": lambda: b"",
}
