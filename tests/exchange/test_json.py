import json as standard
from dataclasses import replace

from placet.check import Finding
from placet.exchange import json
from placet.exchange.answer import Answer


def said(_: Answer, found: Finding, language: str) -> str:
    return f"{found.rule} {language}"


def test_an_answer_has_the_keys_of_the_contract(bridge: Answer) -> None:
    (told,) = json.checked([bridge], said)["missions"]

    assert list(told) == ["id", "as_of", "known_at", "verdict", "tally", "findings"]
    assert (told["as_of"], told["verdict"]) == ("2025-05-02", "breached")


def test_a_finding_has_a_sentence_in_both_languages(bridge: Answer) -> None:
    told = json.checked([bridge], said)["missions"][0]["findings"][0]

    assert told["sentence"] == {"en": f"{told['rule']} en", "es": f"{told['rule']} es"}


def test_a_span_of_whole_days_has_days_and_its_bounds(bridge: Answer) -> None:
    found = json.checked([bridge], said)["missions"][0]["findings"]
    spans = [
        s for f in found if f["rule"] == "ceiling.exceeded" for s in f["spans"] if s["verdict"] == "breached"
    ]

    assert [(s["at_least"], s["at_most"], s["unit"]) for s in spans][:1] == [(14, 14, "people")]


def test_a_breach_without_an_instant_has_the_days_in_which_it_lies(bridge: Answer) -> None:
    found = replace(bridge.findings[0], undated=("2025-03-01", "2025-03-09"))

    assert json.finding_of(bridge, found, said)["undated"] == {"from": "2025-03-01", "to": "2025-03-09"}


def test_a_mission_whole_has_its_claims_and_the_sources_they_rest_on(bridge: Answer) -> None:
    told = json.mission_of(bridge, said)

    window = next(c for c in told["claims"] if c["alias"] == "window")
    assert (window["slot"], window["when"], window["set_aside"]) == (
        "consented/presence",
        ["2025-03-10/2025-04-10"],
        False,
    )
    assert [s["id"] for s in told["sources"]] == ["gazette"]
    assert "address" not in told["sources"][0]


def test_totals_count_missions_by_verdict(bridge: Answer) -> None:
    told = json.totals([bridge, bridge])

    assert (told["missions"], told["verdicts"]["breached"]) == (2, 2)


def test_text_is_written_as_it_is_and_ends_its_line() -> None:
    text = json.write({"a": "ñ"})

    assert text.endswith("}\n")
    assert "ñ" in text
    assert standard.loads(text) == {"a": "ñ"}
