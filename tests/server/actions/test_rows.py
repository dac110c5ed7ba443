import pytest
from django.contrib.auth.models import User

from placet.claims.record import Record
from placet.exchange.rows import Row
from placet.server.actions import rows as module
from placet.server.actions.rows import import_rows
from placet.server.models import Standing
from placet.server.permissions import Forbidden
from placet.server.queries.record import head, record_of

MISSION = "mx-2025-02-campeche"


def row(line: int, mission: str = MISSION, **said: object) -> Row:
    given = {"observed": "presence", "who": "us-army-7sfg", "when": "2025-02-20", "source": "watch"}
    return Row(line, mission, {**given, **said})


def claims(mission: str = MISSION) -> dict[str, str]:
    found = record_of((mission,)).missions[mission].claims
    return {c.note: c.id for c in found if c.note.startswith("t-")}


pytestmark = pytest.mark.usefixtures("catalogue", "undone")


def test_good_rows_are_recorded_and_bad_ones_named_by_their_line(registrar: User) -> None:
    found = import_rows(
        registrar,
        [
            row(2, note="t-first", count="9"),
            row(3, note="t-bad-day", when="2025-02-31"),
            row(4, note="t-bad-key", whn="2025-02-20"),
            row(5, note="t-second", source=["watch", "dof"]),
            row(6, mission="none-such"),
            row(7, note="t-bad-source", source="none-such"),
        ],
    )

    assert set(claims()) == {"t-first", "t-second"}
    assert found.claims == 2
    told = [(p.line, p.code, p.field) for p in found.problems]
    assert told == [
        (3, "date.impossible", "when"),
        (4, "key.unknown", "whn"),
        (6, "mission.unknown", "mission"),
        (7, "source.unknown", "source"),
    ]


def test_importing_rows_again_changes_nothing(registrar: User) -> None:
    given = [row(2, id="t-row", note="t-named"), row(3, note="t-unnamed")]
    import_rows(registrar, given)
    before = head()

    again = import_rows(registrar, given)

    assert (again.claims, again.problems, head()) == (0, (), before)


def test_another_claim_under_a_name_that_is_taken_is_a_problem(registrar: User) -> None:
    import_rows(registrar, [row(2, id="t-row", note="t-one", count="9")])

    found = import_rows(registrar, [row(2, id="t-row", note="t-other", count="8")])

    assert (found.claims, [p.code for p in found.problems]) == (0, ["name.duplicate"])


def test_a_row_may_speak_of_one_before_it_and_of_one_on_record(registrar: User) -> None:
    given = [row(2, id="t-seen", note="t-seen"), row(3, same="t-seen", note="t-again", source="dof")]

    found = import_rows(registrar, given)
    later = import_rows(registrar, [row(2, same="t-seen", note="t-later", count="9", source="wradio")])

    assert (found.problems, later.problems) == ((), ())
    assert set(claims()) == {"t-seen", "t-again", "t-later"}


def test_what_is_asked_to_be_dry_records_nothing_and_tells_what_it_would(registrar: User) -> None:
    before = head()

    found = import_rows(registrar, [row(2, note="t-dry"), row(3, when="2025-02-31")], dry_run=True)

    assert (found.claims, [p.line for p in found.problems]) == (1, [3])
    assert claims() == {}
    assert head() == before


def test_all_or_nothing_is_nothing_where_one_row_is_bad(registrar: User) -> None:
    before = head()

    found = import_rows(registrar, [row(2, note="t-good"), row(3, when="2025-02-31")], all_or_nothing=True)

    assert (found.claims, [p.line for p in found.problems], head()) == (0, [3], before)


def test_all_or_nothing_is_all_where_every_row_is_good(registrar: User) -> None:
    assert import_rows(registrar, [row(2, note="t-good")], all_or_nothing=True).claims == 1


def test_many_rows_are_read_in_portions(registrar: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PORTION", 2)

    found = import_rows(registrar, [row(n, note=f"t-{n}", id=f"t-row-{n}") for n in range(2, 9)])

    assert (found.claims, found.problems) == (7, ())


def test_the_projection_follows(catalogue: Record, registrar: User) -> None:
    assert MISSION in catalogue.missions

    import_rows(registrar, [row(2, note="t-projected")])

    assert Standing.objects.filter(mission=MISSION, head=head()).exists()


def test_who_may_not_import_imports_nothing(committee: User) -> None:
    before = head()

    with pytest.raises(Forbidden):
        import_rows(committee, [row(2, note="t-forbidden")])

    assert head() == before
