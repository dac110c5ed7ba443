"""Entities and sources of a folder: trees that hold, ids that are unique."""

from placet.claims.dates import parse
from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.claims.files import read
from placet.claims.outcome import Problem
from placet.claims.record import Record


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    return [(p.file, p.line, p.code) for p in problems]


def entities(text: str, known: Entities | None = None) -> tuple[Record, tuple[Problem, ...]]:
    return read({"entities.yaml": f"entities:\n{text}"}, known)


def test_an_entity_has_its_sort_parents_names_and_zone() -> None:
    record, problems = entities(
        "  a: {is: place, name: A}\n"
        "  b: {is: place, in: [a, {id: c, when: ../2020}], name: {es: B, en: Bee}, aka: [Be], "
        "zone: Europe/Rome, overlaps: c}\n"
        "  c: {is: place, name: C}\n"
    )

    assert problems == ()
    assert record.entities.get("b") == Entity(
        "b",
        Sort.PLACE,
        (Parent("a"), Parent("c", parse("../2020"))),
        (("es", "B"), ("en", "Bee")),
        ("Be",),
        "Europe/Rome",
        ("c",),
    )


def test_an_entity_with_a_slip_is_kept_so_that_its_name_is_not_unknown_too() -> None:
    record, problems = entities(
        "  a: {is: place, name: A, zome: Europe/Rome}\n  b: {is: place, in: a, name: B}\n"
    )

    assert told(problems) == [("entities.yaml", 2, "key.unknown")]
    assert set(record.entities.by_id) == {"a", "b"}


def test_an_entity_of_no_sort_is_left_out() -> None:
    record, problems = entities("  a: {is: planet, name: A}\n  b: x\n  C d: {is: place, name: C}\n")

    assert told(problems) == [
        ("entities.yaml", 2, "value.unknown"),
        ("entities.yaml", 3, "value.not_table"),
        ("entities.yaml", 4, "id.malformed"),
    ]
    assert record.entities.by_id == {}


def test_a_parent_or_an_overlap_that_does_not_exist_is_told_with_the_nearest() -> None:
    record, problems = entities(
        "  north: {is: place, name: N}\n  base: {is: place, in: nort, name: B, overlaps: [sout]}\n"
    )

    assert [(p.code, dict(p.fields)["nearest"]) for p in problems] == [
        ("entity.unknown", "north"),
        ("entity.unknown", ""),
    ]
    assert record.entities.by_id["base"].parents == ()


def test_a_cycle_is_told_once_with_the_way_around_and_broken() -> None:
    record, problems = entities(
        "  a: {is: place, in: b, name: A}\n"
        "  b: {is: place, in: c, name: B}\n"
        "  c: {is: place, in: a, name: C}\n"
        "  d: {is: place, in: a, name: D}\n"
        "  e: {is: place, in: e, name: E}\n"
    )

    assert [(p.line, p.code, dict(p.fields)["way"]) for p in problems] == [
        (2, "entity.cycle", "a > b > c > a"),
        (6, "entity.cycle", "e > e"),
    ]
    assert record.entities.by_id["a"].parents == ()
    assert record.entities.ancestors("b") == {"a", "b", "c"}


def test_a_diamond_is_no_cycle() -> None:
    _, problems = entities(
        "  top: {is: place, name: T}\n"
        "  l: {is: place, in: top, name: L}\n"
        "  r: {is: place, in: top, name: R}\n"
        "  low: {is: place, in: [l, r], name: W}\n"
    )

    assert problems == ()


def test_a_very_deep_tree_is_climbed() -> None:
    chain = "".join(f"  e{n}: {{is: place, in: e{n + 1}, name: E}}\n" for n in range(3000))

    record, problems = entities(chain + "  e3000: {is: place, name: E}\n")

    assert problems == ()
    assert len(record.entities.ancestors("e0")) == 3001


def test_a_zone_that_does_not_exist_is_told() -> None:
    _, problems = entities(
        "  a: {is: place, name: A, zone: Europe/Roma}\n  b: {is: place, name: B, zone: ../x}\n"
    )

    assert told(problems) == [("entities.yaml", 2, "zone.unknown"), ("entities.yaml", 3, "zone.unknown")]


