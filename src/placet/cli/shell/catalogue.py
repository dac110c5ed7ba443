"""What is asked about: a mission of the catalogue, a file, a folder, or everything; read and sorted out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import placet
from placet.claims.entity import Entities
from placet.claims.files import read_file, read_folder
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record
from placet.cli.shell.law import bodies, calendars, majorities
from placet.errors import PlacetError, UnknownName
from placet.law import Packs


@dataclass(frozen=True)
class Found:
    """What was asked about: records of one mission each, and everything that was wrong."""

    records: tuple[tuple[str, Record], ...]
    problems: tuple[Problem, ...] = ()
    mistakes: tuple[PlacetError, ...] = ()

    @property
    def good(self) -> bool:
        """Tell whether nothing was wrong."""
        return not (self.problems or self.mistakes)


Read = tuple[Record, tuple[Problem, ...]]


def home() -> Path:
    """Give the folder of the catalogue: in an installed program its own, in a checkout data/.

    Raises UnknownName catalogue.missing where neither is there.
    """
    package = Path(placet.__file__).parent
    for folder in (package / "_catalogue", package.parents[1] / "data"):
        if (folder / "missions").is_dir():
            return folder
    raise UnknownName("catalogue.missing")


def shown_first() -> str:
    """Give the id of the mission that a demonstration shows; the catalogue says which."""
    return (home() / "demo.txt").read_text(encoding="utf-8").strip()


def find(given: Sequence[str], law: Packs, *, everything: bool = False) -> Found:
    """Read what is asked about; what is wrong with one part hides none of the others."""
    asked = [str(home() / "missions")] if everything else list(dict.fromkeys(given))
    if not asked:
        raise PlacetError("target.none")
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    mistakes: list[PlacetError] = []
    for one in asked:
        try:
            record, found = _read(one, law)
        except PlacetError as mistake:
            mistakes.append(mistake)
            continue
        problems += found
        for id_, mission in record.missions.items():
            lacking = _lacking(mission, law, _root(one))
            problems += lacking
            if not lacking:
                records.setdefault(id_, replace(record, missions={id_: mission}))
    return Found(tuple(records.items()), tuple(problems), tuple(mistakes))


def _root(given: str) -> Path:
    """Give the folder that the files of what was asked about are named from."""
    path = Path(given)
    if not _there(path):
        return home() / "missions"
    return path if path.is_dir() else path.parent


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name no file system takes
        return False


def _read(given: str, law: Packs) -> Read:
    path = Path(given)
    if _there(path):
        record, problems = located(path, law)
        if any(p.code == "entity.unknown" for p in problems):
            record, problems = located(path, law, _shared(record, law))
        if not record.missions and not problems:
            raise UnknownName("folder.empty" if path.is_dir() else "file.empty", given=given)
        return record, problems
    if "/" in given or path.suffix:
        raise UnknownName("file.unknown", given=given)
    return _by_id(given, law)


def located(path: Path, law: Packs, known: Entities | None = None) -> Read:
    """Read a path, with entities known beside those of packs; problems name files as the caller would."""
    try:
        reader = read_folder if path.is_dir() else read_file
        beside = Entities({**bodies(law).by_id, **(known.by_id if known else {})})
        record, problems = reader(path, beside, majorities(law), calendars(law))
    except OSError as error:
        raise PlacetError("file.unreadable", given=str(path), detail=str(error.strerror)) from error
    root = path if path.is_dir() else path.parent
    return record, tuple(replace(p, file=_place(root, p.file)) for p in problems)


def _shared(record: Record, law: Packs) -> Entities:
    """Give the catalogue's entities of which a file that lies elsewhere says nothing itself."""
    try:
        every, _ = read_file(home() / "entities.yaml", bodies(law))
    except UnknownName:
        return Entities()
    own = record.entities
    return Entities({id_: entity for id_, entity in every.entities.by_id.items() if id_ not in own})


def _place(root: Path, file: str) -> str:
    here = root / file
    above = (root.parent / file, root.resolve().parent / file)
    return str(next((p for p in (here, *above) if p.exists()), here))


def _by_id(id_: str, law: Packs) -> Read:
    """Read a mission of the catalogue: its own file where that is enough, else the whole."""
    folder = home() / "missions"
    file = folder / f"{id_}.yaml"
    if _there(file):
        record, problems = located(file, law)
        if id_ in record.missions and not problems:
            return replace(record, missions={id_: record.missions[id_]}), ()
    record, problems = located(folder, law)
    if id_ not in record.missions:
        near = get_close_matches(id_, list(record.missions), n=1)
        raise UnknownName("mission.unknown", given=id_, nearest=near[0] if near else "")
    return replace(record, missions={id_: record.missions[id_]}), problems


def _lacking(mission: Mission, law: Packs, root: Path) -> tuple[Problem, ...]:
    """Give a problem for each pack the mission names that nobody has, and for a path its packs lack."""
    known = {p.id for p in law.packs} | {law.fallback.id}
    missing = [id_ for id_ in mission.frameworks if id_ not in known]
    if not missing:
        return _pathless(mission, law, root)
    file, line = _stated(mission, root, "frameworks")
    said = ", ".join(sorted(known))
    return tuple(
        Problem("pack.unknown", file, line, "frameworks", (("pack", id_), ("known", said))) for id_ in missing
    )


def _pathless(mission: Mission, law: Packs, root: Path) -> tuple[Problem, ...]:
    """Give a problem where the mission takes a path that none of its packs has."""
    own = law.of(mission.frameworks)
    if not mission.path or own.path(mission.path) is not None:
        return ()
    paths = [p.id for pack in own.all for p in pack.paths]
    file, line = _stated(mission, root, "path")
    said = ", ".join(sorted(paths)) or "-"
    return (Problem("path.unknown", file, line, "path", (("path", mission.path), ("known", said))),)


def _stated(mission: Mission, root: Path, key: str) -> tuple[str, int]:
    """Give the file of a mission and the line of one of its keys."""
    origin = next((c.origin.file for c in mission.claims if c.origin.file), "")
    file = _place(root, origin) if origin else str(root)
    return file, _line(Path(file), mission.id, key)


def _line(file: Path, id_: str, wanted: str) -> int:
    """Give the line on which a mission states a key; 0 where it cannot be told."""
    inside = False
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines() if file.is_file() else (), 1):
        key, _, said = line.partition(":")
        if key == "mission":
            inside = said.split("#")[0].strip() == id_
        if inside and key == wanted:
            return number
    return 0
