from placet.exchange.answer import Answer
from placet.reports.people import groups
from tests.reports.conftest import About


def test_people_are_told_with_number_place_and_time(bridge: Answer) -> None:
    seen, planned = groups(bridge, "en", names=False)

    assert (seen.who, seen.number, seen.where) == ("Engineers of Bravia", "14", "Norte")
    assert (seen.column, planned.column) == ("observed", "planned")


def test_a_soldier_is_named_only_to_the_entitled(about: About) -> None:
    one = about(
        "{observed: presence, who: soldier, when: 2025-01-05, source: courier}",
        entities="  soldier: {is: person, name: Ana Ejemplo}\n",
    )

    (hidden,), (named,) = (groups(one, "en", names=n) for n in (False, True))

    assert (hidden.who, hidden.withheld) == ("", True)
    assert (named.who, named.withheld) == ("Ana Ejemplo", False)
