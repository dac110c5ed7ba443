"""Problems of an entry in the words of a form: fields, short names and lists, never keys, lines or files."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from placet.claims.outcome import Problem
from placet.server.forms.words import Text
from placet.wording import say

_FILL = _("Fill this in.")
_TAKEN = _("This short name is taken already. Choose another.")
_ONE = _("Write one text here.")
_CANNOT = _("This cannot be read. Look at it again.")
_NAMES_NOTHING = _("“{given}” names nothing in this mission. Choose from the list what it has on record.")

WORDS: Mapping[str, tuple[Text, ...]] = {
    "act.unsaid": (
        _("Both “{one}” and “{other}” could state this. Write which one under “Act that states it”."),
        _("Several acts could state this. Write which one under “Act that states it”."),
    ),
    "calendar.unknown": (_("“{given}” is no calendar of the law or of this mission. Check the name."),),
    "claim.repeated": (_("This is on record already. To give it another source, correct that entry."),),
    "claim.sourceless": (_("Name the source it rests on, or write “witness” for what you saw yourself."),),
    "entity.ambiguous": (
        _("“{given}” fits both “{one}” and “{other}”. Write the short name of the one you mean."),
    ),
    "entity.cycle": (_("It would lie inside itself. Correct what it lies in."),),
    "entity.duplicate": (_TAKEN,),
    "entity.sort": (
        _("“{organ}” is an organ that decides; it is not there itself. Name the force or its state."),
        _("“{id}” is not of the sort that fits here. Choose from the list."),
    ),
    "entity.unknown": (
        _("“{given}” is not on record. The nearest name is “{nearest}”; if you mean another, add it first."),
        _("“{given}” is not on record. Check the name, or add it first."),
    ),
    "event.unknown": (
        _("“{given}” is neither a day nor an event. The nearest name is “{nearest}”; a day will do, too."),
        _(
            "“{given}” is neither a day nor an event. Write a day, or one of entered, started, ended "
            "and left, or the short name of a step on record, such as vote."
        ),
    ),
    "field.unknown": (_("“{given}” is none of the fields above. Write one such as count, where or votes."),),
    "file.character": (_("The character {character} cannot be kept. Remove it."),),
    "id.malformed": (_("“{text}” cannot be a short name. Use small letters, digits and hyphens."),),
    "key.duplicate": (_ONE,),
    "key.missing": (_FILL,),
    "key.unknown": (_CANNOT,),
    "kind.unknown": (_CANNOT,),
    "mission.duplicate": (_("There is a mission of this short name already. Choose another."),),
    "name.ambiguous": (
        _("“{given}” fits both “{one}” and “{other}”. Write the short name of the one you mean."),
    ),
    "name.duplicate": (
        _("The short name “{given}” is taken in this mission. Choose another."),
        _TAKEN,
    ),
    "name.malformed": (
        _("“{text}” is no name. Choose from the list, or write the short name of an act or claim."),
    ),
    "name.unknown": (
        _("“{given}” names nothing in this mission. The nearest name on record is “{nearest}”."),
        _NAMES_NOTHING,
    ),
    "source.dateless": (_("Give at least one day: published, received or looked at."),),
    "source.duplicate": (_TAKEN,),
    "source.unknown": (
        _("“{given}” is no source on record. The nearest is “{nearest}”; if you mean another, register it."),
        _("“{given}” is no source on record. Check its short name, or register it first."),
    ),
    "value.empty": (_FILL,),
    "value.not_list": (_ONE,),
    "value.not_table": (_ONE,),
    "value.not_text": (_ONE,),
    "value.unknown": (
        _("“{given}” is not known here; the nearest is “{nearest}”. Write one of these: {allowed}."),
        _("“{given}” is not known here. Write one of these: {allowed}."),
        _CANNOT,
    ),
}
"""What to say instead of the sentence of a file; the first whose slots the problem fills."""


def told(problem: Problem, language: str) -> str:
    """Give the sentence of a problem for somebody at a form (the words are those of the language spoken)."""
    slots = {name: value for name, value in problem.fields if value != ""}
    for words in WORDS.get(problem.code, ()):
        try:
            return str(words).format_map(slots)
        except KeyError:
            continue
    if problem.code.startswith("file."):
        return str(_CANNOT)
    return say(problem, language)
