"""DOCX packages with one fault each (ISO/IEC 29500-1 and -2; the ZIP format)."""
from __future__ import annotations

import io
import struct
import zipfile
import zlib

from faults import LINES, Fault

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
MAIN = "word/document.xml"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


BODY = "".join(paragraph(line) for line in LINES)


def root(name: str, inner: str, before: str = "") -> bytes:
    names = f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
    names += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f"{DECLARATION}{before}<w:{name} {names}>{inner}</w:{name}>".encode()


def document(body: str, before: str = "") -> bytes:
    return root("document", f"<w:body>{body}</w:body>", before)


def relationships(*links: tuple[str, str]) -> bytes:
    inner = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for i, (kind, target) in enumerate(links))
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'.encode()


def types(main_type: str = f"{WORD}.document.main+xml") -> bytes:
    return (f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{MAIN}" ContentType="{main_type}"/></Types>').encode()


def parts(body: str | bytes = BODY, **related: bytes) -> dict[str, bytes]:
    """The parts of a package: the body (or the whole main part, as bytes) and parts related by their kinds."""
    made = {"[Content_Types].xml": types(), "_rels/.rels": relationships(("officeDocument", MAIN)),
            MAIN: document(body) if isinstance(body, str) else body}
    if related:
        made["word/_rels/document.xml.rels"] = relationships(*((kind, f"{kind}.xml") for kind in related))
        made |= {f"word/{kind}.xml": content for kind, content in related.items()}
    return made


def pack(entries: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in entries.items() if isinstance(entries, dict) else entries:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return target.getvalue()


def raw_pack(entries: list[tuple[str, bytes, dict]]) -> bytes:
    """A container written field by field; the dictionaries replace `size`, `crc`, `method` and `flags`."""
    out, directory = b"", b""
    for name, content, wrong in entries:
        deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = deflater.compress(content) + deflater.flush()
        fields = struct.pack("<HHHHHIII", 20, wrong.get("flags", 0), wrong.get("method", 8), 0, 0x5821,
                             wrong.get("crc", zlib.crc32(content)), len(packed), wrong.get("size", len(content)))
        written = name.encode()
        directory += (b"PK\x01\x02" + struct.pack("<H", 20) + fields +
                      struct.pack("<HHHHHII", len(written), 0, 0, 0, 0, 0, len(out)) + written)
        out += b"PK\x03\x04" + fields + struct.pack("<HH", len(written), 0) + written + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(out), 0)
    return out + directory + b"PK\x05\x06" + end


def with_wrong_main(content: bytes | None = None, **wrong) -> bytes:
    made = parts() if content is None else parts(content)
    return raw_pack([(name, data, wrong if name == MAIN else {}) for name, data in made.items()])


def compound_file(stream: str) -> bytes:
    """The first sectors of an OLE compound file whose directory names a stream (MS-CFB 2.2, 2.6)."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(10) + struct.pack("<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header = header.ljust(512, b"\xff")

    def entry(name: str, kind: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        return (text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)).ljust(128, b"\0")

    return header + b"\xff" * 512 + entry("Root Entry", 5) + entry(stream, 2) + bytes(512)


def table(rows: list[list[str]]) -> str:
    """Rows of cells, each given by its properties."""
    made = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{paragraph('ячейка')}</w:tc>" for cell in row) + "</w:tr>"
                   for row in rows)
    return f"<w:tbl>{made}</w:tbl>"


def container_faults() -> list[Fault]:
    damaged, too_large = ("failed", "damaged_file"), ("failed", "too_large")
    whole = pack(parts())
    long_part = document(paragraph(" " * 15_000_000))
    twice = list(parts().items()) + [(MAIN, document(paragraph("Подменённый текст")))]
    outside = parts() | {"../../outside.txt": b"outside", "/etc/outside": b"outside"}
    outside["word/_rels/document.xml.rels"] = relationships(("styles", "../../../../etc/passwd"))
    return [
        Fault("docx_bad_checksum.docx", with_wrong_main(crc=0xBADBAD), *damaged),
        Fault("docx_bad_method.docx", with_wrong_main(method=77), *damaged),
        Fault("docx_encrypted_entry.docx", with_wrong_main(flags=1), "failed", "password_protected"),
        Fault("docx_announced_4_gib.docx", with_wrong_main(size=0xFFFFFFF0), *too_large),
        Fault("docx_bomb.docx", pack(parts(long_part)), "failed", "empty_file"),
        Fault("docx_bomb_text.docx", pack(parts(document(paragraph("ы" * 8_500_000)))), *too_large),
        Fault("docx_bomb_lying.docx", with_wrong_main(long_part, size=1000), *damaged),
        Fault("docx_bomb_styles.docx", pack(parts(styles=root("styles", "<w:style/>" * 800_000))), "ok"),
        Fault("docx_no_directory.docx", whole[:whole.index(b"PK\x01\x02")], *damaged),
        Fault("docx_only_a_header.docx", b"PK\x03\x04" + bytes(26) + b"word/" + bytes(range(256)) * 4, *damaged),
        Fault("docx_duplicate_entries.docx", raw_pack([(name, content, {}) for name, content in twice]), "ok"),
        Fault("docx_path_traversal.docx", pack(outside), "partial"),
        Fault("docx_encrypted_package.docx", compound_file("EncryptedPackage"), "failed", "password_protected"),
        Fault("docx_old_word.docx", compound_file("WordDocument"), "failed", "unknown_format"),
        Fault("docx_other_compound_file.docx", compound_file("Workbook"), "failed", "unknown_format"),
    ]


def package_faults() -> list[Fault]:
    made = parts()

    def without(name: str) -> bytes:
        return pack({key: value for key, value in made.items() if key != name})

    spreadsheet = parts() | {"[Content_Types].xml": types(f"{SHEET}.main+xml")}
    itself = parts() | {"word/_rels/document.xml.rels": relationships(("styles", "document.xml"), ("numbering", "document.xml"))}
    missing = parts() | {"word/_rels/document.xml.rels": relationships(("numbering", "numbering.xml"))}
    return [
        Fault("docx_content_types_broken.docx", pack(made | {"[Content_Types].xml": b"<Types><Default"}), "ok"),
        Fault("docx_content_types_missing.docx", without("[Content_Types].xml"), "ok"),
        Fault("docx_relationships_missing.docx", without("_rels/.rels"), "ok"),
        Fault("docx_relationships_broken.docx",
              pack(made | {"word/_rels/document.xml.rels": b"<Relationships><Relationship"}), "partial"),
        Fault("docx_relationships_to_itself.docx", pack(itself), "ok"),
        Fault("docx_part_missing.docx", pack(missing), "partial"),
        Fault("docx_spreadsheet.docx", pack(spreadsheet), "failed", "unknown_format"),
        Fault("docx_numbering_broken.docx", pack(parts(numbering=b"<w:numbering")), "partial"),
        Fault("docx_styles_empty.docx", pack(parts(styles=b"")), "partial"),
        Fault("docx_footnotes_broken.docx",
              pack(parts(footnotes=root("footnotes", "<w:footnote></w:endnote>"))), "partial"),
    ]


def xml_faults() -> list[Fault]:
    damaged, too_large = ("failed", "damaged_file"), ("failed", "too_large")
    laughs = '<!DOCTYPE w:document [<!ENTITY a0 "ха">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
    external = '<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    whole = document(BODY)
    utf16 = whole.decode().replace("UTF-8", "UTF-16").encode("utf-16")
    deep = "<w:sdt><w:sdtContent>" * 5000 + BODY + "</w:sdtContent></w:sdt>" * 5000
    tables = "<w:tbl><w:tr><w:tc>" * 1000 + BODY + "</w:tc></w:tr></w:tbl>" * 1000
    attributes = "".join(f' w:a{i}="1"' for i in range(3000))
    return [
        Fault("docx_deep_elements.docx", pack(parts(deep)), *too_large),
        Fault("docx_nested_tables.docx", pack(parts(tables)), *too_large),
        Fault("docx_entity_expansion.docx", pack(parts(document(paragraph("&a9;"), laughs))), *damaged),
        Fault("docx_external_entity.docx", pack(parts(document(paragraph("&secret;"), external))), *damaged),
        Fault("docx_undeclared_entity.docx", pack(parts(paragraph("&nbsp;"))), *damaged),
        Fault("docx_bad_utf8.docx", pack(parts(whole.replace("Отчёт".encode(), b"\xce\xf2\xf7\xb8\xf2"))), *damaged),
        Fault("docx_utf16_part.docx", pack(parts(utf16)), "ok"),
        Fault("docx_unknown_encoding.docx", pack(parts(whole.replace(b"UTF-8", b"KLINGON"))), *damaged),
        Fault("docx_control_character.docx", pack(parts(paragraph("&#1;"))), *damaged),
        Fault("docx_cut_part.docx", pack(parts(whole[:len(whole) // 2])), *damaged),
        Fault("docx_empty_part.docx", pack(parts(b"")), *damaged),
        Fault("docx_wrong_root.docx", pack(parts(root("styles", ""))), *damaged),
        Fault("docx_many_attributes.docx", pack(parts(f"<w:p{attributes}/>")), *too_large),
        Fault("docx_long_tag.docx", pack(parts(f'<w:p w:rsidR="{"0" * 3_000_000}"/>')), *too_large),
    ]


def content_faults() -> list[Fault]:
    cycle = root("styles", "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 3}"/></w:style>'
                                   for i in range(3)) + '<w:style w:styleId="own"><w:basedOn w:val="own"/></w:style>')
    numbers = root("numbering", '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="list"/></w:abstractNum>'
                   '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
    list_style = root("styles", '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
                      '</w:pPr></w:style>')
    level = ('<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="-2147483648"/><w:numFmt w:val="upperRoman"/>'
             f'<w:lvlText w:val="{"%9%1" * 20_000}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
    listed = "".join(paragraph(line, f'<w:numPr><w:ilvl w:val="{i * 99}"/><w:numId w:val="1"/></w:numPr>')
                     for i, line in enumerate(LINES))
    styled = "".join(paragraph(line, f'<w:pStyle w:val="{style}"/>') for line, style in zip(LINES, ("s0", "s1", "own")))
    picture = ('<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="r9"/>'
               "</w:drawing></w:r></w:p>")
    goes_on, begins = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'
    wide = [['<w:gridSpan w:val="1000000000"/>'] * 3, ['<w:gridSpan w:val="-5"/>', "", '<w:gridSpan w:val="много"/>']]
    alternate = "<mc:AlternateContent><mc:Choice>" * 60 + BODY + "</mc:Choice></mc:AlternateContent>" * 60
    note = root("footnotes", f'<w:footnote w:id="1">{paragraph("Сноска")}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>')
    referring = BODY + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    hidden = f'<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{LINES[0]}</w:t></w:r></w:p>'
    cells = "<w:tbl>" + ("<w:tr>" + "<w:tc/>" * 1000 + "</w:tr>") * 1000 + "</w:tbl>"
    fields = '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 3000 + "</w:p>"
    return [
        Fault("docx_cyclic_styles.docx", pack(parts(styled, styles=cycle)), "ok"),
        Fault("docx_cyclic_numbering.docx", pack(parts(listed, numbering=numbers, styles=list_style)), "ok"),
        Fault("docx_absurd_numbering.docx", pack(parts(listed, numbering=root("numbering", level))), "ok"),
        Fault("docx_huge_grid_span.docx", pack(parts(BODY + table(wide))), "ok"),
        Fault("docx_absurd_merges.docx", pack(parts(BODY + table([[goes_on, begins, goes_on], [goes_on] * 3, [goes_on] * 3]))), "ok"),
        Fault("docx_million_cells.docx", pack(parts(cells)), "failed", "too_large"),
        Fault("docx_empty_tables.docx", pack(parts(BODY + "<w:tbl><w:tr/></w:tbl><w:tbl/>" * 500)), "ok"),
        Fault("docx_only_pictures.docx", pack(parts(picture)), "partial"),
        Fault("docx_no_paragraphs.docx", pack(parts("")), "failed", "empty_file"),
        Fault("docx_all_hidden.docx", pack(parts(hidden)), "failed", "empty_file"),
        Fault("docx_nested_alternates.docx", pack(parts(alternate)), "ok"),
        Fault("docx_note_in_itself.docx", pack(parts(referring, footnotes=note)), "ok"),
        Fault("docx_open_fields.docx", pack(parts(BODY + fields)), "ok"),
    ]


def all_faults() -> list[Fault]:
    return container_faults() + package_faults() + xml_faults() + content_faults()
