"""What is written reads back as the same claims."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from placet.claims.claim import Kind
from placet.claims.entity import Entities, Entity, Sort
from placet.claims.files import read, read_folder, write
from placet.claims.record import Mission, Record

WHOLE = """
mission: m1
title: {es: Ejercicio, en: Exercise}
frameworks: [xx, yy]
path: short
sender: [bb, cc]
host: aa
follows: m0
entities:
  aa: {is: body, name: A}
  bb: {is: body, name: B, overlaps: cc}
  cc: {is: body, name: C, zone: Europe/Rome, aka: ["No", "a: b"]}
  army: {is: force, in: [bb, {id: cc, when: ../2020}], name: {es: Ejército, en: Army}}
  north: {is: place, name: North}
  m4: {is: item, name: M4}
  m16: {is: item, name: M16}
  annex: {is: list, name: Annex}
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01, read: full, primary: yes}
  press: {kind: press, publisher: "P: #1", language: es, received: 2025-01, retrieved: 2025-03, address: "https://x.example/a?b=c#d",
          archived: "https://y.example", sha256: "00ff"}
calendars:
  house: {weekend: friday, holidays: FI, closures: [2025-12-24/2026-01-06, 2025-05-02], sittings: 2025-02-11}
acts:
  ask: {step: request, who: aa, to: [bb, cc], when: ..2025-01-22, source: law}
  vote: {step: vote, of: ask, who: aa, when: 2025-02-11, votes: {for: 107, against: 0, abstain: ..3},
         source: [{id: law, at: "art. 3", words: "aye: all", says: the chair, written: 2025-01, fields: [who, votes]}, press],
         rivals: [{who: bb, when: 2025-02-12, votes: {for: 106}, source: press}]}
  new: {step: law, of: vote, force: 2025-03-01, effect: ended+3d, majority: half-members, instrument: Law 1, mode: planned,
        replaces: [vote, consented/presence/first], renews: ask, unless: permit, under: shift, source: law,
        sets: {presence/first: {count: 20, when.end: 2025-05-01, who: [army, bb]}, activity: {when: 2025-03/2025-04}}}
claims:
  - {consented: presence, id: ten, act: vote, part: first, who: army, count: 8..10, when: [2025-02-15/2025-03-30, 2025-05],
     where: north, counting: at_once, counted: night of entries, stay: 30d, least: 8, list: closed, what: 3 m4 or m16,
     readings: {counting: [at_once, in_total], when.end: [/2025-03-30, /..], who: [[army, bb], cc], what: m4, count: 10~10%},
     rivals: [{count: 12, source: press}, {id: other, when: /2025-04-02, note: another}]}
  - {consented: activity, act: vote, what: [diving, m4], when: 2025-02-17T10:00/2025-03-28T18:00+01:00}
  - {consented: means, act: vote, what: [3 m4, any of annex, ..2 m16]}
  - {consented: arms, act: vote, what: none}
  - {consented: duty, act: vote, part: report, who: bb, to: aa, what: report of results, within: 30 working_day, after: ended,
     calendar: house, rivals: [{to: cc, within: unspecified}]}
  - {consented: duty, act: vote, part: notice, within: 24 hour, before: entered}
  - {consented: power, act: vote, part: shift, may: dates, limits: [before entered, notice 48h]}
  - {consented: condition, act: vote, part: cost, note: each pays its own}
  - {consented: objective, act: vote, part: aim, what: better, visibility: restricted}
  - {observed: measure, of: aim, count: 3, source: witness}
  - {observed: movement, way: in, count: 10, when: 2025-02~5d, where: north, same: ten, source: {id: witness, written: 2025-03-01}}
  - {observed: position, who: aa, about: vote, stance: not-needed, source: press}
  - {observed: membership, who: army, in: [bb, cc], as: part, not: yes, source: press}
  - {observed: report, of: report, to: aa, when: 2025-04-01|2025-04-02, if: vote, replaces: ten, source: press}
  - {observed: search, of: report, where: north, when: 2025-02/.., found: nothing, source: witness}
  - {observed: coverage, of: presence, says: bb, when: 2025, source: press}
  - {observed: step, step: debate, when: vote-1d, source: press}
decisions:
  - {when: 2025-05-01, who: registrar, choose: vote, over: [press], why: "the record: it decides"}
  - {when: 2025-05-02, who: registrar, supersede: ten, by: other, why: slip}
  - {when: 2025-05-03, who: registrar, judge: consented/condition/cost, verdict: kept, why: seen}
  - {when: 2025-05-04, who: registrar, dispose: ceiling.exceeded consented/presence/first, as: explained, why: seen}
