"""Texts drafted in one process, for the tests of what is made of mentions."""

from functools import cache

from placet.claims.entity import Entities
from placet.claims.proposal import Proposal, Slot, Value, plain
from placet.reading.document import Document
from placet.reading.draft import Draft, draft, mentioned, sketched
from placet.reading.formats import read_bytes
from placet.reading.gazetteer import Gazetteer
from placet.reading.proposals.taken import Drawn
from placet.reading.sentences import sentences
from placet.reading.setting import Setting, settle

CONSENT = (
    "El Senado de la República autorizó el 4 de marzo de 2031 el ingreso de 12 soldados del Ejército de"
    " Estados Unidos a México.\n\n"
    "Los soldados ingresarán el 10 de marzo de 2031 y saldrán el 20 de abril de 2031.\n"
)


@cache
def gazetteer() -> Gazetteer:
    """Give the names of the world, with no register."""
    return Gazetteer.of(Entities())


def read(text: str) -> Document:
    return read_bytes(text.encode(), "text.txt")


def drafted(text: str) -> Draft:
    return draft(read(text), gazetteer())


def of(found: Draft, slot: Slot) -> list[Proposal]:
    return [one for one in (*found.proposals, *found.unassigned) if one.slot is slot]


def values(text: str, slot: Slot) -> list[Value]:
    return [one.value for one in of(drafted(text), slot)]


def plain_values(text: str, slot: Slot) -> list[object]:
    return [plain(value) for value in values(text, slot)]


def setting_of(text: str, language: str = "") -> Setting:
    document = read(text)
    every = sentences(document)
    return settle(document.text, mentioned(document.text, document, every, language, gazetteer()))


def drawn(text: str, language: str = "") -> tuple[tuple[Drawn, ...], Setting]:
    document = read(text)
    every = sentences(document)
    found = mentioned(document.text, document, every, language, gazetteer())
    setting = settle(document.text, found)
    return sketched(document.text, every, found, setting, language), setting
