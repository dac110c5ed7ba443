from dataclasses import replace

from placet.claims.entity import Entities
from placet.exchange.answer import Answer
from placet.exchange.geojson import collection


def test_every_place_named_is_a_feature_without_a_geometry(bridge: Answer) -> None:
    told = collection([bridge], "no coordinates")

    assert (told["type"], told["note"]) == ("FeatureCollection", "no coordinates")
    (feature,) = told["features"]
    assert (feature["type"], feature["geometry"], feature["id"]) == (
        "Feature",
        None,
        "alfa-2025-bridge/alfa-norte",
    )


def test_a_place_has_its_names_its_tree_and_who_speaks_of_it(bridge: Answer) -> None:
    place = collection([bridge], "")["features"][0]["properties"]

    assert place["name"] == {"en": "Norte", "es": "El Norte"}
    assert (place["in"], place["zone"], place["aka"]) == (["alfa-land"], "Europe/Rome", ["North"])
    assert {s["slot"] for s in place["said_by"]} == {"consented/presence", "observed/presence"}


def test_a_place_nobody_described_is_its_id(bridge: Answer) -> None:
    bare = replace(bridge, record=replace(bridge.record, entities=Entities({})))

    assert collection([bare], "")["features"][0]["properties"]["name"]["en"] == "alfa-norte"
