import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import InMemoryStorage, default_storage, storages
from django.test import override_settings

from placet.server import files
from placet.server.files import KINDS, examine, keep, store, take
from placet.wording.problems import say_problem

IN_MEMORY = {"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}


def test_bytes_are_held_under_their_sha256_whole_and_once() -> None:
    data = b"what the gazette printed"

    names = {store(data), store(data)}

    assert names == {hashlib.sha256(data).hexdigest()}
    with default_storage.open(names.pop()) as held:
        assert held.read() == data


def test_a_half_written_file_is_replaced(tmp_path: Path) -> None:
    data = b"the whole document"
    name = hashlib.sha256(data).hexdigest()
    half = Path(default_storage.path(name))
    half.parent.mkdir(exist_ok=True, parents=True)
    half.write_bytes(data[:4])
    file = tmp_path / "document"
    file.write_bytes(data)

    keep(file, name)

    assert half.read_bytes() == data


def test_where_files_are_not_on_disk_the_storage_takes_them() -> None:
    with override_settings(STORAGES=IN_MEMORY | {"staticfiles": settings.STORAGES["staticfiles"]}):
        name = store(b"elsewhere")

        assert isinstance(storages["default"], InMemoryStorage)
        assert default_storage.exists(name)


def test_a_document_that_is_what_it_says_is_taken() -> None:
    found = take([b"Minutes ", b"of the sitting"], "acta-2025-02-11.txt")

    assert (found.problem, found.kind, found.size) == (None, "text/plain", 22)
    assert default_storage.exists(found.sha256)


def bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for part in range(4):
            made.writestr(f"word/{part}", bytes(100 * 2**20))
        made.writestr("word/document.xml", "<w/>")
    return held.getvalue()


REFUSED = {
    "a program named as a PDF": ([b"MZ\x90\x00\x03"], "decree.pdf", "upload.unlike"),
    "a PDF named as a picture": ([b"%PDF-1.7\n%%EOF"], "map.png", "upload.unlike"),
    "a program": ([b"\x7fELF\x00"], "decree.exe", "upload.ending"),
    "a name without an ending": ([b"words"], "decree", "upload.ending"),
    "a name with a control character": ([b"words"], "decree\x1b[2J.txt", "upload.name"),
    "a name that turns the direction of writing": ([b"words"], "decree\u202etxt.exe", "upload.name"),
    "a name that is a path": ([b"words"], "../../decree.txt", "upload.name"),
    "a name without end": ([b"words"], "x" * 300 + ".txt", "upload.name"),
    "nothing": ([], "decree.txt", "upload.empty"),
    "an archive that unpacks to 400 MB": ([bomb()], "decree.docx", "upload.bomb"),
}


@pytest.mark.parametrize(("chunks", "name", "code"), REFUSED.values(), ids=REFUSED)
def test_a_document_that_lies_or_harms_is_refused_and_nothing_is_held(
    chunks: list[bytes], name: str, code: str
) -> None:
    found = take(chunks, name)

    assert found.problem is not None
    assert found.problem.code == code
    assert not default_storage.exists(hashlib.sha256(b"".join(chunks)).hexdigest())


def test_of_200_mb_no_more_is_read_than_tells_that_it_is_too_large() -> None:
    read = []

    def chunks() -> Iterator[bytes]:
        for number in range(200):
            read.append(number)
            yield bytes(2**20)

    found = take(chunks(), "decree.txt")

    assert found.problem is not None
    assert found.problem.code == "upload.too_large"
    assert len(read) <= settings.UPLOAD_LIMIT // 2**20 + 1


def test_a_child_that_never_ends_is_a_problem_of_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_SECONDS", 0)
    file = tmp_path / "document"
    file.write_bytes(b"words")

    found = examine(file, "decree.txt")

    assert found.problem is not None
    assert found.problem.code == "upload.bomb"


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_refusal_is_said_with_what_to_do(language: str) -> None:
    found = [take(chunks, name).problem for chunks, name, code in REFUSED.values() if code != "upload.bomb"]
    told = [say_problem(p, language) for p in found if p]

    assert len(told) == len(found)
    assert all("{" not in text and text.endswith(".") for text in told)


def test_every_ending_stands_for_a_media_type() -> None:
    assert all("/" in kind for kind in KINDS.values())
