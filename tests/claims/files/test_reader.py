"""A folder's worth of texts to a record: good claims and, beside them, every problem."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.claim import Claim, Kind, Origin
from placet.claims.dates import parse
from placet.claims.decision import Decision, Deed
from placet.claims.entity import Entities
from placet.claims.files import Before, document, read, read_folder, read_upon
from placet.claims.files.codes import PROBLEMS
from placet.claims.record import Mission, Record
from placet.law import load, packs_known

GOOD = """
mission: m1
title: {es: Ejercicio, en: Exercise}
frameworks: [xx, yy]
path: short
sender: [bb]
host: aa
follows: m0
entities:
  aa: {is: body, name: A}
  bb: {is: body, name: B}
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01, read: full, primary: yes}
calendars:
  house: {weekend: [friday, saturday], holidays: FI, closures: [2025-12-24/2026-01-06, 2025-05-02],
          sittings: [2025-02-11, 2025-02-12]}
  plain: {holidays: US-CA}
acts:
  vote: {step: vote, when: 2025-02-11, source: law}
claims:
  - {consented: presence, count: 10}
  - {observed: presence, count: 3, when: 2025-03-01, source: law}
decisions:
  - {when: 2025-05-01, who: registrar, choose: vote, over: law, why: the record decides}
"""


def codes(*texts: str) -> list[str]:
    return [p.code for p in read({f"{n}.yaml": text for n, text in enumerate(texts)})[1]]


def test_a_mission_has_its_head_its_claims_and_its_decisions() -> None:
    record, problems = read({"m1.yaml": GOOD})

    assert problems == ()
    mission = record.missions["m1"]
    assert mission.title == (("es", "Ejercicio"), ("en", "Exercise"))
    assert (mission.frameworks, mission.path) == (("xx", "yy"), "short")
    assert (mission.sender, mission.host, mission.follows) == (("bb",), "aa", "m0")
    assert [c.kind for c in mission.claims] == [Kind.STEP, Kind.PRESENCE, Kind.PRESENCE]
    assert [c.id for c in mission.calendars] == ["house", "plain"]
    assert mission.decisions == (
        Decision(
            Deed.CHOOSE,
            "vote",
            parse("2025-05-01"),
            "registrar",
            "the record decides",
            over=("law",),
            line=24,
        ),
    )


def test_several_missions_may_stand_in_one_file_and_share_what_another_holds() -> None:
    shared = (
        "entities:\n  aa: {is: body, name: A}\nsources:\n  law: {kind: g, publisher: G, published: 2025}\n"
    )
    two = "mission: m1\nhost: aa\n---\nmission: m2\nacts:\n  v: {step: vote, who: aa, source: law}\n"

    record, problems = read({"shared.yaml": shared, "two.yaml": two})

    assert problems == ()
    assert set(record.missions) == {"m1", "m2"}


def test_nothing_that_is_good_is_lost_beside_what_is_bad() -> None:
    bad = GOOD.replace("count: 3", "count: three").replace("host: aa", "host: zz\ncolour: red")

    record, problems = read({"m1.yaml": bad})

    mission = record.missions["m1"]
    assert [(p.line, p.field, p.code) for p in problems] == [
        (7, "host", "entity.unknown"),
        (8, "colour", "key.unknown"),
        (23, "claims.2.count", "count.malformed"),
    ]
    assert (mission.host, len(mission.claims), len(mission.decisions)) == ("", 2, 1)


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    found = read({"b.yaml": "x", "a.yaml": "mission: m1\nz: 1\nclaims:\n  - x\n"})[1]

    assert [(p.file, p.line) for p in found] == [("a.yaml", 2), ("a.yaml", 4), ("b.yaml", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("---\n---\n", []),
        ("just words", ["file.not_table"]),
        ("- a\n", ["file.not_table"]),
        ("host: aa\n", ["key.missing", "entity.unknown"]),
        ("mission: M 1\n", ["id.malformed"]),
        ("mission: m1\nacts: [a]\n", ["value.not_table"]),
        ("mission: m1\nclaims: {a: b}\n", ["value.not_list"]),
        ("mission: m1\ndecisions: x\n", ["value.not_list"]),
        ("mission: m1\ndecisions: [x]\n", ["value.not_table"]),
        ("mission: m1\nclaims: []\n", ["value.empty"]),
    ],
)
def test_a_document_that_is_no_mission_is_told(text: str, told: list[str]) -> None:
    assert sorted(codes(text)) == sorted(told)


def test_a_mission_that_stands_twice_is_told_and_the_first_is_kept() -> None:
    record, (problem,) = read({"a.yaml": "mission: m1\npath: one\n", "b.yaml": "mission: m1\npath: two\n"})

    assert (problem.file, problem.code) == ("b.yaml", "mission.duplicate")
    assert record.missions["m1"].path == "one"


def test_a_claim_that_says_the_same_again_is_told() -> None:
    twice = "mission: m1\nclaims:\n" + "  - {observed: presence, count: 3, source: witness}\n" * 2

    record, (problem,) = read({"m.yaml": twice})

    assert (problem.line, problem.code, problem.fields) == (4, "claim.repeated", (("line", 3),))
    assert len(record.missions["m1"].claims) == 1


def test_two_claims_of_one_name_and_a_claim_named_as_an_act_are_told() -> None:
    text = (
        "mission: m1\nacts:\n  vote: {step: vote, source: witness}\nclaims:\n"
        "  - {observed: presence, id: a, count: 1, source: witness}\n"
        "  - {observed: presence, id: a, count: 2, source: witness}\n"
        "  - {observed: presence, id: vote, count: 3, source: witness}\n"
        "  - {observed: step, id: vote, step: debate, source: witness}\n"
        "  - {observed: presence, count: 4, source: witness, rivals: [{id: a, count: 5}]}\n"
    )

    record, problems = read({"m.yaml": text})

    assert [(p.line, p.field, p.code) for p in problems] == [
        (5, "claims.1.id", "name.duplicate"),
        (6, "claims.2.id", "name.duplicate"),
        (7, "claims.3.id", "name.duplicate"),
        (8, "claims.4.id", "name.duplicate"),
        (9, "claims.5.rivals.1.id", "name.duplicate"),
    ]
    assert [c.alias for c in record.missions["m1"].claims] == ["vote", ""]


def test_the_id_of_a_claim_does_not_hang_on_the_order_of_keys() -> None:
    one = "mission: m1\nclaims:\n  - {observed: presence, count: 3, when: 2025, source: witness}\n"
    two = "mission: m1\nclaims:\n\n  - {source: [witness], when: [2025], count: 3, observed: presence}\n"

    ids = {c.id for text in (one, two) for c in read({"m.yaml": text})[0].missions["m1"].claims}

    assert len(ids) == 1


def test_a_million_people_are_read() -> None:
    text = "mission: m1\nclaims:\n  - {observed: presence, count: 1000000, source: witness}\n"

    (claim,) = read({"m.yaml": text})[0].missions["m1"].claims

    assert claim.count is not None
    assert claim.count.most == 10**6


def test_fifty_megabytes_on_one_line_are_refused_before_they_are_parsed() -> None:
    assert codes("mission: m1\nnote: " + "x" * 50_000_000) == ["file.too_large"]


def test_a_file_of_many_problems_tells_them_all() -> None:
    keys = "".join(f"key{n}: 1\n" for n in range(3000))

    assert len(codes("mission: m1\n" + keys)) == 3000


lines = GOOD.splitlines(keepends=True)


@given(st.data())
def test_whatever_is_done_to_a_file_every_problem_has_a_code_and_its_fields(data: st.DataObject) -> None:
    text = list(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at] = data.draw(
            st.sampled_from(["", " ", "\n", ":", "{", "]", "&a", "*a", "'", "#", "x", "9", "\t", "é"])
        )

    record, problems = read({"m1.yaml": "".join(text)})

    assert all(tuple(name for name, _ in p.fields) == PROBLEMS[p.code] for p in problems)
    assert set(record.missions) or problems


@given(st.lists(st.sampled_from(lines), max_size=30))
def test_lines_in_any_order_give_a_record_or_problems_and_never_an_error(chosen: list[str]) -> None:
    record, problems = read({"m1.yaml": "".join(chosen)})

    assert {p.code for p in problems} <= PROBLEMS.keys()
    assert len(record.missions) <= 1


def test_what_a_file_got_wrong_of_acts_and_consented_terms_is_kept_by_slot() -> None:
    text = """