"""  # noqa: E501 -- a file as somebody writes it
DATA = Path(__file__).parents[3] / "data"


def again(mission: Mission, record: Record) -> Mission:
    """Give the mission as it reads back; there must be no problem."""
    found, problems = read({"again.yaml": write(mission, record)})
    assert problems == ()
    return found.missions[mission.id]


def bare(mission: Mission) -> tuple[object, ...]:
    """Give all a mission says, lines and order of claims aside."""
    claims = sorted((c.id, c.alias, c.rival_of) for c in mission.claims)
    decisions = tuple(replace(d, line=0) for d in mission.decisions)
    return claims, decisions, replace(mission, claims=(), decisions=())


def test_a_mission_of_every_kind_reads_back_the_same() -> None:
    record, problems = read({"m1.yaml": WHOLE})

    assert problems == ()
    mission = record.missions["m1"]
    assert {c.kind for c in mission.claims} == set(Kind)
    assert bare(again(mission, record)) == bare(mission)


def test_what_is_written_twice_is_written_the_same() -> None:
    record, _ = read({"m1.yaml": WHOLE})
    once = write(record.missions["m1"], record)

    assert write(*_first(once)) == once


def _first(text: str) -> tuple[Mission, Record]:
    record, _ = read({"m1.yaml": text})
    return record.missions["m1"], record


def test_entities_and_sources_are_written_with_all_that_encloses_them_and_no_others() -> None:
    record, _ = read({"m1.yaml": WHOLE.replace("  m4: {", "  unused: {is: place, name: U}\n  m4: {")})
    found, _ = read({"again.yaml": write(record.missions["m1"], record)})

    assert set(record.entities.by_id) - set(found.entities.by_id) == {"unused"}
    assert {id_: found.entities.get(id_) for id_ in found.entities.by_id} == {
        id_: record.entities.get(id_) for id_ in found.entities.by_id
    }
    assert found.sources == record.sources


def test_a_rival_whose_claim_is_gone_stands_alone() -> None:
    record, _ = read({"m1.yaml": WHOLE})
    mission = record.missions["m1"]
    (rival,) = (c for c in mission.claims if c.alias == "other")
    left = replace(
        mission, claims=(rival, *(c for c in mission.claims if c.alias in {"ask", "vote"} and not c.rival_of))
    )

    found = again(replace(left, decisions=()), record)

    assert [(c.when, c.rival_of) for c in found.claims if c.alias == "other"] == [(rival.when, "")]


def test_a_mission_of_nothing_but_its_name_is_written() -> None:
    assert write(Mission("m1"), Record(entities=Entities())) == "{mission: m1}\n"


def test_the_whole_catalogue_reads_back_the_same() -> None:
    """Bodies of packs, which this layer does not know, are declared here by their ids alone."""
    told = read_folder(DATA)[1]
    bodies = {str(dict(p.fields)["given"]) for p in told if p.code == "entity.unknown"}
    record, problems = read_folder(
        DATA, Entities({id_: Entity(id_, Sort.BODY, name=(("", id_),)) for id_ in bodies})
    )

    assert problems == ()
    for mission in record.missions.values():
        named = {c.id for c in mission.claims}
        assert {c.id for c in again(replace(mission, decisions=()), record).claims} == named


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])
    | st.sampled_from("\n:#-'\"{}[]&*!|>%@`"),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text and text)
days = st.dates().filter(lambda d: 1000 <= d.year <= 9000).map(str)
whens = st.one_of(
    days, days.map("..{}".format), days.map("{}/..".format), st.sampled_from(["left+3d", "2025~2m"])
)
counts = (
    st.integers(0, 10**9).map(str)
    | st.integers(0, 99).map("{}~10%".format)
    | st.integers(0, 9).map("..{}".format)
)
claims = st.fixed_dictionaries(
    {"note": words, "source": st.just("press")},
    optional={
        "count": counts,
        "when": whens | st.lists(whens, min_size=1, max_size=3),
        "who": st.lists(st.sampled_from(["aa", "army"]), min_size=1, max_size=2),
        "what": words | st.lists(words, min_size=2, max_size=3),
        "visibility": st.sampled_from(["public", "restricted", "personal"]),
        "rivals": st.lists(
            st.fixed_dictionaries({"count": counts, "note": words, "source": st.just("law")}),
            min_size=1,
            max_size=2,
        ),
    },
)


frames = st.sampled_from(
    ["observed: presence", "consented: activity", "planned: means", "consented: objective"]
)
SMALL = """
mission: m1
entities:
  aa: {is: body, name: A}
  army: {is: force, in: aa, name: Army}
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01}
  press: {kind: press, publisher: P, published: 2025-01-01}
acts:
  vote: {step: vote, source: law}
claims:
"""


@settings(max_examples=100)  # each is written, read twice and compared
@given(st.lists(st.tuples(frames, claims), min_size=1, max_size=3))
def test_any_claims_that_read_well_read_back_the_same(drawn: list[tuple[str, dict[str, object]]]) -> None:
    listed = "".join(f"  - {{{frame}, act: vote, {_flow(claim)}}}\n" for frame, claim in drawn)
    record, _ = read({"m1.yaml": SMALL + listed})

    assert bare(again(record.missions["m1"], record)) == bare(record.missions["m1"])


def _flow(value: object) -> str:
    """Give a value as flow YAML, every text in double quotes."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_nested(one)}" for key, one in value.items())
    return _nested(value)


def _nested(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{_flow(value)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_nested, value))}]"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'
