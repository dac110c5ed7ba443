"""The review of a source in a browser without scripts: a list with forms."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from placet.claims.proposal import Act, Slot, Window
from placet.claims.record import Record
from placet.server.actions.claims import record_claim
from placet.server.actions.drafts import keep
from placet.server.actions.entities import add_place
from placet.server.actions.proposals import accept, reject
from placet.server.actions.sources import Document as Paper
from placet.server.actions.sources import register_source
from placet.server.files import store
from placet.server.models import Entry
from placet.server.queries.drafts import ASIDE, review_of
from placet.server.queries.record import record_of
from tests.register import ClientOf
from tests.server import reviewing
from tests.server.reading import queries, text
from tests.server.reviewing import EARLIER, GAZETTE, HERE, MISSION, SOURCE, id_of

WHERE = f"/sources/{SOURCE}/review/"


@pytest.fixture
def clerk(catalogue: Record, undone: None, client_of: ClientOf, registrar: User) -> Client:
    assert (undone, bool(catalogue.missions)) == (None, True)
    return client_of(registrar)


@pytest.fixture
def opened(clerk: Client, registrar: User) -> Client:
    reviewing.prepare(registrar)
    return clerk


@pytest.fixture
def beside_the_decree(clerk: Client, registrar: User) -> Client:
    reviewing.prepare(registrar, decree=True)
    return clerk


def state(slot: Slot) -> str:
    review = review_of(SOURCE)
    line = review.line(id_of(slot)) if review else None
    assert line is not None
    return line.state


def send(client: Client, deed: str, slot: Slot, **fields: str) -> str:
    """Send a decision; give the page that follows, or the one that says why nothing was done."""
    id_ = id_of(slot)
    own = {f"{id_}-{name}": value for name, value in fields.items() if name != "own"}
    kept = {"own": fields["own"]} if "own" in fields else {}
    answer = client.post(WHERE, {"deed": deed, "proposal": id_, **own, **kept}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def box(page: str, slot: Slot) -> str:
    """Give the part of a page that is one proposal."""
    start = page.index(f'<li id="p-{id_of(slot)}"')
    end = page.find('<li id="p-', start + 1)
    return page[start:end] if end > 0 else page[start:]


def test_words_and_proposals_lead_to_each_other_by_plain_anchors(opened: Client) -> None:
    page, id_ = text(opened, WHERE), id_of(Slot.VOTE)

    assert f'href="#b-{id_}" data-of="{id_}"' in page
    assert f'id="w-{id_}"' in page
    assert f'href="#w-{id_}"' in page
    assert f'id="b-{id_}"' in page


def test_the_words_of_the_marks_are_the_words_of_the_text_and_a_repeat_is_folded(opened: Client) -> None:
    page = text(opened, WHERE)
    shown = page[page.index('<section class="text"') : page.index('<section class="found"')]
    found = re.findall(r"<(?:p|h3) data-start.*?</(?:p|h3)>", shown, re.DOTALL)
    words = re.sub(r"<[^>]+>", "", "".join(found))

    assert words.replace("\n", "") == reviewing.TEXT.replace("\n", "")
    assert "Paragraph 5 repeats 2: read once, cited twice" in shown
    assert shown.count('class="mark repeat"') >= 2


def test_what_the_words_leave_open_is_a_question(opened: Client) -> None:
    page = text(opened, WHERE)

    missing = page[page.index('class="missing"') :]
    assert f'href="?slot=duty.report&amp;frame={HERE}#add">Duty to report?' in missing
    assert "is not on record under that name" in box(page, Slot.SITE)
    assert "is not on record under that name" not in box(page, Slot.VOTE)


def test_accepting_makes_a_claim_and_goes_on_to_the_next_open_one(opened: Client) -> None:
    id_ = id_of(Slot.STRENGTH)
    answer = opened.post(WHERE, {"deed": "accept", "proposal": id_})

    assert state(Slot.STRENGTH) == "accepted"
    assert answer["Location"].endswith(f"?at={id_of(Slot.VOTE)}#p-{id_of(Slot.VOTE)}")
    assert len(record_of((MISSION,)).missions[MISSION].claims) == 1


def test_accepting_with_another_value_is_an_amendment_that_the_page_tells(opened: Client) -> None:
    page = send(opened, "accept", Slot.STRENGTH, count="..30", why="the order says so")

    assert state(Slot.STRENGTH) == "amended"
    assert "..30" in box(page, Slot.STRENGTH)
    assert "the order says so" in box(page, Slot.STRENGTH)


def test_a_mistake_is_shown_at_its_field_and_nothing_is_done(opened: Client) -> None:
    before = Entry.objects.count()
    page = send(opened, "accept", Slot.STRENGTH, count="many", words="not in the text")

    assert Entry.objects.count() == before
    assert "do not stand in the text" in box(page, Slot.STRENGTH)
    assert 'value="many"' in box(page, Slot.STRENGTH)


def test_words_that_stand_at_several_places_are_asked_about_and_then_taken(opened: Client) -> None:
    page = send(opened, "accept", Slot.STRENGTH, words="24")
    places = re.findall(rf'name="{id_of(Slot.STRENGTH)}-start" value="(\d+)"', box(page, Slot.STRENGTH))

    assert len(places) == 3
    send(opened, "accept", Slot.STRENGTH, words="24", start=places[1])
    review = review_of(SOURCE)
    line = review.line(id_of(Slot.STRENGTH)) if review else None
    assert line is not None
    assert line.proposal.passage.start == int(places[1])


def test_an_entity_can_be_added_on_the_way(opened: Client) -> None:
    page = text(opened, WHERE)
    assert 'value="pier-of-puerto-aurora"' in box(page, Slot.SITE)
    assert 'value="mx-territory"' in box(page, Slot.SITE)

    send(opened, "accept-new", Slot.SITE, new_id="mx-aurora-pier", new_in="mx-territory", words="")

    assert record_of(()).entities.name("mx-aurora-pier", "en") == "pier of Puerto Aurora"
    assert state(Slot.SITE) == "amended"


def test_an_entity_of_a_name_much_like_it_is_offered_and_may_be_picked(
    opened: Client, registrar: User
) -> None:
    add_place(registrar, "mx-aurora", {"in": "mx-territory", "name": "Puerto Aurora"})
    offered = box(text(opened, WHERE), Slot.SITE)
    assert f'name="{id_of(Slot.SITE)}-pick" value="mx-aurora"' in offered

    send(opened, "accept", Slot.SITE, pick="mx-aurora", where="")

    (claim,) = record_of((MISSION,)).missions[MISSION].claims
    assert claim.where == ("mx-aurora",)


def test_a_new_entity_that_is_refused_is_told_at_its_field(opened: Client) -> None:
    page = send(opened, "accept-new", Slot.SITE, new_id="Not A Slug", new_in="mx-territory")

    wrong = box(page, Slot.SITE)
    assert "cannot be a short name" in wrong[wrong.index(f'for="{id_of(Slot.SITE)}-new_id"') :]
    assert state(Slot.SITE) == "proposed"


def test_what_the_register_holds_otherwise_stands_beside_and_a_rival_is_made(
    beside_the_decree: Client,
) -> None:
    page = text(beside_the_decree, WHERE)
    vote = box(page, Slot.VOTE)
    assert "record: Senate" in vote
    assert "Gaceta" in vote
    assert 'class="s-rival"' in vote

    told = send(beside_the_decree, "accept", Slot.VOTE)
    assert "both stand side by side" in told
    shown = text(beside_the_decree, f"/missions/{MISSION}/")
    assert shown.count("El Faro") >= 1
    assert "12 Mar 2023" in shown
    assert "11 Mar 2023" in shown


def test_a_difference_may_become_a_claim_of_its_own(beside_the_decree: Client) -> None:
    send(beside_the_decree, "accept", Slot.VOTE, own="yes")

    steps = [c for c in record_of((MISSION,)).missions[MISSION].claims if c.step]
    assert [c.rival_of for c in steps] == ["", ""]


def test_a_rejection_asks_why_and_is_undone_by_a_button(opened: Client) -> None:
    page = send(opened, "reject", Slot.MEANS)
    assert "Fill this in" in box(page, Slot.MEANS)

    page = send(opened, "reject", Slot.MEANS, why="lessons are no boats")
    assert (state(Slot.MEANS), "lessons are no boats" in box(page, Slot.MEANS)) == ("rejected", True)
    assert 'class="mark s-rejected"' in page
    send(opened, "undo", Slot.MEANS)
    assert state(Slot.MEANS) == "proposed"


def test_the_firm_ones_of_a_frame_are_accepted_with_one_question(opened: Client) -> None:
    page = text(opened, WHERE)
    assert "Accept the 4 firm ones of this mission" in page

    answer = opened.post(WHERE, {"deed": "firm", "frame": HERE}, follow=True).content.decode()

    assert "Accepted: 4." in answer
    assert "stays open" in answer
    assert (state(Slot.VOTE), state(Slot.UNIT)) == ("accepted", "proposed")


def test_a_frame_is_placed_opened_or_set_aside(clerk: Client, registrar: User) -> None:
    reviewing.register(registrar)
    keep(registrar, SOURCE, reviewing.draft())

    assert "To which mission does this belong?" in text(clerk, WHERE)
    asked = clerk.post(WHERE, {"deed": "place", "frame": HERE}).content.decode()
    assert "Choose a mission, or set this aside" in asked
    wrong = clerk.post(WHERE, {"deed": "place", "frame": HERE, f"place-{HERE}-mission": "no-such"})
    assert "is no mission of this register" in wrong.content.decode()
    clerk.post(WHERE, {"deed": "aside", "frame": EARLIER})
    new = {"mission": "mx-2023-04-other", "title": "Other", "sender": "us", "host": "mx"}
    given = {f"open-{HERE}-{name}": value for name, value in new.items()}
    clerk.post(WHERE, {"deed": "open", "frame": HERE, **given, f"open-{HERE}-host": "nowhere"})
    assert "mx-2023-04-other" not in text(clerk, "/missions/")
    clerk.post(WHERE, {"deed": "open", "frame": HERE, **given})

    review = review_of(SOURCE)
    assert review is not None
    assert review.placed == {HERE: "mx-2023-04-other", EARLIER: ASIDE}


def test_missions_that_name_the_same_are_suggested(clerk: Client, registrar: User) -> None:
    reviewing.register(registrar)
    keep(registrar, SOURCE, reviewing.draft())

    page = text(clerk, WHERE)

    assert re.search(r'name="place-f1-mission" value="mx-[0-9a-z-]+"', page)


def test_a_fact_that_was_missed_is_added_on_selected_or_typed_words(opened: Client) -> None:
    assert 'value="duty.report" selected' in text(opened, f"{WHERE}?slot=duty.report&frame={HERE}")
    sent = {"deed": "add", "add-slot": "objective", "add-frame": HERE}

    absent = opened.post(WHERE, {**sent, "add-words": "no such words"}).content.decode()
    assert "do not stand in the text" in absent
    several = opened.post(WHERE, {**sent, "add-words": "to train with the Navy"}).content.decode()
    start = re.findall(r'name="add-start" value="(\d+)"', several)
    assert len(start) == 2
    done = opened.post(
        WHERE, {**sent, "add-words": "to train with the Navy", "add-start": start[0]}, follow=True
    )

    assert "Added as a proposal" in done.content.decode()
    review = review_of(SOURCE)
    assert review is not None
    assert len(review.lines) == len(reviewing.FOUND) + 1


def test_a_proposal_moves_to_another_frame(opened: Client) -> None:
    opened.post(WHERE, {"deed": "move", "proposal": id_of(Slot.STRENGTH), "frame": EARLIER})

    page = text(opened, WHERE)
    assert page.index(f'id="f-{EARLIER}"') < page.index(f'<li id="p-{id_of(Slot.STRENGTH)}"')


def test_a_proposal_may_speak_of_something_else_and_is_then_counted_as_amended(
    beside_the_decree: Client,
) -> None:
    move = {"deed": "move", "proposal": id_of(Slot.VOTE), "frame": HERE, "slot": "act.opinion"}
    beside_the_decree.post(WHERE, move)
    assert "Opinion" in box(text(beside_the_decree, WHERE), Slot.VOTE)

    send(beside_the_decree, "accept", Slot.VOTE)

    steps = [c.step.step for c in record_of((MISSION,)).missions[MISSION].claims if c.step]
    assert (steps, state(Slot.VOTE)) == (["vote", "opinion"], "amended")


def test_a_proposal_of_another_shape_is_to_be_written_anew(opened: Client) -> None:
    opened.post(WHERE, {"deed": "move", "proposal": id_of(Slot.ACTIVITY), "frame": HERE, "slot": "strength"})

    page = send(opened, "accept", Slot.ACTIVITY)
    assert "Fill this in" in box(page, Slot.ACTIVITY)
    send(opened, "accept", Slot.ACTIVITY, count="2")
    assert state(Slot.ACTIVITY) == "amended"


def test_a_document_that_nobody_has_read_is_read_when_asked(clerk: Client, registrar: User) -> None:
    data = reviewing.TEXT.encode()
    paper = Paper(store(data), len(data), "text/plain", "faro.txt")
    press = {"kind": "press", "publisher": "El Faro", "published": "2023-03-20"}
    register_source(registrar, SOURCE, press, lambda: paper)
    assert "Nobody has read El Faro here yet" in text(clerk, WHERE)
    assert f'href="{WHERE}"' in text(clerk, f"/sources/{SOURCE}/")

    page = clerk.post(WHERE, {"deed": "read"}, follow=True).content.decode()

    assert "Read: " in page
    assert "Puerto Aurora" in page
    review = review_of(SOURCE)
    assert review is not None
    assert review.draft.text.splitlines()[1] == reviewing.OPENING


def test_a_source_that_is_only_cited_says_so(clerk: Client, registrar: User) -> None:
    reviewing.register(registrar)

    assert "cited, not held here" in text(clerk, f"/sources/{GAZETTE}/review/")
    told = clerk.post(f"/sources/{GAZETTE}/review/", {"deed": "read"}).content.decode()
    assert "The document itself is not held here" in told


def test_what_is_not_there_is_not_found(opened: Client) -> None:
    assert opened.get("/sources/no-such/review/").status_code == 404
    assert opened.post(WHERE, {"deed": "burn"}).status_code == 404
    assert opened.post(WHERE, {"deed": "accept", "proposal": "nothing"}).status_code == 404


def test_more_decisions_ask_no_more_of_the_database(opened: Client, registrar: User) -> None:
    before = queries(opened, WHERE)
    accept(registrar, SOURCE, id_of(Slot.STRENGTH))
    accept(registrar, SOURCE, id_of(Slot.PRESENCE))
    reject(registrar, SOURCE, id_of(Slot.MEANS), "no boats")

    assert queries(opened, WHERE) <= before
    assert before <= 20


def test_the_rules_of_the_page_are_counted_at_its_foot(opened: Client, registrar: User) -> None:
    reject(registrar, SOURCE, id_of(Slot.MEANS), "no boats")

    page = text(opened, WHERE)
    row = page[page.index("<code>means-plain@1</code>") :]
    assert re.findall(r'<td class="number">(\d+)</td>', row)[:3] == ["0", "0", "1"]


def test_the_page_speaks_spanish(opened: Client) -> None:
    page = text(opened, f"/es{WHERE}")

    assert "Ventana de presencia" in page
    assert "Aceptar" in page


def test_a_witness_is_told_as_one(beside_the_decree: Client) -> None:
    page = send(beside_the_decree, "accept", Slot.VOTE, who="mx-senate", when="2023-03-11")

    assert "one more source now" in page


def test_a_form_that_is_no_form_changes_nothing(opened: Client) -> None:
    before = Entry.objects.count()
    bad = {f"{id_of(Slot.STRENGTH)}-mode": "dreamt"}
    opened.post(WHERE, {"deed": "accept", "proposal": id_of(Slot.STRENGTH), **bad})
    opened.post(WHERE, {"deed": "add", "add-slot": "no-such", "add-frame": HERE, "add-words": "diving"})
    control = {f"place-{HERE}-mission": "a\x01b", f"open-{HERE}-mission": "a\x01b"}
    opened.post(WHERE, {"deed": "place", "frame": HERE, **control})
    opened.post(WHERE, {"deed": "open", "frame": HERE, **control})
    told = opened.post(WHERE, {"deed": "firm", "frame": EARLIER}).content.decode()

    assert Entry.objects.count() == before
    assert "Choose the mission first" in told


def test_the_list_on_which_the_record_has_it_is_where_a_listing_begins(
    opened: Client, registrar: User
) -> None:
    listed = {"observed": "membership", "who": "cartel-cjng", "in": "us-fto", "source": GAZETTE}
    record_claim(registrar, MISSION, listed)
    found = reviewing.Found(Slot.LISTING, "CJNG", "Critics", entity="cartel-cjng")
    keep(registrar, SOURCE, reviewing.draft(found))

    page = text(opened, WHERE)

    assert re.search(r'name="[0-9a-f]+-in" value="us-fto"', page)


def test_days_and_things_of_any_writing_are_shown(opened: Client, registrar: User) -> None:
    odd = reviewing.Found(Slot.PRESENCE, Window("some day", ""), "Critics")
    counted = reviewing.Found(
        Slot.VOTE, Act("Senate", "2023-03-12", 70, 2), "Senate authorised", entity="mx-senate"
    )
    keep(registrar, SOURCE, reviewing.draft(odd, counted))

    page = text(opened, WHERE)

    assert "some day" in page
    assert "70 For, 2 Against" in page
