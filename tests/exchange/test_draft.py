from placet.claims.proposal import Slot
from placet.exchange.draft import draft_of, unread_of
from tests.reading.drafted import CONSENT, drafted, of


def test_a_draft_has_the_keys_of_the_contract() -> None:
    found = draft_of("a.txt", drafted(CONSENT), lambda problem: problem.code)

    assert list(found) == ["document", "frames", "proposals", "unread"]
    assert {"sha256", "title", "language"} <= set(found["document"])
    assert all(set(frame) == {"id", "title"} for frame in found["frames"])
    for one in found["proposals"]:
        contract = {"frame", "slot", "value", "passage", "about", "derivation", "tier", "rule", "flags"}
        assert contract <= set(one)
        assert set(one["passage"]) == {"start", "end", "exact", "also_at"}


def test_values_have_the_shapes_of_the_contract() -> None:
    found = draft_of("a.txt", drafted(CONSENT), str)
    values = {one["slot"]: one["value"] for one in found["proposals"]}

    assert values["strength"] == {"min": 12, "max": 12}
    assert values["window.presence"] == {"from": "2031-03-10", "to": "2031-04-20"}
    assert set(values["act.vote"]) == {"body", "date", "for", "against", "abstain"}


def test_where_words_are_repeated_is_given_as_spans() -> None:
    draft = drafted(f"{CONSENT}\n{CONSENT}")
    (strength,) = of(draft, Slot.STRENGTH)
    found = draft_of("a.txt", draft, str)

    (one,) = [p for p in found["proposals"] if p["slot"] == "strength"]
    ((start, end),) = strength.passage.also_at
    assert one["passage"]["also_at"] == [{"start": start, "end": end}]


def test_what_could_not_be_read_has_a_code_and_a_sentence() -> None:
    found = unread_of("b.pdf", "reading.locked", "It is locked.")

    assert found["unread"] == [{"code": "reading.locked", "field": "", "says": "It is locked."}]
    assert (found["frames"], found["proposals"], found["document"]["name"]) == ([], [], "b.pdf")
