"""Every finding is said in both languages, with its figures, bounds and reason."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import placet.check
from placet.check import Finding, Stretch
from placet.claims.outcome import Reason, Verdict
from placet.wording import say
from placet.wording.catalogue import LANGUAGES, page, variants
from placet.wording.finding import TAILS, figures, keys

CHECK = Path(placet.check.__file__).parent
NOUNS = sorted(p.stem for p in CHECK.glob("*.py"))
CODE = re.compile(rf"(?:{'|'.join(NOUNS)})\.[a-z_]+")

PROVED = {Verdict.BREACHED, Verdict.POSSIBLE, Verdict.UNDETERMINED, Verdict.KEPT}
RECORDED = {Verdict.NOTED, Verdict.UNDETERMINED}
CAN_ONLY = {
    "departure.unrecorded": {Verdict.UNDETERMINED},
    "condition.unjudged": {Verdict.UNDETERMINED},
    "sources.conflicting": {Verdict.UNDETERMINED},
    "input.contradictory": {Verdict.NOTED},
    "duty.pending": {Verdict.PENDING},
    "consent.missing": PROVED | {Verdict.PENDING},
}
WHYS = {Verdict.POSSIBLE: tuple(Reason), Verdict.UNDETERMINED: tuple(Reason)}

ENGLISH_WORDS = {
    *(
        "the",
        "of",
        "and",
        "is",
        "are",
        "was",
        "were",
        "not",
        "cannot",
        "with",
        "within",
        "before",
        "after",
        "by",
    ),
    *("on", "which", "whether", "record", "breached", "kept", "told", "nobody", "somebody", "has", "from"),
    *("until", "days", "people", "ceiling", "window", "consent", "arrival", "delivery", "list", "or", "term"),
}


def codes() -> list[str]:
    """Every rule code that a module of the check names."""
    texts = {
        node.value
        for path in CHECK.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return sorted(text for text in texts if CODE.fullmatch(text))


def verdicts(code: str) -> set[Verdict]:
    recorded = code.startswith(("vote.", "route.", "terms."))
    return CAN_ONLY.get(code, RECORDED if recorded else PROVED)


def possible_findings() -> Iterator[Finding]:
    for code in codes():
        for verdict in verdicts(code):
            for reason in WHYS.get(verdict, (None,)):
                for judged in ("", "observed", "planned", "consented", "requested"):
                    yield Finding(code, "m", "consented/presence", verdict, reason, judged=judged)


def unquoted(text: str) -> str:
    """The text with an X for what is quoted or stands in brackets: names and words of others."""
    return re.sub("“[^”]*”|«[^»]*»|[(][^)]*[)]", "X", text)


def faults(text: str) -> list[str]:
    """What a sentence must not have: braces, raw codes, doubled marks, no end."""
    bare = unquoted(text)
    found = re.findall(r"[{}]|\b[a-z]+_[a-z_]+\b|\b[a-z]{2,}\.[a-z]{2,}\b|\.\.|  | ,| \.|\bNone\b", bare)
    return found + ([] if text.endswith((".", ".”", ".»")) else ["no end"]) + ([] if text else ["empty"])


def test_the_check_names_every_rule_the_wording_speaks_of() -> None:
    nouns = {code.partition(".")[0] for code in codes()}

    told = {key.split(" ")[0].split("/")[0] for noun in nouns for key in page("es", f"findings/{noun}")}

    assert told == set(codes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_verdict_and_reason_has_a_sentence_without_any_figure(language: str) -> None:
    wrong = [
        (found.rule, found.verdict, found.reason, found.judged, fault)
        for found in possible_findings()
        if (fault := faults(say(found, language)))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_sentence(reason: Reason, language: str) -> None:
    assert variants(language, TAILS, f"because {reason}")[0].endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_cases_and_catalogue_is_a_clean_sentence(
    language: str, every_finding: tuple[Finding, ...]
) -> None:
    said = {(found.rule, say(found, language)) for found in every_finding}

    assert [(rule, text, fault) for rule, text in said if (fault := faults(text))] == []
    assert len(said) > 500


def test_no_spanish_sentence_has_an_english_word(every_finding: tuple[Finding, ...]) -> None:
    said = {say(found, "es") for found in every_finding}

    hits = {
        (w, text)
        for text in said
        for w in re.findall(r"[\w-]+", unquoted(text))
        if w.lower() in ENGLISH_WORDS
    }

    assert hits == set()


def test_every_verdict_that_occurs_is_one_the_wording_was_asked_about(
    every_finding: tuple[Finding, ...],
) -> None:
    strange = {(f.rule, str(f.verdict)) for f in every_finding if f.verdict not in verdicts(f.rule)}

    assert strange == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("missing", range(4))
def test_a_finding_without_some_of_its_figures_is_still_a_clean_sentence(
    language: str, missing: int, every_finding: tuple[Finding, ...]
) -> None:
    poorer = (
        replace(f, facts=tuple(p for n, p in enumerate(f.facts) if n % 4 != missing)) for f in every_finding
    )

    said = {say(found, language) for found in poorer}

    assert [(text, fault) for text in said if (fault := faults(text))] == []


# ---- figures and bounds


def late(
    least: int, most: int, verdict: Verdict, reason: Reason | None = None, judged: str = "observed"
) -> Finding:
    facts = (
        ("window_first", "2025-02-17"),
        ("window_last", "2025-03-30"),
        ("fact_first", "2025-03-30" if least < most else "2025-04-01"),
        ("fact_last", "2025-04-01"),
        ("at_least", least),
        ("at_most", most),
    )
    return Finding("window.late", "m", "consented/presence", verdict, reason, judged=judged, facts=facts)


def test_an_overstay_is_told_in_days_with_its_window() -> None:
    found = late(2, 2, Verdict.BREACHED)

    assert say(found, "en") == "Presence until 1 Apr 2025, two days after the window closed on 30 Mar 2025."
    assert say(found, "es") == (
        "Presencia hasta el 1 de abril de 2025, dos días después de cerrarse el plazo autorizado "
        "el 30 de marzo de 2025."
    )


def test_a_possible_overstay_shows_both_bounds_and_why() -> None:
    found = late(0, 2, Verdict.POSSIBLE, Reason.IMPRECISE)

    assert say(found, "en") == (
        "Presence until a day from 30 Mar to 1 Apr 2025, 0 to 2 days after the window closed on 30 Mar 2025. "
        "What is on record is not precise enough."
    )


def test_a_plan_would_breach() -> None:
    assert "would be breached" in say(late(2, 2, Verdict.BREACHED, judged="planned"), "en")
    assert "se incumpliría" in say(late(2, 2, Verdict.BREACHED, judged="planned"), "es")


def ceiling(least: int, most: int, verdict: Verdict) -> Finding:
    facts = (("at_least", least), ("at_most", most), ("ceiling", 10))
    reason = None if verdict in {Verdict.BREACHED, Verdict.KEPT} else Reason.IMPRECISE
    return Finding(
        "ceiling.exceeded", "m", "consented/presence", verdict, reason, judged="observed", facts=facts
    )


SPAN = Stretch(0, 1, Verdict.BREACHED, 12, 12, "people", "2025-03-10", "2025-03-12")


def test_people_over_the_ceiling_are_told_with_the_time() -> None:
    found = replace(ceiling(12, 12, Verdict.BREACHED), spans=(SPAN,))

    assert say(found, "en") == "12 people from 10 to 12 Mar 2025, two over the ceiling of ten people."
    assert say(found, "es") == (
        "12 personas del 10 al 12 de marzo de 2025, dos por encima del tope de diez personas."
    )


def test_several_stretches_are_counted() -> None:
    found = replace(ceiling(12, 12, Verdict.BREACHED), spans=(SPAN, SPAN))

    assert say(found, "en").endswith("It is the first of two such stretches of time.")


def test_a_certain_breach_without_a_certain_instant_says_between_which_days() -> None:
    found = replace(ceiling(9, 12, Verdict.BREACHED), undated=("2025-03-10", "2025-03-12"))

    assert say(found, "en") == (
        "More people than the ceiling of ten people allows. "
        "It is certain to have happened at some moment from 10 to 12 Mar 2025."
    )


def test_a_breach_at_no_certain_hour_of_one_day_names_the_day_once() -> None:
    found = replace(
        ceiling(9, 12, Verdict.BREACHED), undated=("2025-03-10T00:00-06:00", "2025-03-10T23:59-06:00")
    )

    assert say(found, "en").endswith(
        "It is certain to have happened on 10 Mar 2025, though at no certain hour."
    )


def test_nobody_on_record_is_told_as_nobody() -> None:
    assert say(ceiling(0, 0, Verdict.KEPT), "en") == "Nobody is on record, within the ceiling of ten people."


def test_a_number_nobody_stated_is_not_told() -> None:
    assert "2147483647" not in say(ceiling(3, 2**31 - 1, Verdict.UNDETERMINED), "en")


def test_parts_judged_together_are_named() -> None:
    told = say(replace(ceiling(12, 12, Verdict.BREACHED), subject="air+sea"), "en")

    assert told.endswith("This is about the parts “air” and “sea” together.")


def test_more_combinations_than_are_tried_are_said() -> None:
    found = Finding(
        "ceiling.exceeded", "m", "consented/presence", Verdict.UNDETERMINED, Reason.CONFLICTING,
        judged="observed", facts=(("combinations", "over"),),
    )  # fmt: skip

    assert say(found, "en").endswith("There are more combinations of readings and rivals than are tried.")


def outside() -> Finding:
    facts = (("facts", 3), ("outside", 2), ("place_id", "aa-south"), ("allowed_ids", "aa-north aa-east"))
    return Finding(
        "place.outside",
        "m",
        "consented/presence/entry.guests",
        Verdict.BREACHED,
        judged="observed",
        facts=facts,
    )


def test_facts_outside_are_counted_and_the_part_is_named() -> None:
    assert say(outside(), "en") == (
        "Presence in aa-south is on record, and the consent names only aa-north and aa-east. "
        "That holds for two of the three facts on record. This is about the part “entry › guests”."
    )


def test_a_finding_about_one_fact_names_its_claim() -> None:
    assert say(replace(outside(), subject="manifest-2"), "es").endswith(
        "Se refiere solo a la afirmación «manifest-2»."
    )


def test_the_hash_of_a_claim_is_never_said_and_its_words_are() -> None:
    found = replace(outside(), subject="2a245ddceb57945d")

    assert "2a245ddceb57945d" not in say(found, "en")
    assert say(found, "en", lambda id_, _: "presence, Bravo" if id_ == found.subject else id_).endswith(
        "This is about one claim alone: presence, Bravo."
    )


def test_stays_that_are_too_long_are_counted() -> None:
    facts = (
        ("facts", 3),
        ("over", 1),
        ("amount", 30),
        ("unit", "calendar_day"),
        ("at_least", 37),
        ("at_most", 37),
    )
    found = Finding(
        "stay.exceeded", "m", "consented/presence", Verdict.BREACHED, judged="observed", facts=facts
    )

    assert say(found, "en") == (
        "A stay of 37 days, longer than the 30 calendar days allowed. "
        "That holds for one of the three stays on record."
    )


def test_a_stay_without_a_length_is_not_told_as_none() -> None:
    facts = (("facts", 1), ("over", 0), ("amount", 30), ("unit", "day"), ("at_least", 0), ("at_most", 0))
    found = Finding(
        "stay.exceeded", "m", "consented/presence", Verdict.UNDETERMINED, Reason.NO_EVIDENCE, facts=facts
    )

    assert say(found, "en").startswith("Whether every stay kept to the 30 days allowed cannot be told.")


@pytest.mark.parametrize(
    ("facts", "end"),
    [
        ((("judged_by", "registrar"),), "The registrar judged so."),
        ((("judged_by", "registrar"), ("judged_on", "2025-05-01")), "The registrar judged so on 1 May 2025."),
        (
            (("judged_by", "registrar"), ("judged_on", "2025-05-01"), ("why", "in force by the vote")),
            "The registrar judged so on 1 May 2025: “in force by the vote”.",
        ),
    ],
)
def test_a_persons_judgement_is_told_as_theirs(facts: tuple[tuple[str, str], ...], end: str) -> None:
    found = Finding(
        "consent.unpublished", "m", "consented/presence", Verdict.KEPT, judged="observed", facts=facts
    )

    assert say(found, "en").endswith(end)


def test_means_arrive_as_means() -> None:
    facts = (("entry_first", "2025-03-01"), ("entry_last", "2025-03-01"))
    found = Finding(
        "consent.missing", "m", "observed/means", Verdict.BREACHED, judged="observed", facts=facts
    )

    assert (
        say(found, "en")
        == "The first means on record arrived on 1 Mar 2025, and no consent in force covers it."
    )


def test_a_duty_whose_event_is_taken_from_the_terms_says_so() -> None:
    found = Finding("duty.pending", "m", "law/x", Verdict.PENDING, presumed=("trigger=term",))

    assert say(found, "en").endswith("What it counts from is taken from the terms, not from the record.")


def test_a_delivery_without_a_deadline_is_not_told_as_in_time() -> None:
    facts = (
        ("who_id", "aa-gov"),
        ("to_id", "aa-parliament"),
        ("gap", "no_length"),
        ("filed_earliest", "2025-04-20"),
        ("filed_latest", "2025-04-20"),
    )
    found = Finding("duty.late", "m", "consented/duty/report", Verdict.KEPT, judged="observed", facts=facts)

    assert say(found, "en") == (
        "Delivery by aa-gov to aa-parliament on 20 Apr 2025; no length of time is stated."
    )


@pytest.mark.parametrize(
    ("owed", "told"),
    [
        ((("owed", "accounts"),), ("“accounts”", "«accounts»")),
        ((("owed_en", "Report"), ("owed_es", "Informe")), ("“Report”", "«Informe»")),
    ],
)
def test_a_duty_says_what_is_owed(owed: tuple[tuple[str, str], ...], told: tuple[str, str]) -> None:
    facts = (("who_id", "aa-gov"), ("to_id", "aa-parliament"), *owed)
    found = Finding("duty.pending", "m", "law/x", Verdict.PENDING, facts=facts)

    assert say(found, "en").startswith(f"The delivery of {told[0]} is owed by aa-gov to aa-parliament;")
    assert say(found, "es").startswith(f"Queda pendiente la entrega de {told[1]} a cargo de aa-gov")


def test_the_time_elapsed_is_told_from_its_event() -> None:
    facts = (
        ("who_id", "aa-gov"),
        ("to_id", "aa-parliament"),
        ("trigger", "ended"),
        ("trigger_earliest", "2025-03-28"),
        ("trigger_latest", "2025-03-28"),
        ("elapsed_at_least", 1),
        ("elapsed_at_most", 1),
    )
    found = Finding(
        "duty.missing", "m", "consented/duty/report", Verdict.UNDETERMINED, Reason.QUALITATIVE, facts=facts
    )

    assert "un día después del fin de la actividad del 28 de marzo de 2025" in say(found, "es")


def test_no_publication_is_told_only_where_none_is_on_record() -> None:
    without = Finding("consent.unpublished", "m", "consented/presence", Verdict.UNDETERMINED)
    dated = Finding(
        "consent.unpublished", "m", "consented/presence", Verdict.UNDETERMINED,
        facts=(("publication_first", "2025-02-17"),),
    )  # fmt: skip

    assert "unprinted" in figures(without, "en")
    assert "unprinted" not in figures(dated, "en")


def test_the_most_particular_sentence_comes_first() -> None:
    found = Finding(
        "window.late", "m", "consented/activity", Verdict.UNDETERMINED, Reason.RUNNING, judged="planned"
    )

    assert keys(found)[:4] == (
        "window.late/activity undetermined.running@ahead",
        "window.late/activity undetermined.running",
        "window.late/activity undetermined@ahead",
        "window.late/activity undetermined",
    )
