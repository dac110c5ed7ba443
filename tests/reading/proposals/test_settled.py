from dataclasses import replace

from placet.claims.proposal import Act, Derivation, Frame, Slot, Strength, Tier, Value, Window
from placet.reading.frames import Assigned
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.settled import RIVAL, merged
from tests.reading.drafted import CONSENT, values

TEXT = "TWELVE OF THEM. Twelve of them. " + "x" * 200


def candidate(slot: Slot, value: Value, start: int = 0, **more: object) -> Candidate:
    made = Candidate(slot, value, start, start + 6, start, "r@1")
    return replace(made, **more)  # type: ignore[arg-type]  # a test's own words


def settled(*candidates: Candidate) -> list[Candidate]:
    whole = Assigned((Frame("f1", "t"),), tuple("f1" for _ in candidates))
    return [one for one, _ in merged(candidates, whole, TEXT)]


def test_a_value_said_twice_stands_once_on_its_firmest_words() -> None:
    weak = candidate(Slot.STRENGTH, Strength(12, 12))
    firm = replace(weak, start=16, end=22, tier=Tier.FIRM)

    assert settled(weak, firm) == [firm]


def test_of_equal_words_those_of_a_heading_in_capitals_come_last() -> None:
    heading = candidate(Slot.SITE, "Twelve o", end=8)
    plain = replace(heading, start=16, end=24)

    assert settled(heading, plain) == [plain]


def test_two_windows_of_one_mission_are_rivals() -> None:
    one = candidate(Slot.PRESENCE, Window("2031-03-04", "2031-03-09"))
    two = candidate(Slot.PRESENCE, Window("2031-03-04", "2031-03-10"), 16)

    assert [RIVAL in c.flags for c in settled(one, two)] == [True, True]


def test_sites_are_no_rivals_of_each_other() -> None:
    assert all(not c.flags for c in settled(candidate(Slot.SITE, "A"), candidate(Slot.SITE, "B", 16)))


def test_a_start_and_an_end_make_one_window_with_both_words() -> None:
    start = candidate(Slot.PRESENCE, Window("2031-03-04", ""))
    end = candidate(Slot.PRESENCE, Window("", "2031-03-09"), 16)

    (one,) = settled(start, end)
    assert one.value == Window("2031-03-04", "2031-03-09")
    assert (one.derivation, one.inputs) == (Derivation.COMPUTED, ((16, 22),))


def test_a_lone_side_of_a_window_that_is_known_says_nothing_more() -> None:
    whole = candidate(Slot.PRESENCE, Window("2031-03-04", "2031-03-09"))

    assert settled(whole, candidate(Slot.PRESENCE, Window("2031-03-04", ""), 16)) == [whole]


def test_an_end_before_its_start_is_not_joined_to_it() -> None:
    start = candidate(Slot.PRESENCE, Window("2031-03-04", ""))

    assert Window("2031-03-04", "2031-03-01") not in {
        c.value for c in settled(start, candidate(Slot.PRESENCE, Window("", "2031-03-01"), 16))
    }


def test_what_two_sentences_say_of_one_vote_is_one_vote() -> None:
    day = candidate(Slot.VOTE, Act("Senate", "2031-03-04"), entity="x-senate")
    counts = candidate(Slot.VOTE, Act("Senate", "", 60, 2), 16, entity="x-senate")

    (one,) = settled(day, counts)
    assert one.value == Act("Senate", "2031-03-04", 60, 2)


def test_votes_with_other_counts_stay_apart() -> None:
    one = candidate(Slot.VOTE, Act("Senate", "", 60, 2), entity="x-senate")
    two = candidate(Slot.VOTE, Act("Senate", "", 61, 2), 16, entity="x-senate")

    assert len(settled(one, two)) == 2


def test_a_bare_course_says_nothing_beside_what_is_taught() -> None:
    bare = candidate(Slot.ACTIVITY, "course")
    full = candidate(Slot.ACTIVITY, "course on river patrols", 16)
    named = candidate(Slot.ACTIVITY, "Cold Reef", 40, rule="activity.exercise@1")

    assert settled(bare, full) == [full]
    assert settled(bare, named) == [named]
    assert settled(bare) == [bare]