mission: m1
sources: {s: {kind: gazette, publisher: P, published: 2025-01-01, read: full}}
entities: {house: {is: body, name: House}, army: {is: force, name: Army}}
acts:
  vote: {step: vote, who: house, when: 2024-12-10, source: s}
  print: {step: publication, of: vote, who: house, when: 2024-13-10, source: s}
claims:
  - {consented: presence, act: vote, who: army, count: ten, when: 2025-02-01/2025-03-31, source: s}
  - {consented: activity, act: vote, when: 2025-02-01/2025-03-31, source: s}
"""

    record, problems = read({"m.yaml": text})

    assert len(problems) == 2
    assert record.missions["m1"].refused == {"consented/presence", "step/print"}


def _catalogue() -> tuple[Record, tuple[str, ...]]:
    law = load(packs_known())
    known = Entities({e.id: e for e in law.entities()})
    majorities = tuple(b.majority for p in law.packs for b in p.bodies if b.majority)
    return read_folder(Path("data"), known, majorities)[0], majorities


_ONE = """
mission: one
entities: {a: {is: body, name: A}}
sources: {s: {kind: gazette, publisher: G, published: 2025-01-01}}
claims:
- {observed: presence, id: seen, who: a, count: 5, when: 2025-01-03, source: s}
"""


def _entry(main: Claim, family: tuple[Claim, ...], whole: Mission, record: Record) -> str:
    said = document(replace(whole, claims=family, decisions=()), record)
    of_acts = said.get("acts")
    if of_acts is not None:
        return json.dumps({"acts": {main.alias: of_acts[main.alias]}})
    return json.dumps({"claims": said["claims"]})


def test_a_claim_read_upon_the_rest_of_its_mission_is_the_claim_of_the_whole() -> None:
    record, majorities = _catalogue()
    different = []
    for mission in record.missions.values():
        for main in (c for c in mission.claims if not c.rival_of):
            family = (main, *(c for c in mission.claims if c.rival_of == main.id))
            rest = replace(mission, claims=tuple(c for c in mission.claims if c not in family))
            before = Before(rest, record.entities, record.sources, majorities)
            found, problems = read_upon(_entry(main, family, mission, record), before)
            wanted = {replace(c, origin=Origin()) for c in family}
            if problems or {replace(c, origin=Origin()) for c in found.claims} != wanted:
                different.append((mission.id, main.name, problems))

    assert different == []


def test_a_decision_is_read_upon_its_mission() -> None:
    record, _ = _catalogue()
    decided = [(m, d) for m in record.missions.values() for d in m.decisions]
    for mission, decision in decided:
        said = document(replace(mission, claims=(), decisions=(decision,)), record)
        before = Before(mission, record.entities, record.sources)
        found, problems = read_upon(json.dumps({"decisions": said["decisions"]}), before)

        assert problems == ()
        assert [replace(d, line=0) for d in found.decisions] == [replace(decision, line=0)]
    assert decided


def test_what_a_mission_says_already_is_told_and_so_is_a_name_it_has() -> None:
    record, _ = read({"a.yaml": _ONE})
    before = Before(record.missions["one"], record.entities, record.sources)
    fact = "- {observed: presence, id: seen, who: a, count: %s, when: 2025-01-03, source: s}"

    again, repeated = read_upon("claims:\n" + fact % 5, before)
    other, named = read_upon("claims:\n" + fact % 6, before)

    assert ([p.code for p in repeated], again.claims) == (["claim.repeated"], ())
    assert ([p.code for p in named], other.claims) == (["name.duplicate"], ())


def test_an_entry_that_names_nothing_there_is_told_at_its_key() -> None:
    record, _ = read({"a.yaml": _ONE})
    before = Before(record.missions["one"], record.entities, record.sources)
    found, problems = read_upon(
        "claims:\n- {consented: presence, act: nowhere, who: a, when: 2025-01-03, source: s}", before
    )

    assert [(p.code, p.field) for p in problems] == [("name.unknown", "claims.1.act")]
    assert found.claims == ()


@pytest.mark.parametrize("text", ["", "[]", "claims: 1", "decisions: {}", "acts: []", "\x00", "{"])
def test_whatever_is_read_upon_a_mission_is_told_and_nothing_is_added(text: str) -> None:
    record, _ = read({"a.yaml": _ONE})
    found, problems = read_upon(text, Before(record.missions["one"], Entities({}), {}))

    assert found == replace(record.missions["one"], claims=(), decisions=())
    assert bool(problems) == bool(text)
