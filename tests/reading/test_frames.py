from placet.claims.proposal import About, Slot, Strength
from placet.reading.frames import ROUTE
from tests.reading.drafted import CONSENT, drafted, of

TWO = (
    "El Senado de la República autorizó el 4 de marzo de 2031 el ingreso a México de dos grupos:\n\n"
    "PRIMERO. Doce soldados del Ejército de Estados Unidos, del 10 de marzo al 20 de abril de 2031.\n\n"
    "SEGUNDO. Treinta marinos de la Armada de Colombia, del 1 al 9 de mayo de 2031.\n"
)


def test_numbered_parts_with_a_force_and_a_window_each_are_missions_of_their_own() -> None:
    found = drafted(TWO)
    own = {frame.id: set[object]() for frame in found.frames}
    for one in found.proposals:
        own[one.frame].add(one.value)

    first, second = own.values()
    assert {"United States", Strength(12, 12)} <= first
    assert {"Colombia", Strength(30, 30)} <= second
    assert "Colombia" not in first


def test_the_vote_that_lets_in_several_stands_with_the_first() -> None:
    found = drafted(TWO)
    (vote,) = of(found, Slot.VOTE)

    assert vote.frame == found.frames[0].id
    assert Slot.VOTE in ROUTE


def test_a_text_of_one_mission_has_one_frame() -> None:
    found = drafted(CONSENT)

    assert [frame.about for frame in found.frames] == [About.THIS]


def test_a_frame_is_titled_by_its_own_values() -> None:
    (frame,) = drafted(CONSENT).frames

    assert frame.title.endswith("2031")


def test_troops_of_the_host_sent_abroad_are_set_aside() -> None:
    abroad = "\nEn sentido inverso, 25 soldados mexicanos viajarán a Colombia en junio.\n"
    found = drafted(CONSENT + abroad)
    aside = [one for one in of(found, Slot.STRENGTH) if one.value == Strength(25, 25)]

    assert [one.about for one in aside] == [About.OUTBOUND]


def test_frames_are_numbered_in_order_those_set_aside_last() -> None:
    found = drafted("En una misión anterior, en 2019, vinieron 40 soldados de Estados Unidos.\n\n" + CONSENT)

    assert [frame.id for frame in found.frames] == ["f1", "f2"]
    assert [frame.about for frame in found.frames] == [About.THIS, About.EARLIER]


def test_a_part_that_tells_the_same_stay_again_is_no_second_mission() -> None:
    text = (
        "REPORT ON THE ENTRY OF A CONTINGENT OF THE ROYAL NETHERLANDS ARMY INTO KENYA\n\n"
        "1. Up to 240 soldiers of the Royal Netherlands Army shall remain in Kenya from 2 May 2031 to"
        " 20 June 2031.\n\n"
        "2. The Committee recommends that the National Assembly approve the stay of the Royal Netherlands"
        " Army in Kenya from 2 May 2031 to 20 June 2031.\n"
    )

    assert len([frame for frame in drafted(text).frames if frame.about is About.THIS]) == 1


def test_people_on_the_hosts_side_are_not_the_visitors() -> None:
    text = (
        "El Senado autorizó el ingreso a la Argentina de 85 militares de Italia. Por el lado argentino"
        " participarán unos 260 efectivos de la Brigada de Montaña VI.\n"
    )

    assert [one.value for one in of(drafted(text), Slot.STRENGTH)] == [Strength(85, 85)]
    assert [one.value for one in of(drafted(text), Slot.HOST_UNIT)] == ["Brigada de Montaña VI"]
