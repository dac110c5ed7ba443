"""Every word of the interface is there in Spanish, and what is shipped is what was written."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

import placet.server

SERVER = Path(placet.server.__file__).parent
FOLDER = SERVER / "locale" / "es" / "LC_MESSAGES"
SAYS = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
_CALL = re.compile(r"""n?gettext\(u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")


def shipped() -> dict[str, str]:
    """Give what the compiled catalogue says, by what it is asked (the singular where there are two)."""
    with (FOLDER / "django.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    singular = {(key if isinstance(key, tuple) else (key, 0)): text for key, text in catalogue.items()}
    return {key: text for (key, number), text in singular.items() if key and number == 0}


def written() -> dict[str, str]:
    """Give what the catalogue in source says, by what it is asked."""
    found: dict[str, str] = {}
    for block in re.split(r"\n\s*\n", (FOLDER / "django.po").read_text(encoding="utf-8")):
        parts: dict[str, str] = {}
        key = ""
        for line in block.splitlines():
            head = re.match(r'(msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")', line)
            if head:
                key, text = head[1], head[2]
            elif line.startswith('"'):
                text = line
            else:
                continue
            parts[key] = parts.get(key, "") + ast.literal_eval(text)
        if parts.get("msgid"):
            assert parts["msgid"] not in found, f"twice: {parts['msgid']}"
            found[parts["msgid"]] = parts.get("msgstr", parts.get("msgstr[0]", ""))
    return found


def of_templates() -> Iterator[str]:
    for path in SERVER.rglob("templates/**/*.html"):
        text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield from (ast.literal_eval(found) for found in _CALL.findall(text))


def of_code() -> Iterator[str]:
    for path in SERVER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_every_word_of_the_interface_has_its_spanish() -> None:
    asked = {*of_templates(), *of_code()}

    assert len(asked) > 300
    assert sorted(asked - {key for key, text in shipped().items() if text}) == []


def test_what_is_compiled_is_what_is_written() -> None:
    assert {k: v for k, v in shipped().items() if k in written()} == written()


def test_a_translation_has_the_same_slots() -> None:
    slots = re.compile(r"%\([^)]+\)s|\{[a-z_]+\}")

    unlike = [
        k
        for k, v in written().items()
        if sorted(slots.findall(k)) != sorted(slots.findall(v)) and "%(n)" not in v
    ]
    assert unlike == []
