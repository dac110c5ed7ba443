"""The web server: granian, a process of several threads for each processor unless told otherwise."""

import os
import socket

from placet.cli.shell.terminal import put
from placet.cli.shell.words import word
from placet.errors import PlacetError

PORT = 8000
HOST = "127.0.0.1"
_THREADS = 4
_QUEUE = 128
_MOST = 4
"""Processes, unless more are asked for: each takes its memory, and one at a time writes."""


def serve(host: str, port: int, language: str, workers: int = 0, first: str = "") -> None:
    """Serve until interrupted; prints the address to open, with the page to see first.

    `workers` processes serve; 0 stands for one a processor, four at most.

    Raises PlacetError `serve.port` for an address that cannot be had.
    """
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    _free(host, port)
    server = Granian(
        "placet.server.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers or min(_MOST, os.cpu_count() or 1),
        blocking_threads=_THREADS,
        backpressure=_QUEUE,
        log_level=LogLevels.error,
    )
    shown = f"[{host}]" if ":" in host else host
    put(word("serve.at", language, address=f"http://{shown}:{port}/{first}") + "\n")
    server.serve()


def _free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except OSError as error:
        raise PlacetError("serve.port", host=host, port=port, detail=str(error.strerror)) from error
