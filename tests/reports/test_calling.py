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
