"""A language model at an OpenAI-compatible address, named by the environment; off unless it is named.

`PLACET_MODEL_URL` is the address before `/chat/completions`, `PLACET_MODEL_NAME`
the model, `PLACET_MODEL_KEY` (or `PLACET_MODEL_KEY_FILE`, a file that holds it)
the key, if one is needed.
"""

import json
from collections.abc import Mapping, Sequence
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from placet.errors import PlacetError
from placet.reading.assistant.asking import Ask
from placet.reading.assistant.prompt import Message

URL, NAME, KEY, KEY_FILE = (f"PLACET_MODEL_{part}" for part in ("URL", "NAME", "KEY", "KEY_FILE"))
SECONDS = 120
LARGEST = 2 * 2**20
"""Bytes of an answer that are read."""
_NEAR = {"localhost", "127.0.0.1", "::1"}


class _Stay(HTTPRedirectHandler):
    """Follows no redirect: the text and the key go to the address that was named, nowhere else."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Give no request to follow."""


def ask_from(environment: Mapping[str, str], seconds: float = SECONDS) -> Ask | None:
    """Give what asks the model the environment names, None where it names none.

    Raises PlacetError: model.address (neither https nor this machine), model.key.
    """
    url = environment.get(URL, "").rstrip("/")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _NEAR):
        raise PlacetError("model.address", name=URL)
    headers = {"Content-Type": "application/json"}
    if key := _key(environment):
        headers["Authorization"] = f"Bearer {key}"
    name, opener = environment.get(NAME, ""), build_opener(_Stay)

    def ask(messages: Sequence[Message]) -> str:
        body = {"model": name, "messages": list(messages), "temperature": 0}
        request = Request(f"{url}/chat/completions", json.dumps(body).encode(), headers)  # noqa: S310 - checked above
        return _content(_sent(opener, request, seconds))

    return ask


def _key(environment: Mapping[str, str]) -> str:
    if file := environment.get(KEY_FILE, ""):
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError) as error:
            raise PlacetError("model.key", name=KEY_FILE) from error
    return environment.get(KEY, "").strip()


def _sent(opener: OpenerDirector, request: Request, seconds: float) -> bytes:
    try:
        with opener.open(request, timeout=seconds) as answer:
            data: bytes = answer.read(LARGEST + 1)
    except HTTPError as error:
        error.close()
        raise PlacetError("model.refused", status=error.code) from error
    except (OSError, HTTPException, ValueError) as error:
        raise PlacetError("model.unreachable", detail=type(error).__name__) from error
    if len(data) > LARGEST:
        raise PlacetError("model.too_long", most=LARGEST)
    return data


def _content(data: bytes) -> str:
    """Give the words of the first choice. Raises PlacetError model.not_json for any other answer."""
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise PlacetError("model.not_json") from error
    if not isinstance(content, str):
        raise PlacetError("model.not_json")
    return content
