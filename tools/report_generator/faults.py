"""Breaks files as transport and careless hands do: cut short, bits turned over, emptied, filled with something else."""
from __future__ import annotations

import random


def truncated(data: bytes, rng: random.Random) -> bytes:
    return data[:rng.randrange(len(data))]


def flipped(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 40)):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def spliced(data: bytes, rng: random.Random) -> bytes:
    begin, end = sorted(rng.randrange(len(data)) for _ in range(2))
    at = rng.randrange(len(data))
    return data[:at] + data[begin:end] + data[at:]


def noise(data: bytes, rng: random.Random) -> bytes:
    return rng.randbytes(min(len(data), 4000))


def emptied(data: bytes, rng: random.Random) -> bytes:
    return b""


MUTATIONS = [truncated, flipped, spliced]
ALL = [*MUTATIONS, noise, emptied]


def broken(data: bytes, rng: random.Random) -> bytes:
    return rng.choice(ALL)(data, rng) if data else data


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Like `broken`, without the two that leave nothing of the file."""
    return rng.choice(MUTATIONS)(data, rng) if data else data
