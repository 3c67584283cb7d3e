"""PDF files with one fault each (ISO 32000-1), their objects written by hand."""
from __future__ import annotations

import random
import struct
import zlib

from faults import SEED, Fault

HEADER = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>")
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 12 Tf 72 700 Td (Report of the centre, 12 seminars in September 2024) Tj ET\n"


def stream(content: bytes, entries: bytes = b"", length: int | None = None) -> bytes:
    written = len(content) if length is None else length
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (written, entries, content)


def deflated(content: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + entries)


def objects(content: bytes = TEXT, **other: bytes) -> dict[int, bytes]:
    """The objects of a file of one page; `other` replaces or adds objects as o6=..."""
    made = {1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(content), 5: FONT}
    return made | {int(name[1:]): value for name, value in other.items()}


def write(made: dict[int, bytes], trailer: bytes = b"", shift: int = 0, end_of_object: bytes = b"\nendobj\n") -> bytes:
    """The file; `shift` is what every offset of the cross-reference table is wrong by."""
    out = HEADER
    offsets = {}
    for number, value in made.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s%s" % (number, value, end_of_object)
    start = len(out)
    size = max(made) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % (offsets[number] + shift) if number in offsets else b"0000000000 00000 f \n"
    trailer = trailer.replace(b"START", b"%d" % start)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)


def one(content: bytes = TEXT, **other: bytes) -> bytes:
    return write(objects(content, **other))


