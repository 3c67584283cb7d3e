"""Writes RAR archives of both generations, stored without compression; no free program does."""
from __future__ import annotations

import struct
import zlib

RAR4_DATE = (44 << 9 | 5 << 5 | 6) << 16  # 2024-05-06


def rar4_block(kind: int, flags: int, fields: bytes) -> bytes:
    header = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
    return struct.pack("<H", zlib.crc32(header) & 0xFFFF) + header


def coded_name(name: str) -> bytes:
    """For old readers in the DOS code page; behind a zero as UTF-16, two bits before each four characters' bytes."""
    coded = bytearray([0x04])
    for at in range(0, len(name), 4):
        part = name[at:at + 4]
        coded.append(sum(2 << (6 - 2 * number) for number in range(len(part))))
        coded += part.encode("utf-16-le")
    return name.encode("cp866", "replace") + b"\0" + bytes(coded)


def rar4(members: list[tuple[str, bytes]], encrypted: bool = False, hidden_names: bool = False) -> bytes:
    """As WinRAR up to 4 wrote them. `encrypted` marks the members' data so, `hidden_names` the headers too."""
    out = b"Rar!\x1a\x07\x00" + rar4_block(0x73, 0x80 if hidden_names else 0, bytes(6))
    if hidden_names:
        return out + bytes(range(200))
    for name, content in members:
        raw = coded_name(name.replace("/", "\\"))
        flags = 0x8000 | 0x0200 | (0x04 if encrypted else 0)
        out += rar4_block(0x74, flags, struct.pack("<IIBIIBBHI", len(content), len(content), 2, zlib.crc32(content),
                                                   RAR4_DATE, 29, 0x30, len(raw), 0x20) + raw) + content
    return out + rar4_block(0x7B, 0x4000, b"")


def number(value: int) -> bytes:
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def rar5_block(kind: int, flags: int, fields: bytes) -> bytes:
    header = number(kind) + number(flags) + fields
    sized = number(len(header)) + header
    return struct.pack("<I", zlib.crc32(sized)) + sized


def rar5(members: list[tuple[str, bytes]], encrypted: bool = False, hidden_names: bool = False) -> bytes:
    """As WinRAR writes them from 5 on."""
    key = number(0) + number(0) + b"\x0f" + bytes(16)  # AES-256, 2^15 rounds, salt
    out = b"Rar!\x1a\x07\x01\x00"
    if hidden_names:
        return out + rar5_block(4, 0, key) + bytes(range(200))
    out += rar5_block(1, 0, number(0))
    for name, content in members:
        record = number(1) + key + bytes(16)
        extra = number(len(record)) + record if encrypted else b""
        raw = name.encode()
        fields = (number(len(extra)) if extra else b"") + number(len(content)) + number(0x06) + number(len(content)) + number(0o100644)
        fields += struct.pack("<II", 1_715_000_000, zlib.crc32(content)) + number(0) + number(1) + number(len(raw)) + raw
        out += rar5_block(2, 0x03 if extra else 0x02, fields + extra) + content
    return out + rar5_block(5, 0, number(0))
