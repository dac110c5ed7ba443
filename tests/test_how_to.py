"""What the how-to pages show can be read: the lines of a mission file, and the small pack."""

import re
from pathlib import Path

from placet import law
from placet.claims.files import read

PAGES = Path(__file__).parents[1] / "docs" / "how-to"
WORLD = """
mission: m1
entities:
  alfa: {is: body, name: Alfa}
  alfa-ministry: {is: body, in: alfa, name: Ministry of Alfa}
  alfa-parliament: {is: body, in: alfa, name: Parliament of Alfa}
  alfa-land: {is: place, name: Alfa}
  alfa-sur: {is: place, in: alfa-land, name: Sur}
  web-press: {is: record, name: the press on the web}
  bravia-engineers: {is: force, name: Engineers of Bravia}
sources:
  article: {kind: press, publisher: The Courier, published: 2025-05-20}
  gatebook: {kind: manifest, publisher: Gate, published: 2025-05-20}
  gazette: {kind: gazette, publisher: Gazette of Alfa, published: 2025-05-20}
acts:
  vote: {step: vote, who: alfa-parliament, when: 2025-02-20, source: gazette}
  more: {step: vote, who: alfa-parliament, when: 2025-03-20, %s, source: gazette}
"""


def blocks(page: str) -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```", (PAGES / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)


def whole(page: str) -> str:
    """Give a mission that holds every line the page shows; what changes an act stands in a table."""
    found = blocks(page)
    tables = "".join(one for one in found if one.startswith(("calendars:", "decisions:")))
    claims = "".join(one for one in found if one.startswith("- {"))
    (sets,) = re.findall(r"`(sets: .*?)`", (PAGES / page).read_text("utf-8"))
    indented = "".join(f"  {line}\n" for line in claims.splitlines())
    term = "  - {consented: presence, act: vote, count: 12}\n"
    return f"{WORLD % sets}{tables}claims:\n{term}{indented}"


def test_every_line_shown_of_a_mission_file_is_read_without_a_problem() -> None:
    record, problems = read({"page.yaml": whole("write-a-mission-file.md")}, calendars=[])

    assert problems == ()
    assert len(record.missions["m1"].claims) > 7


def test_the_pack_shown_is_read_without_a_problem() -> None:
    (text,) = blocks("write-a-pack.md")

    pack, problems = law.read(text)

    assert problems == ()
    assert pack is not None
    assert [duty.slot for duty in pack.duties] == ["law/aa-d-report"]


def test_the_page_on_packs_names_every_key_of_the_top_and_every_section() -> None:
    told = set(re.findall(r"`([a-z_]+)", (PAGES / "write-a-pack.md").read_text("utf-8")))
    source = Path(law.__file__).with_name("contents.py").read_text("utf-8")
    top = source.split("def pack_of")[1].split("row.close")[0]

    keys = set(re.findall(r'(?:row\.(?:text|choice|flag)\(|_each\(row, )"([a-z_]+)"', top))

    assert len(keys) > 12
    assert keys <= told
