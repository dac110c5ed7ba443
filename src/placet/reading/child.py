"""Read documents of strangers, each in a process of its own: `python -m placet.reading.child [--warm]`.

It hears requests on its standard input and answers on its standard output. For
each it forks: the fork limits its own memory and processor time, may write no
file, and ends with its document. What breaks there breaks nothing here.

A request is two lengths (4 bytes each, big endian), a JSON table (`name`,
`seconds`, `memory`) and the bytes of the document; an answer is one length and
the JSON of `placet.reading.answer`.
"""

import contextlib
import json
import os
import select
import shutil
import signal
import struct
import subprocess
import sys
import time
from types import FrameType
from typing import BinaryIO, NoReturn

from placet.errors import PlacetError
from placet.reading import answer, formats
from placet.reading.confined import confine
from placet.reading.formats import language

REQUEST = struct.Struct(">II")
ANSWER = struct.Struct(">I")
_PORTION = 2**16
_MOST_PROCESSOR = 30
"""Seconds of processor time one document may take, however long may be waited for it."""
_FILES = 64
_SPENT = {signal.SIGXCPU, signal.SIGKILL}
_OCR_LANGUAGES = ("spa", "eng")


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while head := _taken(requests):
        name, data, seconds, memory = head
        told = _apart(data, name, seconds, memory)
        answers.write(ANSWER.pack(len(told)) + told)
        answers.flush()


def _taken(requests: BinaryIO) -> tuple[str, bytes, float, int] | None:
    lengths = requests.read(REQUEST.size)
    if len(lengths) < REQUEST.size:
        return None
    told, size = REQUEST.unpack(lengths)
    asked = json.loads(requests.read(told))
    return str(asked["name"]), requests.read(size), float(asked["seconds"]), int(asked["memory"])


def _apart(data: bytes, name: str, seconds: float, memory: int) -> bytes:
    """Give the answer of a fork that reads the document."""
    hears, speaks = os.pipe()
    process = os.fork()
    if not process:
        os.close(hears)
        _work(data, name, memory, speaks)
    os.close(speaks)
    _Running.process = process
    told, whole = _heard(hears, time.monotonic() + seconds)
    os.close(hears)
    if not whole:
        _kill(process)
    _, status = os.waitpid(process, 0)
    _Running.process = 0
    if whole and not status and told:
        return told
    return answer.dump(_ended(status, seconds, overlong=len(told) > answer.MOST_BYTES))


class _Running:
    """The fork that is at work, for the signal that ends both."""

    process = 0


def _heard(hears: int, until: float) -> tuple[bytes, bool]:
    """Give what a pipe says, and whether it came to its end in time and measure."""
    told: list[bytes] = []
    size = 0
    while (left := until - time.monotonic()) > 0 and size <= answer.MOST_BYTES:
        if not select.select([hears], [], [], left)[0]:
            break
        portion = os.read(hears, _PORTION)
        if not portion:
            return b"".join(told), True
        told.append(portion)
        size += len(portion)
    return b"".join(told), False


def _ended(status: int, seconds: float, *, overlong: bool) -> PlacetError:
    """Give why a fork gave no answer."""
    if overlong:
        return PlacetError("reading.too_long", most=answer.MOST_BYTES)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in _SPENT:
        return PlacetError("reading.time", seconds=int(seconds))
    return PlacetError("reading.crashed")


def _work(data: bytes, name: str, memory: int, speaks: int) -> NoReturn:
    """In the fork: read, answer, end."""
    status = 1
    try:
        os.setpgid(0, 0)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        confine(memory, _MOST_PROCESSOR, _FILES)
        with os.fdopen(speaks, "wb") as answers:
            answers.write(told(data, name))
        status = 0
    finally:
        # Whatever happened, the fork never goes back into the loop of its parent.
        os._exit(status)


def told(data: bytes, name: str) -> bytes:
    """Give the answer to a document: read, or why not."""
    try:
        return answer.dump(formats.read_bytes(data, name, recognise))
    except PlacetError as mistake:
        return answer.dump(mistake)
    except MemoryError:
        return answer.dump(PlacetError("reading.memory"))
    except RecursionError:
        return answer.dump(PlacetError("reading.too_deep"))


def recognise(picture: bytes) -> str:
    """Give the words of a PNG as tesseract's TSV. Raises PlacetError `reading.no_ocr` where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        raise PlacetError("reading.no_ocr")
    environment = {"PATH": os.defpath, "OMP_THREAD_LIMIT": "1"}
    languages = "+".join(_languages(program, environment)) or "eng"
    done = subprocess.run(  # noqa: S603 - the system's program, on bytes of its input
        [program, "stdin", "stdout", "-l", languages, "--psm", "3", "tsv"],
        input=picture,
        capture_output=True,
        check=False,
        env=environment,
    )
    if done.returncode:
        raise PlacetError("reading.no_ocr")
    return done.stdout.decode("utf-8", "replace")


def _languages(program: str, environment: dict[str, str]) -> list[str]:
    listed = subprocess.run(  # noqa: S603 - the system's program
        [program, "--list-langs"], capture_output=True, check=False, env=environment
    )
    there = listed.stdout.decode("utf-8", "replace").split()
    return [language for language in _OCR_LANGUAGES if language in there]


def _kill(process: int) -> None:
    """End a fork with all it started."""
    for kill in (os.killpg, os.kill):
        # It may have ended by itself, or not yet have a group of its own.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)


def _end(_: int, __: FrameType | None) -> NoReturn:
    if _Running.process:
        _kill(_Running.process)
    os._exit(0)


def main(arguments: list[str]) -> None:
    """Serve on the standard streams; `--warm` loads every library first."""
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGTERM, _end)
    if "--warm" in arguments:
        formats.warm()
    language.load()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main(sys.argv[1:])
