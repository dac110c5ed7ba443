"""A small server that speaks like a language model's address: it answers well, badly or in bad faith."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

Body = dict[str, Any]
Reply = Callable[[Body], tuple[int, bytes]]
"""Status and bytes to answer a request with; no bytes: hang up without a word."""


def said(content: str) -> tuple[int, bytes]:
    """Give the answer in which a model says some text."""
    return 200, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def proposed(*items: Body) -> tuple[int, bytes]:
    """Give the answer in which a model makes proposals."""
    return said(json.dumps({"proposals": list(items)}))


@contextmanager
def model(reply: Reply) -> Iterator[tuple[str, list[tuple[dict[str, str], Body]]]]:
    """Serve on a free port of this machine; give the address, and the requests as they come in."""
    heard: list[tuple[dict[str, str], Body]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            heard.append((dict(self.headers), body))
            status, data = reply(body)
            if not data:
                return
            self.send_response(status)
            if status in {301, 302, 307}:
                self.send_header("Location", data.decode())
                data = b""
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            try:
                self.wfile.write(data)
            except OSError:
                return  # the caller has heard enough

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
