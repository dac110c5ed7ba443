"""Forms by hand: what is recorded, what is refused, and that nothing is half-written."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils import timezone

from placet.claims.fold import fold
from placet.server.actions.grammar import live
from placet.server.models import Entry, StandingFinding
from placet.server.queries.record import record_of
from tests.register import PASSWORD

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
ID = "mx-2031-02-forms"
HERE = f"/missions/{ID}/"


@pytest.fixture
def rosa(registrar: User) -> Client:
    """Give the registrar's browser, in which a mission and a source were made."""
    client = Client()
    client.force_login(registrar)
    made = client.post(
        "/missions/new/",
        {"mission": ID, "title_en": "Trial of forms", "sender": "us", "host": "mx", "frameworks": ["mx"]},
    )
    assert made.headers["Location"] == f"{HERE}record/"
    gazette = {"id": "gaceta-forms", "kind": "gazette", "publisher": "Gaceta", "published": "2025-02-11"}
    assert client.post("/sources/new/", gazette).status_code == 302
    return client


def vote(**changed: str) -> dict[str, str]:
    plain = {
        "id": "vote",
        "who": "mx-senate",
        "when": "2025-02-11",
        "votes_for": "107",
        "source_1": "gaceta-forms",
    }
    return plain | changed


def claim_of(alias: str) -> str:
    return next(c.id for c in record_of((ID,)).missions[ID].claims if c.alias == alias)


def entries() -> int:
    return Entry.objects.count()


def test_a_step_of_the_route_is_recorded_with_its_counts_and_passage(rosa: Client) -> None:
    answer = rosa.post(f"{HERE}record/vote/", vote(source_1_words="107 votos", source_1_fields="votes; when"))

    (claim,) = record_of((ID,)).missions[ID].claims
    passage = claim.passages[0]
    assert answer.headers["Location"] == HERE
    assert claim.step is not None
    assert (claim.alias, claim.step.votes.for_ and claim.step.votes.for_.least) == ("vote", 107)
    assert (passage.source, passage.words, passage.fields) == ("gaceta-forms", "107 votos", ("votes", "when"))


def test_places_and_units_may_be_written_by_their_names(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    rosa.post(
        f"{HERE}record/consented/presence/",
        {"who": "us-army-7sfg", "count": "10", "when": "2025-03-01/2025-03-09", "where": "Luis Carpizo"},
    )

    places = {w for c in record_of((ID,)).missions[ID].claims for w in c.where}
    assert places == {"mx-cam-carpizo"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("", "names a day or hour that does not exist. Check month, day and time."),
        ("/es", "Revise"),
    ],
    ids=["English", "Spanish"],
)
def test_an_impossible_date_is_said_at_its_field_and_on_top_and_nothing_is_written(
    rosa: Client, language: str, sentence: str
) -> None:
    before = entries()
    answer = rosa.post(f"{language}{HERE}record/vote/", vote(when="2025-02-30"))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count(sentence) == 2
    assert 'href="#id_when"' in page
    assert 'value="2025-02-30"' in page
    assert entries() == before


def test_every_mistake_of_a_form_is_said_at_once_each_at_its_field(rosa: Client) -> None:
    wrong = vote(who="atlantis", source_1="nowhere", votes_for="many", of="something")
    form = rosa.post(f"{HERE}record/vote/", wrong).context["form"]

    assert set(form.errors) == {"who", "source_1", "votes_for"}
    assert "atlantis" in form.errors["who"][0]


