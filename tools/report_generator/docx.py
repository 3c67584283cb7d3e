"""Reports as WordprocessingML (ECMA-376 part 1, clause 17): headings by style, tables with a grid, full-width rows by span."""
from __future__ import annotations

import io
import random
import zipfile
from xml.sax.saxutils import escape

from model import Heading, Items, Paragraph, Report, Table

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
ContentType="application/xml"/><Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override \
PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
</Relationships>"""
DOCUMENT_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""
STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {SPACE}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/>\
</w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>"""


def paragraph(text: str, properties: str = "", bold: bool = False) -> str:
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r>{run}"
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def cell(text: str, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tc><w:tcPr>{spanned}</w:tcPr>{paragraph(text)}</w:tc>"


def table(block: Table) -> str:
    columns = max(len(row) for row in block.rows)
    grid = "".join('<w:gridCol w:w="1500"/>' for _ in range(columns))
    rows = []
    for row in block.rows:
        cells = cell(row[0], columns) if len(row) == 1 else "".join(cell(text) for text in row)
        rows.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{paragraph('')}"


def body(report: Report, rng: random.Random) -> str:
    styled = rng.random() < 0.5
    parts = [paragraph(line, '<w:jc w:val="center"/>', True) for line in report.title]
    for block in report.blocks:
        if isinstance(block, Heading):
            parts.append(paragraph(block.text, '<w:pStyle w:val="1"/>') if styled else paragraph(block.text, "", True))
        elif isinstance(block, Paragraph):
            parts.append(paragraph(block.text))
        elif isinstance(block, Items):
            parts += [paragraph(line) for line in block.lines()]
        elif isinstance(block, Table):
            parts.append(table(block))
    return "".join(parts + [paragraph(report.signature)])


def write(report: Report, rng: random.Random) -> bytes:
    document = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {SPACE}><w:body>{body(report, rng)}'
                "<w:sectPr/></w:body></w:document>")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document),
                           ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS), ("word/styles.xml", STYLES)]:
            package.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return target.getvalue()
