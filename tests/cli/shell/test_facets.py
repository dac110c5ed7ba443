import pytest

from placet.cli.shell.facets import Facets, Judged, wanted
from placet.errors import UnknownName
from placet.reports.stage import Stage, Traits

ONE = Traits(
    states=frozenset({"alfa", "bravia"}),
    units=frozenset({"bravia", "engineers"}),
    places=frozenset({"norte"}),
    years=frozenset({2025}),
    stage=Stage.ENDED,
    verdict="possible",
    text="a bridge at norte",
)


def fits(**asked: object) -> bool:
    (found,) = wanted(Facets(**asked), [ONE], lambda text: {text} if text != "nowhere" else set(), ["norte"])  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"state": "alfa", "unit": "engineers", "place": "norte"},
        {"year": 2025, "stage": Stage.ENDED, "verdict": Judged.POSSIBLE},
        {"search": "Bridge"},
    ],
)
def test_a_mission_that_has_all_that_is_asked_fits(asked: dict[str, object]) -> None:
    assert fits(**asked)


@pytest.mark.parametrize(
    "asked",
    [
        {"state": "charlie"},
        {"unit": "norte"},
        {"place": "alfa"},
        {"year": 2024},
        {"stage": Stage.ASKED},
        {"verdict": Judged.KEPT},
        {"search": "tunnel"},
        {"state": "alfa", "year": 2024},
    ],
)
def test_a_mission_that_lacks_one_does_not_fit(asked: dict[str, object]) -> None:
    assert not fits(**asked)


def test_a_name_nobody_has_is_a_mistake_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        wanted(Facets(place="nortee"), [ONE], lambda _: (), ["norte"])

    assert caught.value.fields == {"given": "nortee", "nearest": "norte"}