def test_a_name_that_fits_nothing_is_told_with_the_nearest(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    form = rosa.post(f"{HERE}record/publication/", vote(id="print", of="voto")).context["form"]

    assert "vote" in form.errors["of"][0]


def test_control_characters_are_refused_with_a_clear_sentence(rosa: Client) -> None:
    before = entries()
    form = rosa.post(f"{HERE}record/vote/", vote(note="a\x07b")).context["form"]

    assert "U+0007" in form.errors["note"][0]
    assert entries() == before


def test_a_claim_without_a_source_is_refused_at_the_source(rosa: Client) -> None:
    form = rosa.post(f"{HERE}record/vote/", vote(source_1="")).context["form"]

    assert list(form.errors) == ["source_1"]


def test_a_correction_begins_with_what_stands_and_keeps_both(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote(votes_for="170"))
    address = f"/claims/{claim_of('vote')}/correct/"
    begun = rosa.get(address).context["form"]
    values = {name: begun[name].value() or "" for name in begun.fields}
    rosa.post(address, values | {"votes_for": "107", "why": "figures swapped"})

    claims = record_of((ID,)).missions[ID].claims
    page = rosa.get(f"{HERE}history/").content.decode()
    assert values["votes_for"] == "170"
    assert [c.step and c.step.votes.for_ and c.step.votes.for_.least for c in claims] == [170, 107]
    assert all(words in page for words in ("figures swapped", "170 ayes", "107 ayes", "rosa"))


def test_a_correction_needs_a_reason(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    form = rosa.post(f"/claims/{claim_of('vote')}/correct/", vote(votes_for="108")).context["form"]

    assert list(form.errors) == ["why"]


def test_rivals_stand_side_by_side_and_one_is_chosen_with_a_reason(rosa: Client) -> None:
    rosa.post(
        "/sources/new/",
        {"id": "diario-forms", "kind": "press", "publisher": "Diario", "published": "2025-02-12"},
    )
    rosa.post(f"{HERE}record/vote/", vote())
    main = claim_of("vote")
    rosa.post(f"/claims/{main}/rival/", {"when": "2025-02-12", "source_1": "diario-forms"})
    page = rosa.get(f"/claims/{main}/choose/").content.decode()
    rosa.post(f"/claims/{main}/choose/", {"claim": main, "why": "the gazette is the record"})

    decision = record_of((ID,)).missions[ID].decisions[-1]
    rival = next(c for c in record_of((ID,)).missions[ID].claims if c.rival_of)
    assert all(words in page for words in ("Gaceta", "Diario", "11 Feb 2025", "12 Feb 2025"))
    assert (decision.deed.value, decision.of, decision.over) == ("choose", "vote", (rival.id,))


def test_what_was_written_survives_a_lost_session_and_the_login(rosa: Client, registrar: User) -> None:
    before = entries()
    rosa.logout()
    sent = rosa.post(f"{HERE}record/vote/", vote(note="a long remark"))
    told = rosa.get(sent.headers["Location"]).content.decode()
    entered = rosa.post(sent.headers["Location"], {"username": registrar.username, "password": PASSWORD})
    page = rosa.get(entered.headers["Location"]).content.decode()

    assert "You were logged out" in told
    assert entered.headers["Location"] == f"{HERE}record/vote/"
    assert "a long remark" in page
    assert 'value="107"' in page
    assert entries() == before


def test_one_may_go_and_register_a_source_in_the_midst_of_a_form(rosa: Client) -> None:
    away = rosa.post(f"{HERE}record/vote/", vote(source_1="", note="kept") | {"then": "source"})
    paper = {"id": "boletin-forms", "kind": "parliament", "publisher": "Boletín", "published": "2025-02-11"}
    back = rosa.post(away.headers["Location"], paper)
    page = rosa.get(back.headers["Location"]).content.decode()

    assert back.headers["Location"] == f"{HERE}record/vote/?source=boletin-forms"
    assert 'value="boletin-forms"' in page
    assert "kept</textarea>" in page


def test_a_document_is_held_under_its_hash_and_one_that_lies_is_refused(rosa: Client) -> None:
    paper = {"id": "acta-forms", "kind": "record", "publisher": "Cámara", "received": "2025-02-11"}
    lie = rosa.post("/sources/new/", paper | {"document": SimpleUploadedFile("a.pdf", b"plain words")})
    good = rosa.post("/sources/new/", paper | {"document": SimpleUploadedFile("a.txt", b"plain words")})

    assert list(lie.context["form"].errors) == ["document"]
    assert good.status_code == 302
    assert Entry.objects.filter(sort="file", mentions__name="acta-forms").count() == 1


def test_an_id_that_is_taken_is_refused(rosa: Client) -> None:
    mission = rosa.post("/missions/new/", {"mission": ID, "title_en": "Again", "host": "mx"}).context["form"]
    place = rosa.post("/places/new/", {"id": "mx-cam-carpizo", "name_en": "Again"}).context["form"]
    source = rosa.post(
        "/sources/new/", {"id": "gaceta-forms", "kind": "press", "publisher": "Again", "published": "2025"}
    ).context["form"]

    assert (list(mission.errors), list(place.errors), list(source.errors)) == (["mission"], ["id"], ["id"])


def test_a_place_and_another_name_for_it_are_known_to_forms_at_once(rosa: Client) -> None:
    rosa.post(
        "/places/new/", {"id": "mx-cam-forms", "name_es": "Muelle", "in": "mx-cam", "zone": "America/Merida"}
    )
    rosa.post("/places/mx-cam-forms/name/", {"aka": "The long pier"})
    rosa.post(f"{HERE}record/vote/", vote())
    rosa.post(
        f"{HERE}record/observed/presence/",
        {"when": "2025-03", "where": "the long pier", "source_1": "witness"},
    )

    assert {w for c in record_of((ID,)).missions[ID].claims for w in c.where} == {"mx-cam-forms"}


def test_an_unknown_zone_is_told(rosa: Client) -> None:
    form = rosa.post("/places/new/", {"id": "mx-odd", "name_en": "Odd", "zone": "Mars/North"}).context["form"]

    assert list(form.errors) == ["zone"]


def test_one_claim_supersedes_another_with_a_reason(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    for count in ("10", "12"):
        rosa.post(
            f"{HERE}record/consented/presence/",
            {"id": f"c{count}", "count": count, "when": "2025-03-01/2025-03-09"},
        )
    old, new = claim_of("c10"), claim_of("c12")
    rosa.post(f"/claims/{old}/supersede/", {"by": new, "why": "the decree has twelve"})

    assert rosa.get(f"/claims/{old}/correct/").status_code == 404
    assert record_of((ID,)).missions[ID].decisions[-1].by == new


@pytest.mark.usefixtures("catalogue", "undone", "rosa")
def test_a_form_that_is_older_than_the_login_comes_back_with_what_was_written(registrar: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(registrar)
    before = entries()
    sent = strict.post(
        f"{HERE}record/vote/", vote(note="a long remark"), headers={"origin": "http://testserver"}
    )
    page = strict.get(sent.headers["Location"]).content.decode()
    foreign = strict.post(
        f"{HERE}record/vote/", vote(note="planted"), headers={"origin": "http://elsewhere.example"}
    )

    assert "too old" in page
    assert "a long remark" in page
    assert foreign.status_code == 403
    assert "planted" not in strict.get(f"{HERE}record/vote/").content.decode()
    assert entries() == before


@pytest.mark.usefixtures("catalogue", "undone", "rosa")
def test_a_form_without_a_session_is_told_so_with_the_way_to_the_login(registrar: User) -> None:
    strict, before = Client(enforce_csrf_checks=True), entries()
    bare = strict.post(f"{HERE}record/vote/", vote(note="bare"))
    sent = strict.post(
        f"{HERE}record/vote/",
        vote(note="a long remark"),
        headers={"referer": f"http://testserver{HERE}record/vote/"},
    )
    login = strict.get(sent.headers["Location"]).headers["Location"]
    strict.force_login(registrar)
    page = strict.get(f"{HERE}record/vote/").content.decode()

    assert bare.status_code == 403
    assert (
        f'<a href="/login/?next={HERE.replace("/", "%2F")}record%2Fvote%2F">Log in</a>'
        in bare.content.decode()
    )
    assert login.startswith("/login/?next=")
    assert "a long remark" in page
    assert entries() == before


@pytest.mark.usefixtures("catalogue")
def test_an_old_page_that_logs_out_leads_to_the_register(registrar: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(registrar)
    sent = strict.post("/logout/", headers={"origin": "http://testserver"})

    assert (sent.status_code, sent.headers["Location"]) == (302, "/missions/")


@pytest.mark.usefixtures("catalogue", "undone", "rosa")
def test_a_password_is_never_kept() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.post(
        "/login/", {"username": "rosa", "password": PASSWORD}, headers={"origin": "http://testserver"}
    )

    assert "drafts" not in strict.session


def test_a_document_beyond_the_limit_is_refused_before_anything_looks_into_it(rosa: Client) -> None:
    before = entries()
    paper = {"id": "large-forms", "kind": "record", "publisher": "C", "received": "2025-02-11"}
    with override_settings(UPLOAD_LIMIT=10):
        sent = rosa.post("/sources/new/", paper | {"document": SimpleUploadedFile("a.txt", b"eleven bytes")})

    assert "larger than 25 MB" in sent.context["form"].errors["document"][0]
    assert entries() == before


def test_a_step_or_kind_that_is_none_is_not_found(rosa: Client) -> None:
    for where in (
        "record/dance/",
        "record/observed/step/",
        "record/consented/search/",
        "record/dreamt/presence/",
    ):
        assert rosa.get(f"{HERE}{where}").status_code == 404


def test_a_finding_that_a_rule_judges_is_no_matter_for_a_person(rosa: Client) -> None:
    found = StandingFinding.objects.filter(mission="mx-2025-02-campeche", rule="window.early").first()
    assert found is not None

    assert rosa.get(f"/findings/{found.finding}/judge/").headers["Location"] == f"/findings/{found.finding}/"


def test_a_judgement_and_a_disposal_are_recorded_by_hand(rosa: Client) -> None:
    found = StandingFinding.objects.filter(mission="mx-2025-02-campeche", rule="consent.unpublished").first()
    assert found is not None
    rosa.post(f"/findings/{found.finding}/dispose/", {"as": "explained", "why": "seen by the committee"})
    page = rosa.get(f"/findings/{found.finding}/dispose/").content.decode()
    rosa.post(f"/findings/{found.finding}/judge/", {"verdict": "kept", "why": "print is no condition"})
    later = rosa.get(f"/findings/{found.finding}/dispose/").content.decode()

    assert "seen by the committee" in page
    assert "Lapsed" not in page
    assert "Lapsed: the finding says something else since." in later


def test_what_an_act_changes_is_written_a_line_each_and_kept_by_a_correction(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    rosa.post(
        f"{HERE}record/consented/presence/", {"count": "10", "when": "2025-03", "source_1": "gaceta-forms"}
    )
    sets = "presence when: 2025-02-15/2025-04-10\npresence count: ..12"

    answer = rosa.post(f"{HERE}record/shift/", shift(sets))
    step = next(c for c in record_of((ID,)).missions[ID].claims if c.alias == "shift")
    again = rosa.get(f"/claims/{step.id}/correct/").context["form"]

    assert answer.status_code == 302
    assert [(slot, field) for slot, field, _ in getattr(step.detail, "sets", ())] == [
        ("presence", "when"),
        ("presence", "count"),
    ]
    assert again["sets"].value() == sets


def shift(sets: str) -> dict[str, str]:
    return {"id": "shift", "who": "mx-senate", "when": "2025-03-10", "sets": sets, "source_1": "gaceta-forms"}


@pytest.mark.parametrize(
    "line", ["presence", "presence when", "presence when: 2025-02-31", "presence colour: red", ": red"]
)
def test_a_change_that_is_none_is_said_at_its_field_and_nothing_is_written(rosa: Client, line: str) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    before = entries()

    answer = rosa.post(f"{HERE}record/shift/", shift(line))

    assert (answer.status_code, entries()) == (200, before)
    assert "sets" in answer.context["form"].errors


def test_readings_and_parts_are_written_in_words_of_the_grammar(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    rosa.post(
        f"{HERE}record/consented/presence/",
        {
            "id": "guests",
            "count": "10",
            "part": "entry.guests",
            "when": "2025-03",
            "readings": "count: 12\ncounting: in_total",
        },
    )
    term = next(c for c in record_of((ID,)).missions[ID].claims if c.alias == "guests")
    again = rosa.get(f"/claims/{term.id}/correct/").context["form"]

    assert term.part == "entry.guests"
    assert [r.field for r in term.readings] == ["count", "counting"]
    assert again["readings"].value() == "count: 12\ncounting: in_total"


@pytest.mark.parametrize(
    "address",
    [
        "/missions/new/",
        "/sources/new/",
        "/places/new/",
        "/units/new/",
        "/people/new/",
        "/organisations/new/",
        "/places/mx-cam-carpizo/name/",
        f"{HERE}record/vote/",
        *(f"{HERE}record/consented/{kind}/" for kind in ("presence", "duty", "condition", "power", "arms")),
        *(f"{HERE}record/observed/{kind}/" for kind in ("movement", "means", "report", "search", "coverage")),
        *(f"{HERE}record/observed/{kind}/" for kind in ("position", "membership", "measure", "activity")),
    ],
)
def test_a_form_sent_empty_says_what_to_write_and_records_nothing(rosa: Client, address: str) -> None:
    before = Entry.objects.count()
    answer = rosa.post(address, {})

    assert answer.status_code == 200
    assert "Nothing was recorded" in answer.content.decode()
    assert Entry.objects.count() == before


def test_of_corrections_back_and_forth_on_one_day_only_the_last_stands(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", vote())
    for count in ("108", "107", "108"):
        standing = live(record_of((ID,)).missions[ID]).claims[0]
        rosa.post(f"/claims/{standing.id}/correct/", vote(votes_for=count, why=f"it was {count}"))

    (claim,) = live(record_of((ID,)).missions[ID]).claims
    folded = fold(record_of((ID,)), timezone.localdate()).missions[ID].claims
    page = rosa.get(HERE).content.decode()
    assert claim.step is not None
    assert claim.step.votes.for_ is not None
    assert claim.step.votes.for_.least == 108
    assert [c.id for c in folded] == [claim.id]
    assert "<b>108</b>" in page
    assert "<b>107</b>" not in page