def test_two_files_may_say_the_same_of_an_entity_and_may_not_differ() -> None:
    same = "entities:\n  a: {is: place, name: A}\n"
    other = "entities:\n  a: {is: place, name: Other}\n"

    assert read({"a.yaml": same, "b.yaml": same})[1] == ()
    (problem,) = read({"a.yaml": same, "b.yaml": other})[1]
    assert (problem.file, problem.code) == ("b.yaml", "entity.duplicate")
    assert dict(problem.fields) == {"id": "a", "file": "a.yaml", "line": 2}


def test_a_file_adds_to_what_a_pack_says_of_its_body_and_may_not_change_its_sort() -> None:
    pack = Entities({"senate": Entity("senate", Sort.BODY, name=(("en", "Senate"),))})

    record, none = entities("  senate: {is: body, name: The Senate, aka: Upper House}\n", pack)
    _, (problem,) = entities("  senate: {is: place, name: S}\n", pack)

    assert none == ()
    assert record.entities.by_id["senate"].aka == ("Upper House",)
    assert (problem.code, dict(problem.fields)["sort"]) == ("entity.sort", "body")


def test_the_bodies_of_packs_are_known_without_being_declared() -> None:
    pack = Entities({"senate": Entity("senate", Sort.BODY)})

    record, problems = read({"m.yaml": "mission: m1\nhost: senate\n"}, pack)

    assert problems == ()
    assert "senate" in record.entities


def test_a_source_without_any_day_is_told_and_kept() -> None:
    record, problems = read({"sources.yaml": "sources:\n  s: {kind: press, publisher: P}\n"})

    assert told(problems) == [("sources.yaml", 2, "source.dateless")]
    assert "s" in record.sources


def test_a_source_is_no_witness_and_not_two_things() -> None:
    one = "sources:\n  s: {kind: press, publisher: P, published: 2025}\n"
    two = "sources:\n  s: {kind: press, publisher: Q, published: 2025}\n"
    witness = "sources:\n  witness: {kind: press, publisher: P, published: 2025}\n"

    assert told(read({"a.yaml": one, "b.yaml": two})[1]) == [("b.yaml", 2, "source.duplicate")]
    assert read({"a.yaml": one, "b.yaml": one})[1] == ()
    assert told(read({"a.yaml": witness})[1]) == [("a.yaml", 2, "source.duplicate")]


def test_a_source_without_kind_or_publisher_is_left_out() -> None:
    record, problems = read({"a.yaml": "sources:\n  s: {kind: press, published: 2025}\n"})

    assert told(problems) == [("a.yaml", 2, "key.missing")]
    assert record.sources == {}


def test_entries_that_are_no_table_are_told() -> None:
    assert told(read({"a.yaml": "sources: [a]\n"})[1]) == [("a.yaml", 1, "value.not_table")]


def test_an_entity_or_a_source_that_was_refused_is_told_once_and_what_names_it_is_left_out() -> None:
    text = (
        "mission: m1\nhost: gone\n"
        "entities:\n  gone: {is: bdy, name: G}\n  aa: {is: body, in: gone, name: A}\n"
        "sources:\n  law: {kind: g, publisher: G, published: 2025}\n  bad: {kind: press, published: 2025}\n"
        "claims:\n  - {observed: presence, who: [aa, gone], source: law}\n"
        "  - {observed: presence, who: aa, source: {id: bad, at: p. 3}}\n"
        "  - {observed: presence, who: aa, count: 3, source: law}\n"
        "decisions:\n  - {when: 2025, who: r, choose: observed/presence, over: bad, why: so}\n"
    )

    record, problems = read({"m.yaml": text})

    assert [(p.code, p.line) for p in problems] == [("value.unknown", 4), ("key.missing", 8)]
    mission = record.missions["m1"]
    assert (mission.host, len(mission.claims), mission.decisions) == ("", 1, ())
