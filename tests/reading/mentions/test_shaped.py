from placet.reading.mention import Named, Sort
from placet.reading.mentions import shaped


def test_a_tense_is_a_trait_of_an_act() -> None:
    (act,) = (m for m in shaped.find("El pleno aprobará el texto", "es") if m.sort == Sort.ACT)

    assert isinstance(act.value, Named)
    assert act.value.trait("tense") == "future"
    assert act.value.trait("step") == "vote"
    assert act.rule.startswith("act.vote_es@")


def test_grammars_of_another_language_keep_silent() -> None:
    assert [m for m in shaped.find("The Senate approved it", "es") if m.sort == Sort.ACT] == []