def page(*, box: bytes = b"[0 0 595 842]", more: bytes = b"", resources: bytes = b"/Font << /F1 5 0 R >>") -> bytes:
    return (b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << %s >> %s >>" % (box, resources, more))


def object_streams() -> list[Fault]:
    """Files whose catalogue lies in an object stream that needs itself."""
    def with_streams(first: bytes, second: bytes) -> bytes:
        out = HEADER
        offsets = {}
        for number, value in {3: PAGE, 4: stream(TEXT), 5: FONT, 6: first, 7: second}.items():
            offsets[number] = len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
        rows = [(0, 0, 65535), (2, 6, 0), (2, 6, 1), (1, offsets[3], 0), (1, offsets[4], 0), (1, offsets[5], 0)]
        rows += [(2, 7, 0), (2, 6, 2), (1, len(out), 0)]     # 6 lies in 7 and 7 in 6
        table = b"".join(struct.pack(">BIH", *row) for row in rows)
        return out + b"8 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
            deflated(table, b"/Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R"), len(out))

    body = b"1 0 2 %d " % (len(CATALOG) + 1) + CATALOG + b" " + PAGES
    inner = deflated(body, b"/Type /ObjStm /N 2 /First %d /Extends 7 0 R" % body.index(b"<<"))
    other = deflated(b"6 0 null", b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")
    return [Fault("pdf_object_stream_loop.pdf", with_streams(inner, other), "failed", "damaged_file")]


def structure_faults() -> list[Fault]:
    damaged = ("failed", "damaged_file")
    good = one()
    deep = {number: b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>" % (number - 1, number + 1)
            for number in range(10, 150)}
    deep |= {2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", 150: PAGE}
    return [
        Fault("pdf_cyclic_page_tree.pdf", one(o2=b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>"), "partial"),
        Fault("pdf_pages_only_themselves.pdf", one(o2=b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), *damaged),
        Fault("pdf_deep_page_tree.pdf", write(objects() | deep), "ok"),
        Fault("pdf_page_count.pdf", one(o2=b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"), *damaged),
        Fault("pdf_negative_count.pdf", one(o2=b"<< /Type /Pages /Kids [3 0 R] /Count -7 >>"), *damaged),
        Fault("pdf_no_pages.pdf", one(o2=b"<< /Type /Pages /Kids [] /Count 0 >>"), *damaged),
        Fault("pdf_missing_page.pdf", one(o2=b"<< /Type /Pages /Kids [3 0 R 99 0 R] /Count 2 >>"), "partial"),
        Fault("pdf_no_catalog.pdf", good.replace(b"/Root 1 0 R", b"/Loot 1 0 R").replace(b"/Catalog", b"/Cattle"), *damaged),
        Fault("pdf_xref_loop.pdf", write(objects(), b"/Prev START"), "ok"),
        Fault("pdf_xref_offsets_wrong.pdf", write(objects(), shift=7), "ok"),
        Fault("pdf_no_xref.pdf", good.replace(b"xref\n0", b"xxxx\n0"), "ok"),
        Fault("pdf_no_trailer.pdf", good[:good.index(b"xref\n")], *damaged),
        Fault("pdf_missing_endobj.pdf", write(objects(), end_of_object=b"\n"), "ok"),
        Fault("pdf_deep_arrays.pdf", one(o6=b"[" * 9000 + b"]" * 9000, o3=page(more=b"/Annots 6 0 R")), "ok"),
        Fault("pdf_reference_to_itself.pdf", one(o4=b"4 0 R"), "failed", "empty_file"),
        Fault("pdf_junk_before_header.pdf", b"HTTP/1.1 200 OK\r\n\r\n" + good, "ok"),
        Fault("pdf_zero_page.pdf", one(o3=page(box=b"[0 0 0 0]")), "ok"),
        Fault("pdf_huge_page.pdf", one(o3=page(box=b"[-2000000000 -2000000000 2000000000 2000000000]")), "ok"),
        Fault("pdf_javascript.pdf", one(o1=b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>",
                                        o6=b"<< /S /JavaScript /JS (while \\(true\\) app.alert\\(1\\)) >>"), "ok"),
        Fault("pdf_launch.pdf", one(o1=b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>",
                                    o6=b"<< /S /Launch /F (/bin/sh) >>"), "ok"),
        Fault("pdf_empty_page.pdf", one(b""), "failed", "empty_file"),
    ]


def content_faults() -> list[Fault]:
    too_large = ("failed", "too_large")
    noise = random.Random(SEED)
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> /Font << /F1 5 0 R >> >>"
    forms = page(resources=b"/Font << /F1 5 0 R >> /XObject << /X 6 0 R >>")
    image = b"/Type /XObject /Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    names = b" ".join(b"/q%c%cq" % (97 + i // 10, 97 + i % 10) for i in range(32, 127))
    nameless = (b"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Nameless /FirstChar 32 /LastChar 126 /Widths [%s] "
                  b"/Encoding << /Differences [32 %s] >> /FontDescriptor 7 0 R >>" % (b"500 " * 95, names))
    identity = (b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Nameless /Encoding /Identity-H /DescendantFonts [6 0 R] >>")
    cid_font = (b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Nameless /FontDescriptor 7 0 R /DW 500 "
                b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>")
    glyphs = b"".join(b"%04X" % noise.randrange(1, 3000) for _ in range(200))
    descriptor = b"<< /Type /FontDescriptor /FontName /ABCDEF+Nameless /Flags 4 /FontFile2 8 0 R >>"
    ranges = b"\n".join(b"1 beginbfrange <0000> <FFFF> <0410> endbfrange" for _ in range(200))
    many = b"/CIDInit /ProcSet findresource begin begincmap /C usecmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n%s\nendcmap"
    composite = (b"<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /ToUnicode 7 0 R "
                 b"/DescendantFonts [5 0 R] >>")
    type3 = (b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 82 /LastChar 82 /Widths [1] "
             b"/Encoding << /Differences [82 /R] >> /CharProcs << /R 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>")
    lines = b"".join(b"%d %d m %d %d l S\n" % (x, y, x + 500, y) for x in range(0, 50, 5) for y in range(0, 800, 2))
    grid = b"".join(b"%d 0 m %d 842 l S\n0 %d m 595 %d l S\n" % ((i, i, i, i)) for i in range(0, 595))
    pile = b"BT /F1 12 Tf 72 700 Td " + b"0 0 Td (Pile) Tj " * 50_000 + b"ET"
    spread = b"BT /F1 4 Tf " + b"".join(b"1 0 0 1 %d %d Tm (w) Tj " % (noise.randrange(595), noise.randrange(842))
                                        for _ in range(1500)) + b"ET"
    cut_stream = objects()[4].replace(b"\nendstream", b"")
    return [
        Fault("pdf_truncated_stream.pdf", write(objects(o4=stream(TEXT, length=1_000_000)) | {}), "ok"),
        Fault("pdf_negative_length.pdf", one(o4=stream(TEXT, length=-5)), "failed", "empty_file"),
        Fault("pdf_no_endstream.pdf", one(o4=cut_stream), "ok"),
        Fault("pdf_broken_deflate.pdf", one(o4=deflated(TEXT).replace(b"\x78\xda", b"\x78\x00")), "failed", "empty_file"),
        Fault("pdf_unknown_filter.pdf", one(o4=stream(TEXT, b"/Filter /Nonsense")), "failed", "empty_file"),
        Fault("pdf_flate_bomb.pdf", one(o4=deflated(TEXT + b" " * 15_000_000 + TEXT)), "ok"),
        Fault("pdf_double_bomb.pdf",
              one(o4=stream(zlib.compress(zlib.compress(TEXT + b" " * 100_000_000, 9), 9), b"/Filter [/FlateDecode /FlateDecode]")), "ok"),
        Fault("pdf_glyph_bomb.pdf", one(o4=deflated(b"BT /F1 12 Tf 72 700 Td " + (b"(" + b"A" * 1000 + b") Tj ") * 3100)), *too_large),
        Fault("pdf_state_bomb.pdf", one(o4=deflated(b"q " * 3_000_000 + TEXT)), *too_large),
        Fault("pdf_path_bomb.pdf", one(o4=deflated(b"0 0 m " + b"9 9 l " * 1_500_000 + b"S " + TEXT)), "ok"),
        Fault("pdf_ruling_flood.pdf", one(o4=deflated(lines + TEXT)), "ok"),
        Fault("pdf_dense_grid.pdf", one(o4=deflated(grid + TEXT)), "ok"),
        Fault("pdf_pile_of_text.pdf", one(o4=deflated(pile)), "ok"),
        Fault("pdf_scattered_text.pdf", one(o4=deflated(spread)), "ok"),
        Fault("pdf_form_recursion.pdf", one(TEXT + b"/X Do\n", o3=forms, o6=stream(TEXT + b"/X Do /X Do\n", form)), "ok"),
        Fault("pdf_glyph_recursion.pdf", one(o5=type3, o6=stream(b"1 0 d0 BT /F1 1 Tf (R) Tj ET")), "ok"),
        Fault("pdf_image_only.pdf", one(b"500 0 0 500 0 0 cm /X Do", o3=forms, o6=stream(b"\xff\xd8\xff\xe0junk", image + b" /Filter /DCTDecode")), "partial"),
        Fault("pdf_huge_image.pdf", one(TEXT + b"/X Do", o3=forms, o6=stream(b"", image)), "ok"),
        Fault("pdf_open_inline_image.pdf", one(TEXT + b"BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID " + b"x" * 500), "ok"),
        Fault("pdf_broken_font.pdf", one(o5=nameless, o7=descriptor, o8=stream(bytes(noise.randrange(256) for _ in range(3000)))), "ok"),
        Fault("pdf_no_unicode.pdf", one(b"BT /F1 12 Tf 72 700 Td <%s> Tj ET" % glyphs, o5=identity, o6=cid_font, o7=descriptor), "partial"),
        Fault("pdf_unicode_flood.pdf", one(o5=composite, o7=stream(many % ranges)), "ok"),
        Fault("pdf_unbalanced_operators.pdf", one(b"Q Q ET EMC 7 7 7 " + TEXT + b"q q BT [ ( <<"), "failed", "empty_file"),
        Fault("pdf_infinite_numbers.pdf", one(TEXT + b"1e999 0 0 " + b"9" * 400 + b" 0 0 cm " + TEXT), "ok"),
    ]


def all_faults() -> list[Fault]:
    return structure_faults() + object_streams() + content_faults()
