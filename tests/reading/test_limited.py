import os
import sys
from pathlib import Path

import pytest

from placet.errors import PlacetError
from placet.reading import limited
from placet.reading.document import Document
from placet.reading.formats import MOST_BYTES
from placet.reading.limited import Reader, read_bytes, read_file, reading


def test_a_file_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Ten sailors.\u200b", encoding="utf-8")

    document = read_file(file)

    assert document.text == "Ten sailors."
    assert [(p.code, p.file) for p in document.problems] == [("reading.hidden", "a.txt")]


def test_bytes_are_read_as_a_file_would_be() -> None:
    assert read_bytes(b"# Act\n\nTen.", "a.md").title == "Act"


@pytest.mark.parametrize("made", ["nothing", "a folder", "a pipe", "an impossible name"])
def test_what_is_no_file_is_absent(made: str, tmp_path: Path) -> None:
    path = tmp_path / ("a\x00b" if made == "an impossible name" else "a.txt")
    if made == "a folder":
        path.mkdir()
    if made == "a pipe":
        os.mkfifo(path)

    with pytest.raises(PlacetError, match=r"reading\.absent") as caught:
        read_file(path)

    assert caught.value.fields == {"name": path.name}


def test_what_is_too_large_is_never_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as held:
        held.truncate(100 * 2**20)

    with pytest.raises(PlacetError, match=r"reading\.too_large"):
        read_file(file)
    with pytest.raises(PlacetError, match=r"reading\.too_large"):
        read_bytes(bytes(MOST_BYTES + 1), "a.txt")


def test_one_child_reads_many_and_outlives_what_it_refuses() -> None:
    with Reader() as reader:
        first = reader.read_bytes(b"Ten.", "a.txt")
        with pytest.raises(PlacetError, match=r"reading\.empty"):
            reader.read_bytes(b"", "b.txt")
        child = reader._child
        second = reader.read_bytes(b"Five.", "c.txt")

        assert reader._child is child
    assert (first.text, second.text) == ("Ten.", "Five.")


ANSWERS = {
    "nothing": "pass",
    "words": "sys.stdout.write('hello, this is no answer')",
    "a length without end": "sys.stdout.buffer.write(b'\\xff' * 8)",
    "less than it says": "sys.stdout.buffer.write(b'\\0\\0\\0\\9{')",
    "another table": "sys.stdout.buffer.write(b'\\0\\0\\0\\2{}'); sys.stdin.read()",
    "never": "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.pause()",
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_a_child_that_answers_nonsense_breaks_nothing_and_is_begun_again(
    answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited, "_GRACE", 0.5)
    monkeypatch.setattr(limited, "_ENDING", 0.2)
    with Reader(seconds=0.5) as reader:
        good = reader._command
        reader._command = [sys.executable, "-c", f"import sys; {answer}"]
        with pytest.raises(PlacetError, match=r"reading\.crashed"):
            reader.read_bytes(b"Ten.", "a.txt")
        reader._command = good
        monkeypatch.undo()
        reader._patience = 60

        assert reader.read_bytes(b"Ten.", "a.txt").text == "Ten."


def test_many_files_come_in_the_order_given_each_read_or_named(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(12)]
    for number, path in enumerate(paths):
        path.write_text(f"Words {number}." if number != 5 else "", encoding="utf-8")
    paths[7].unlink()

    found = dict(reading(paths, jobs=2))

    assert list(found) == paths
    told = [d.text if isinstance(d, Document) else d.code for d in found.values()]
    assert told[4:9] == ["Words 4.", "reading.empty", "Words 6.", "reading.absent", "Words 8."]


def test_reading_can_be_stopped_and_ends_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Reader] = []

    class Kept(Reader):
        def read_file(self, path: Path) -> Document:
            made.append(self)
            return super().read_file(path)

    monkeypatch.setattr(limited, "Reader", Kept)
    file = tmp_path / "a.txt"
    file.write_text("Ten.", encoding="utf-8")

    going = reading([file] * 50, jobs=2)
    next(going)
    going.close()  # type: ignore[attr-defined]  # an iterator that is a generator

    assert made
    assert all(reader._child is None for reader in made)


def test_of_no_files_nothing_is_read() -> None:
    assert list(reading([])) == []


def test_a_closed_reader_begins_no_other_child() -> None:
    with Reader() as reader:
        pass

    with pytest.raises(PlacetError) as caught:
        reader.read_bytes(b"Ten.", "a.txt")

    assert caught.value.code == "reading.crashed"
    assert reader._child is None
