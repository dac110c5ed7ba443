from dataclasses import replace

from placet.claims.entity import Entities
from placet.exchange.answer import Answer
from placet.reports.calling import in_words, sentence, subject
from placet.reports.findings import told


def test_a_claim_is_its_kind_who_and_when(bridge: Answer) -> None:
    found = subject(bridge, "works")

    assert found is not None
    assert in_words(bridge, found, "en").startswith("activity, Engineers of Bravia, from 11 Mar 2025")


def test_what_is_no_claim_is_no_subject(bridge: Answer) -> None:
    assert subject(bridge, "") is None
    assert subject(bridge, "alfa-norte") is None
    assert subject(bridge, "none-such") is None


def test_a_finding_about_one_claim_says_it_and_gives_it_for_a_link(bridge: Answer) -> None:
    about_one = [t for t in told(bridge, "en") if t.subject]

    assert about_one
    for one in about_one:
        assert one.subject is not None
        assert one.subject.id not in one.sentence
        assert one.sentence == sentence(bridge, one.finding, "en")


def test_a_finding_is_said_again_with_other_names_when_those_have_changed(bridge: Answer) -> None:
    found = next(f for f in bridge.findings if "Engineers of Bravia" in sentence(bridge, f, "en"))
    by_id = bridge.record.entities.by_id
    renamed = {
        i: replace(e, name=(("en", "The Builders"),)) if e.named("en") == "Engineers of Bravia" else e
        for i, e in by_id.items()
    }
    other = replace(bridge, record=replace(bridge.record, entities=Entities(renamed)))

    assert "The Builders" in sentence(other, found, "en")
    assert "Engineers of Bravia" in sentence(bridge, found, "en")