def test_nothing_gives_nothing() -> None:
    assert settled() == []


def test_days_within_a_told_stay_are_those_of_the_training() -> None:
    stay = candidate(Slot.PRESENCE, Window("2031-03-09", "2031-03-23"), tier=Tier.FIRM)
    days = candidate(Slot.PRESENCE, Window("2031-03-13", "2031-03-19"), 16, rule="window.span@1")

    assert settled(stay, days) == [stay, replace(days, slot=Slot.WINDOW_OF_ACTIVITY)]


def test_days_outside_a_told_stay_are_dropped() -> None:
    stay = candidate(Slot.PRESENCE, Window("2031-03-09", "2031-03-23"), tier=Tier.FIRM)
    days = candidate(Slot.PRESENCE, Window("2031-06-01", "2031-06-12"), 16, rule="window.span@1")

    assert settled(stay, days) == [stay]


def test_a_stay_reckoned_from_its_length_ends_on_the_day_that_is_said() -> None:
    reckoned = candidate(Slot.PRESENCE, Window("2031-09-04", "2031-10-15"), rule="window.length@1")
    last = candidate(Slot.PRESENCE, Window("", "2031-10-13"), 16)

    assert [one.value for one in settled(reckoned, last)] == [Window("2031-09-04", "2031-10-13")]


def test_one_service_under_several_names_is_one_force_by_its_fullest_name() -> None:
    short = candidate(Slot.UNIT, "Marina de EU", service="us navy")
    full = candidate(Slot.UNIT, "Marina de los Estados Unidos", 16, service="us navy")
    other = candidate(Slot.UNIT, "Ejército de EU", 60, service="us army")

    assert settled(short, full, other) == [full, other]


def test_an_organ_is_called_by_its_name_and_not_by_what_it_is() -> None:
    told = candidate(Slot.VOTE, Act("Riksdag", "2031-11-19"))
    counted = candidate(Slot.VOTE, Act("chamber", "", 271, 24), 16)
    (vote,) = settled(told, counted)

    assert vote.value == Act("Riksdag", "2031-11-19", 271, 24)


def test_an_exercise_with_its_year_is_the_same_as_without() -> None:
    bare = candidate(Slot.ACTIVITY, "Balikatan", rule="activity.exercise@1")
    dated = candidate(Slot.ACTIVITY, "Balikatan 2031", 16, rule="activity.exercise@1")

    assert settled(bare, dated) == [dated]


def test_an_exercise_that_is_only_called_one_says_nothing() -> None:
    assert settled(candidate(Slot.ACTIVITY, "ejercicio")) == []


def test_a_unit_that_is_part_of_the_hosts_name_is_the_host() -> None:
    host = candidate(Slot.HOST_UNIT, "Batallón de Fusileros de Infantería de Marina")
    unit = candidate(Slot.UNIT, "Batallón de Fusileros", 60, rule="unit.of-people@1")

    assert settled(host, unit) == [host]


def test_the_days_in_which_a_force_arrives_are_no_stay_beside_its_stay() -> None:
    stay = candidate(Slot.PRESENCE, Window("2031-03-11", "2031-04-11"), tier=Tier.FIRM)
    arrival = candidate(Slot.PRESENCE, Window("2031-03-09", "2031-03-10"), 16, tier=Tier.FIRM)
    other = candidate(Slot.PRESENCE, Window("2031-08-01", "2031-08-03"), 32, tier=Tier.FIRM)

    assert [c.value for c in settled(stay, arrival, other)] == [stay.value, other.value]


def test_the_town_of_an_airport_is_no_site() -> None:
    text = CONSENT + "Los soldados saldrán por el Aeropuerto Internacional de Palmerola, en Campeche.\n"

    assert "Campeche" not in values(text, Slot.SITE)


def test_the_service_that_a_unit_is_of_is_no_second_unit() -> None:
    text = (
        "El Senado autorizó el ingreso a México de 30 militares del 864.º Batallón de Ingenieros del Ejército"
        " de Estados Unidos, del 10 de marzo al 20 de abril de 2031.\n"
    )

    assert len(values(text, Slot.UNIT)) == 1
