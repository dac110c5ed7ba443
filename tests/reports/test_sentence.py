from placet.exchange.answer import Answer
from placet.reports.sentence import allowed, consented, departure, parts, plain, seen, title
from tests.reports.conftest import About

CREW = "  crew: {is: force, name: Crew}\n"


def test_the_sentences_carry_the_numbers(bridge: Answer) -> None:
    assert consented(bridge, "en").endswith("20 Feb 2025 (60 for, 12 against, 3 abstaining).")
    assert "at most 12 people" in allowed(bridge, "en")
    assert "14 people, Norte" in seen(bridge, "en")
    assert departure(bridge, "en") == ""


def test_a_title_is_in_the_language_or_the_id(bridge: Answer, about: About) -> None:
    assert title(bridge, "es") == "Un puente en Norte"
    assert title(about("{observed: presence, source: courier}"), "es") == "x-1"


def test_a_consent_without_a_day_says_so_apart(about: About) -> None:
    one = about(acts="acts:\n  vote: {step: vote, who: alfa, source: courier}\n")

    assert consented(one, "en") == "Alfa consented; no day known."


def test_gaps_are_said(about: About) -> None:
    one = about("{requested: presence, count: 3, source: courier}")

    assert plain(one, "es") == "No consta acto alguno que autorice. No consta la presencia de nadie."


def test_a_recorded_crossing_is_told_and_is_no_nobody(about: About) -> None:
    came = about(
        "{observed: movement, way: in, when: 2025-03-10, who: crew, count: 7, source: courier}", entities=CREW
    )
    gone = about(
        "{observed: movement, way: out, when: 2025-03-12, who: crew, count: 7, source: courier}",
        entities=CREW,
    )

    assert seen(came, "en") == "On record: arrival, Crew, 7 people, 10 Mar 2025."
    assert seen(gone, "es") == "Consta: salida, Crew, 7 personas, 12 mar 2025."
    assert departure(gone, "es") == ""


def test_the_counts_of_a_vote_lead_to_the_passages_that_state_them(bridge: Answer) -> None:
    first = parts(bridge, "en")[0]

    assert first.text == consented(bridge, "en")
    assert {q.passage.source for q in first.quotes} == {"minutes", "gazette"}
