"""Write docs/reference/ from the code, or with --check tell whether it is up to date.

Each page is one function that reads what the code says of itself: docstrings of the rule files, the packs'
own data, the command line's own help. Nothing here is written by hand, so nothing here can be wrong alone.
"""

import ast
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import typer.main
import yaml

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "placet"
TARGET = ROOT / "docs" / "reference"
NOTE = "<!-- Written by docs/generate_reference.py; `make reference` renews it. -->\n\n"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Give a Markdown table; a bar inside a cell is escaped."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(c.replace("|", "\\|") for c in line) + " |\n" for line in lines)


def first_line(text: str | None) -> str:
    """Give the first sentence of a docstring."""
    return (text or "").strip().split("\n\n")[0].replace("\n", " ")


def literals(path: Path) -> Iterator[str]:
    """Give every string literal of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def rules() -> str:
    """Give the rule codes, file by file, with what each file says of itself."""
    rows = []
    for path in sorted((SOURCE / "check").glob("*.py")):
        code = re.compile(rf"{path.stem}\.[a-z_]+")
        codes = sorted({text for text in literals(path) if code.fullmatch(text)})
        about = first_line(ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))))
        rows += [(f"`{c}`", about, f"`check/{path.name}`") for c in codes]
    return "# Rule codes\n\n" + table(("Code", "The file's subject", "File"), rows) if rows else ""


def packs() -> str:
    """Give the framework packs that come with the program: bodies, route and duties of each."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((SOURCE / "law" / "packs").glob("*.yaml"))]
    return "# Framework packs\n" + "".join(map(one_pack, texts)) if texts else ""


def one_pack(text: str) -> str:
    """Give one pack's section; BaseLoader's text-only reading keeps `no` a word."""
    pack = yaml.load(text, yaml.BaseLoader)  # noqa: S506  builds nothing but text, lists and tables
    said = f"\n## `{pack['pack']}`\n\n{pack['names']['en']} · {pack['names']['es']}\n"
    for key, title, by in (
        ("bodies", "Body", "id"),
        ("paths", "Path", "id"),
        ("route", "Step", "step"),
        ("duties", "Duty", "id"),
        ("powers", "Power", "id"),
    ):
        extra = ("Within",) if key == "duties" else ()
        rows = [
            (f"`{r[by]}`", *both(r.get("names")), *(r.get("within", "") for _ in extra))
            for r in pack.get(key) or ()
        ]
        said += "\n" + table((title, "English", "Español", *extra), rows) if rows else ""
    return said


def both(names: dict[str, str] | None) -> tuple[str, str]:
    """Give a name in English and Spanish."""
    return (names or {}).get("en", ""), (names or {}).get("es", "")


def keys() -> str:
    """Give the keys of a mission file from the one table that the reader uses."""
    if not (SOURCE / "claims" / "files" / "folder.py").exists():
        return ""
    grammar = import_module("placet.claims.files.grammar")
    sections = {
        "A file": grammar.FILE,
        "A source": grammar.SOURCE,
        "An entity": grammar.ENTITY,
        "A parent, in full": grammar.PARENT,
        "A calendar": grammar.CALENDAR,
        "A passage": grammar.PASSAGE,
        "Votes": grammar.VOTES,
        "Every act, claim and rival": grammar.RIVAL,
        "Every act and claim besides": [k for k in grammar.COMMON if k not in grammar.RIVAL],
        **{f"Claims of `{kind}`": ks for kind, ks in grammar.KINDS.items() if ks},
        "A decision": grammar.DECISION,
    }
    text = "# Keys of a mission file\n\nA key in **bold** must be there; of a list several may be given.\n"
    for title, own in sections.items():
        text += f"\n## {title}\n\n" + table(("Key", "Shape", "Meaning"), [key_row(k) for k in own])
    majorities = ", ".join(f"`{m}`" for m in grammar.MAJORITIES)
    return f"{text}\n## Majorities\n\n{majorities}\n"


def key_row(key: Any) -> tuple[str, str, str]:  # noqa: ANN401  any row of the reader's table
    """Give one key's spelling, shape and meaning."""
    name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
    choices = ", ".join(f"`{c}`" for c in key.choices)
    return (
        name,
        key.shape.replace("_", " ") + (", list" if key.many else ""),
        key.says + (f": {choices}" if choices else ""),
    )


def commands() -> str:
    """Give each command with its arguments, as `placet COMMAND --help` tells them."""
    if not (SOURCE / "cli" / "__init__.py").exists():
        return ""
    group: Any = typer.main.get_command(import_module("placet.cli").app)
    text = "# Commands\n"
    for name, command in sorted(group.commands.items()):
        rows = [
            described(p)
            for p in command.params
            if p.name not in {"help", "install_completion", "show_completion"}
        ]
        text += f"\n## `placet {name}`\n\n{first_line(command.help)}\n\n"
        text += table(("Argument", "Meaning"), rows) if rows else ""
    return text


def described(parameter: Any) -> tuple[str, str]:  # noqa: ANN401  the type is the library's own
    """Give one argument's spelling and meaning."""
    names = ", ".join(f"`{o}`" for o in (*parameter.opts, *parameter.secondary_opts) if o.startswith("-"))
    return names or f"`{parameter.name.upper()}`", first_line(getattr(parameter, "help", ""))


def schema() -> str:
    """Give the JSON Schema of a mission file, for editors."""
    if not (SOURCE / "claims" / "files" / "schema.py").exists():
        return ""
    made = import_module("placet.claims.files.schema").schema()
    return one_line_each(made | {"$defs": "DEFS"}).replace('"DEFS"', one_line_each(made["$defs"])) + "\n"


def one_line_each(table: dict[str, Any]) -> str:
    """Give JSON with a line for each key of the outermost table: short, and differences still show."""
    short = {
        k: json.dumps(v, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for k, v in table.items()
    }
    return "{\n" + ",\n".join(f'"{k}": {v}' for k, v in sorted(short.items())) + "\n}"


PAGES: dict[str, tuple[str, Callable[[], str]]] = {
    "mission-file.md": ("Keys of a mission file", keys),
    "mission-file.schema.json": ("The same as a JSON Schema, for editors", schema),
    "rules.md": ("Rule codes", rules),
    "packs.md": ("Framework packs", packs),
    "commands.md": ("Commands", commands),
}


def pages() -> dict[str, str]:
    """Give every page by file name; a page without content is left out."""
    written = {name: text for name, (_, write) in PAGES.items() if (text := write())}
    made = {name: NOTE + text if name.endswith(".md") else text for name, text in written.items()}
    index = "".join(f"- [{title}]({name})\n" for name, (title, _) in PAGES.items() if name in made)
    return {"README.md": f"{NOTE}# Reference\n\nGenerated from the code.\n\n{index}", **made}


def outdated(made: dict[str, str]) -> list[str]:
    """Give the names of pages that are missing, different, or no longer generated."""
    there = {p.name: p.read_text(encoding="utf-8") for p in TARGET.glob("*") if p.is_file()}
    return sorted(n for n in made.keys() | there.keys() if made.get(n) != there.get(n))


def main() -> int:
    """Write the pages, or with --check only compare; exit 1 when they differ."""
    made = pages()
    old = outdated(made)
    if "--check" in sys.argv:
        print(*(f"docs/reference/{n} is not up to date: run make reference" for n in old), sep="\n", end="")
        return 1 if old else 0
    TARGET.mkdir(exist_ok=True)
    for name in old:
        (TARGET / name).unlink(missing_ok=True)
        if name in made:
            (TARGET / name).write_text(made[name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
