"""Documents read in child processes that limit themselves; nothing else of `reading` starts any."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from placet.errors import PlacetError
from placet.reading import answer
from placet.reading.child import ANSWER, REQUEST
from placet.reading.document import Document
from placet.reading.formats import MOST_BYTES

SECONDS = 60.0
"""How long one document may take; pictures of pages are recognised in that time too."""
MEMORY = 1024 * 2**20
"""Bytes of address space of the process that reads one document."""
_GRACE = 15.0
"""Seconds a child has beyond those of a document, to start and to end it by itself."""
_ENDING = 2.0
_FEW = 3
_AHEAD = 2
"""Documents held in memory ahead of the one waited for, for each child."""


class Reader:
    """A child process that reads one document after the other, begun when first asked and when it broke.

    `warm` loads the libraries of every format at the start: dearer for one
    document, much quicker for many. Used by one thread at a time; to be closed.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY, *, warm: bool = False) -> None:
        """Take the limits of each document: seconds by the wall clock, bytes of memory."""
        self._asked = {"seconds": seconds, "memory": memory}
        self._patience = seconds + _GRACE
        self._command = [sys.executable, "-I", "-m", "placet.reading.child", *(["--warm"] if warm else [])]
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._changing = threading.Lock()

    def read_bytes(self, data: bytes, name: str) -> Document:
        """Give the document that bytes are. Raises PlacetError `reading.*`, also where the child broke."""
        if len(data) > MOST_BYTES:
            raise PlacetError("reading.too_large", most=MOST_BYTES // 2**20)
        try:
            found = answer.load(self._answer(data, name), name)
        except (OSError, EOFError, ValueError) as why:
            self._drop()
            raise PlacetError("reading.crashed") from why
        if isinstance(found, PlacetError):
            raise found
        return found

    def read_file(self, path: Path) -> Document:
        """Give the document at a path. Raises PlacetError `reading.absent` or another."""
        try:
            # A pipe or a device would be waited for without end.
            if not path.is_file():
                raise PlacetError("reading.absent", name=path.name)
            if path.stat().st_size > MOST_BYTES:
                raise PlacetError("reading.too_large", most=MOST_BYTES // 2**20)
            data = path.read_bytes()
        except (OSError, ValueError) as why:
            raise PlacetError("reading.absent", name=path.name) from why
        return self.read_bytes(data, path.name)

    def close(self) -> None:
        """End the child, with whatever it is reading, for good: what is asked later is not read."""
        with self._changing:
            self._closed = True
        self._drop()

    def _drop(self) -> None:
        with self._changing:
            child, self._child = self._child, None
        if child is None:
            return
        child.terminate()
        try:
            child.wait(_ENDING)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                # What was still to be written to it is of no use to anybody.
                with contextlib.suppress(OSError):
                    stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.close()

    def _answer(self, data: bytes, name: str) -> bytes:
        with self._changing:
            # A thread may still be about to ask while another ends the reader.
            if self._closed:
                raise EOFError
            child = self._child = self._child or self._begun()
        if child.stdin is None or child.stdout is None:  # pragma: no cover - both are pipes
            raise EOFError
        guard = threading.Timer(self._patience, child.kill)
        guard.daemon = True
        guard.start()
        try:
            asked = json.dumps({"name": name} | self._asked).encode()
            child.stdin.write(REQUEST.pack(len(asked), len(data)) + asked)
            child.stdin.write(data)
            child.stdin.flush()
            (size,) = ANSWER.unpack(_all(child, ANSWER.size))
            if size > answer.MOST_BYTES:
                raise ValueError("an answer without end")
            return _all(child, size)
        finally:
            guard.cancel()

    def _begun(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own module
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Keys pressed in the terminal are the parent's to hear; threads would not survive a fork.
            start_new_session=True,
            env={"PATH": os.defpath, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )


def _all(child: subprocess.Popen[bytes], size: int) -> bytes:
    data = child.stdout.read(size) if child.stdout else b""
    if len(data) < size:
        raise EOFError
    return data


def read_file(path: Path, seconds: float = SECONDS, memory: int = MEMORY) -> Document:
    """Give the document at a path, read in a process of its own.

    `seconds` by the wall clock, `memory` in bytes. Raises PlacetError
    `reading.*`: whatever the bytes do to their reader becomes one.
    """
    with Reader(seconds, memory) as reader:
        return reader.read_file(path)


def read_bytes(data: bytes, name: str, seconds: float = SECONDS, memory: int = MEMORY) -> Document:
    """Give the document that bytes are, read in a process of its own; as `read_file`."""
    with Reader(seconds, memory) as reader:
        return reader.read_bytes(data, name)


def reading(
    paths: Iterable[Path], jobs: int = 1, seconds: float = SECONDS, memory: int = MEMORY
) -> Iterator[tuple[Path, Document | PlacetError]]:
    """Give each path with its document, or why it has none, in the order given, read by `jobs` children.

    Closing the iterator, or an interrupt, ends the children at once.
    """
    paths = tuple(paths)
    # A warm reader pays for itself from a few documents on.
    readers = [Reader(seconds, memory, warm=len(paths) > _FEW) for _ in range(max(jobs, 1))]
    free: SimpleQueue[Reader] = SimpleQueue()
    for reader in readers:
        free.put(reader)
    waiting: deque[tuple[Path, Future[Document | PlacetError]]] = deque()
    pool = ThreadPoolExecutor(len(readers), thread_name_prefix="placet-reading")
    try:
        for path in paths:
            waiting.append((path, pool.submit(_read, free, path)))
            if len(waiting) > _AHEAD * len(readers):
                yield _done(waiting)
        while waiting:
            yield _done(waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for reader in readers:
            reader.close()
        pool.shutdown()


def _done(
    waiting: deque[tuple[Path, Future[Document | PlacetError]]],
) -> tuple[Path, Document | PlacetError]:
    path, future = waiting.popleft()
    return path, future.result()


def _read(free: SimpleQueue[Reader], path: Path) -> Document | PlacetError:
    reader = free.get()
    try:
        return reader.read_file(path)
    except PlacetError as mistake:
        return mistake
    finally:
        free.put(reader)
