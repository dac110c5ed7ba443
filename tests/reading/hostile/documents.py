"""Five hundred malformed and hostile documents: crafted, under false names, cut short, changed."""

import io
import zipfile
from collections.abc import Iterator
from itertools import chain, islice
from random import Random

from tests.reading.hostile.crafted import Named, crafted
from tests.reading.hostile.good import good

COUNT = 500
SEED = 20310217


def hostile(seed: int = SEED) -> Iterator[Named]:
    """Give the documents with their names, the same for the same seed; large ones exist one at a time."""
    chance = Random(seed)  # noqa: S311 - seeded on purpose
    return islice(chain(crafted(), _mislabelled(), _cut(), _changed(chance)), COUNT)


def _mislabelled() -> Iterator[Named]:
    """Give good documents under the names of others, but no pictures: each takes a second."""
    kinds = [kind for kind in good() if kind not in {"png", "tif", "jpg"}]
    for kind in kinds:
        for other in kinds:
            if other != kind:
                yield f"{kind}-named.{other}", good()[kind]
    for magic, ending in ((b"%PDF-1.7\n", "pdf"), (b"PK\x03\x04", "docx"), (b"\x89PNG\r\n\x1a\n", "png")):
        yield f"mark-before-words.{ending}", magic + good()["txt"]


def _cut() -> Iterator[Named]:
    for kind, data in good().items():
        for share in (1, 10, 30, 50, 70, 90, 97):
            yield f"cut-at-{share}.{kind}", data[: len(data) * share // 100]


def _changed(chance: Random) -> Iterator[Named]:
    """Give documents with bytes changed, without end; those of packages inside their parts as well."""
    kinds = list(good())
    number = 0
    while True:
        number += 1
        kind = kinds[number % len(kinds)]
        data = good()[kind]
        inside = kind in {"docx", "xlsx"} and chance.random() < 0.7
        yield f"changed-{number}.{kind}", _repacked(data, chance) if inside else _flipped(data, chance)


def _flipped(data: bytes, chance: Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 50))):
        place = chance.randrange(len(made))
        match chance.randrange(4):
            case 0:
                made[place] = chance.randrange(256)
            case 1:
                del made[place : place + chance.randrange(1, 40)]
            case 2:
                made[place:place] = chance.randbytes(chance.randrange(1, 40))
            case _:
                other = chance.randrange(len(made))
                made[place:place] = made[other : other + chance.randrange(1, 400)]
    return bytes(made)


def _repacked(data: bytes, chance: Random) -> bytes:
    """Change one part of a package and pack it again, so that its parser meets it."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        names = before.namelist()
        chosen = chance.choice([name for name in names if before.getinfo(name).file_size])
        for name in names:
            part = before.read(name)
            after.writestr(name, _flipped(part, chance) if name == chosen else part)
    return held.getvalue()
