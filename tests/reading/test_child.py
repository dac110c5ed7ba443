import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from placet.errors import PlacetError
from placet.reading import answer, child
from placet.reading.answer import load
from placet.reading.child import ANSWER, REQUEST
from placet.reading.document import Document
from placet.reading.formats import language


def asked(data: bytes, name: str, seconds: float = 20.0, memory: int = 2**30) -> bytes:
    head = json.dumps({"name": name, "seconds": seconds, "memory": memory}).encode()
    return REQUEST.pack(len(head), len(data)) + head + data


def answers(data: bytes) -> list[answer.Answer]:
    found = []
    while data:
        (size,) = ANSWER.unpack(data[: ANSWER.size])
        found.append(load(data[ANSWER.size : ANSWER.size + size], "a"))
        data = data[ANSWER.size + size :]
    return found


def served(*requests: bytes) -> list[answer.Answer]:
    said = io.BytesIO()
    child.serve(io.BytesIO(b"".join(requests)), said)
    return answers(said.getvalue())


def code(found: answer.Answer) -> str:
    return found.code if isinstance(found, PlacetError) else found.text


def test_each_request_has_its_answer_in_order() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-m", "placet.reading.child", "--warm"],
        input=asked(b"Ten sailors.", "a.txt") + asked(b"", "b.txt") + asked(b"<p>Five.</p>", "c.html"),
        capture_output=True,
        check=True,
    )

    assert list(map(code, answers(done.stdout))) == ["Ten sailors.", "reading.empty", "Five."]


def test_a_request_cut_short_ends_the_service() -> None:
    assert served(b"\x00\x00") == []


def breaking(data: bytes, name: str, recognise: object) -> Document:
    """Do to the process what the document says."""
    match data:
        case b"end":
            os.kill(os.getpid(), signal.SIGTRAP)
        case b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"bug":
            raise KeyError
        case b"memory":
            return breaking(bytes(2**33), name, recognise)
        case b"deep":
            return breaking(data, name, recognise)
        case b"write":
            Path("written").write_bytes(b"x")
        case b"wait":
            signal.pause()
    raise AssertionError(data)


BROKEN = {
    "a fault in a library": (b"end", "reading.crashed"),
    "an end by the system": (b"kill", "reading.time"),
    "a bug": (b"bug", "reading.crashed"),
    "memory without end": (b"memory", "reading.memory"),
    "depth without end": (b"deep", "reading.too_deep"),
    "a file written": (b"write", "reading.crashed"),
    "a wait without end": (b"wait", "reading.time"),
}


@pytest.mark.parametrize(("data", "told"), BROKEN.values(), ids=BROKEN)
def test_what_breaks_one_document_breaks_no_other(
    data: bytes, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("placet.reading.formats.read_bytes", breaking)

    # What forks here has the memory of the whole suite; to run out of it is tried by one document.
    memory = 2**31 if data == b"memory" else 2**40
    found = served(*[asked(data, "a", seconds=0.5, memory=memory)] * 2)

    assert [code(one) for one in found] == [told, told]
    assert all(file.stat().st_size == 0 for file in tmp_path.iterdir())


def test_an_answer_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "MOST_BYTES", 100)

    said = io.BytesIO()
    language.load()
    child.serve(io.BytesIO(asked(b"words " * 50_000, "a.txt")), said)

    assert b"reading.too_long" in said.getvalue()


def test_a_document_is_told_or_why_not() -> None:
    assert code(load(child.told(b"Ten.", "a.txt"), "a")) == "Ten."
    assert code(load(child.told(b"", "a.txt"), "a")) == "reading.empty"


def test_without_the_program_nothing_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    with pytest.raises(PlacetError, match=r"reading\.no_ocr"):
        child.recognise(b"")


@pytest.mark.parametrize("fails", [False, True])
def test_what_the_program_says_is_given(fails: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo spa; exit; fi\necho "$4"\nexit {int(fails)}\n'
    )
    program.chmod(0o700)
    monkeypatch.setattr("shutil.which", lambda _: str(program))

    if fails:
        with pytest.raises(PlacetError, match=r"reading\.no_ocr"):
            child.recognise(b"picture")
    else:
        assert child.recognise(b"picture") == "spa\n"
