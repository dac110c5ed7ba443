"""What each key of a mission file is called on a form, and how to write it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Text = str | _StrPromise
else:
    Text = str | Promise

LABELS: Mapping[str, Text] = {
    "about": _("About"),
    "act": _("Act that states it"),
    "address": _("Address on the web"),
    "after": _("Counted from"),
    "aka": _("Other names"),
    "archived": _("Archived copy"),
    "as": _("As"),
    "before": _("Counted back from"),
    "calendar": _("Days that count"),
    "count": _("How many"),
    "counted": _("Counted when"),
    "counting": _("Counting"),
    "effect": _("Reaches back to"),
    "follows": _("Continues the mission"),
    "force": _("In force from"),
    "found": _("Found"),
    "frameworks": _("Law that applies"),
    "host": _("Receiving state"),
    "id": _("Short name"),
    "if": _("Only if"),
    "in": _("In"),
    "instrument": _("Kind of paper"),
    "is": _("What it is"),
    "kind": _("Kind of document"),
    "language": _("Language"),
    "least": _("Fewer is a breach"),
    "limits": _("Within which limits"),
    "list": _("The list is"),
    "majority": _("Majority"),
    "may": _("What may be changed"),
    "mission": _("Short name"),
    "mode": _("Done, or only set for a day"),
    "name_en": _("Name in English"),
    "name_es": _("Name in Spanish"),
    "not": _("It is not"),
    "note": _("Remark"),
    "of": _("Of what"),
    "overlaps": _("May share parts with"),
    "part": _("Part"),
    "path": _("Path of the request"),
    "primary": _("The act or record itself"),
    "published": _("Published"),
    "publisher": _("Publisher"),
    "read": _("How much was read"),
    "readings": _("Other readings"),
    "received": _("Received"),
    "renews": _("Continues"),
    "replaces": _("Takes the place of"),
    "retrieved": _("Looked at"),
    "same": _("The same fact as"),
    "says": _("According to whom"),
    "sender": _("Sending state"),
    "sets": _("What it changes"),
    "source": _("Source"),
    "stance": _("Stance"),
    "stay": _("Longest stay"),
    "title_en": _("Title in English"),
    "title_es": _("Title in Spanish"),
    "to": _("To whom"),
    "under": _("Under which power"),
    "unless": _("Void once there is"),
    "visibility": _("Who may see it"),
    "votes": _("Votes"),
    "votes_abstain": _("Abstaining"),
    "votes_absent": _("Absent"),
    "votes_against": _("Against"),
    "votes_for": _("For"),
    "votes_members": _("All members"),
    "votes_present": _("Present"),
    "way": _("Way"),
    "what": _("What"),
    "when": _("When"),
    "where": _("Where"),
    "who": _("Who"),
    "why": _("Why"),
    "within": _("In which time"),
    "zone": _("Time zone"),
}
HINTS: Mapping[str, Text] = {
    "about": _("The short name of an act or claim; empty: the mission."),
    "act": _("Empty: the only act that can have stated it."),
    "after": _("A step or event: vote, entered, started, ended, left …"),
    "aka": _("Several with a semicolon between them."),
    "as": _("Chair, secretary, observer …"),
    "before": _("A step or event: entered, started …"),
    "calendar": _("The name of a calendar of the law or the mission."),
    "count": _("10, 8..10, ..10, or 10~1 for one more or less."),
    "counted": _("instant, day or night; add “of entries” if entries are counted."),
    "frameworks": _("Empty: only that consent must come before entry."),
    "id": _("Small letters, digits and hyphens; may stay empty."),
    "instrument": _("Decree, law, letter …"),
    "kind": _("gazette, parliament, press, manifest, strength report …"),
    "least": _("A whole number; empty where fewer is no breach."),
    "limits": _("before entered; stay kept; notice 48h. Anything else is a condition."),
    "mission": _("Its place in the address, such as aa-2025-02-harbour. It stays for ever."),
    "of": _("The short name of an act, a claim, or a duty’s part."),
    "part": _("Contingent, phase or leg; a dot before a part inside it. Empty: the whole mission."),
    "readings": _("One a line, where the words allow more than one: count: 12"),
    "replaces": _("Short names or slots, with a semicolon between them."),
    "same": _("The short name of the claim that speaks of the same fact."),
    "says": _("Who says so inside the source, if not the source itself."),
    "sets": _(
        "One a line, a term’s slot and field, then the new value: presence when: 2025-03-01/2025-04-30"
    ),
    "stance": _("for, against, abstain, needed, not-needed, or other words."),
    "stay": _("30 day, 72 hour …"),
    "what": _("3 f-35a; 14 glock or m17; or in words. “none” says that there is none."),
    "when": _(
        "2025-02-15; 2025-02; 2025-02-15/2025-03-30 from a day through another; 2025-02-15/.. still going on."
    ),
    "where": _("Names or short names of places, with a semicolon between them."),
    "who": _("Names or short names, with a semicolon between them."),
    "to": _("Names or short names, with a semicolon between them."),
    "in": _("Names or short names, with a semicolon between them."),
    "within": _("30 working_day, 48 hour, 6 month; “unspecified” where no time is stated."),
    "why": _("The reason is public and stays with the decision."),
    "zone": _("Such as Europe/Rome; empty: that of the place around it."),
    "published": _("The day it became public; a month where no day is known."),
    "received": _("The day it reached this register."),
    "retrieved": _("The day somebody looked at it."),
    "name_es": _("One name is enough."),
    "title_es": _("One title is enough."),
}
STEP_WHEN: Text = _(
    "The day it was done: 2025-02-11; ..2025-01-22 that day or earlier; 2025-02-11|2025-02-12 one of two."
)
CHOICES: Mapping[str, Text] = {
    "full": _("in full: what is not found in it is not in it"),
    "part": _("in part"),
    "quoted": _("only as another quotes it"),
    "public": _("everybody"),
    "restricted": _("the entitled"),
    "personal": _("few: it is about a person"),
    "open": _("open: others may come"),
    "closed": _("closed: the unnamed is shut out"),
    "at_once": _("those there at one time"),
    "in_total": _("all who ever came"),
    "unspecified": _("the words do not say"),
    "in": _("in"),
    "out": _("out"),
    "yes": _("yes"),
    "no": _("no"),
    "observed": _("done"),
    "planned": _("only set for a day"),
    "more-ayes": _("more for than against"),
    "half-present": _("more than half of those present"),
    "half-members": _("more than half of all members"),
    "two-thirds-present": _("two thirds of those present"),
    "two-thirds-members": _("two thirds of all members"),
    "three-fifths-members": _("three fifths of all members"),
    "place": _("place"),
    "force": _("unit or force"),
    "body": _("body"),
    "person": _("person"),
    "organisation": _("organisation"),
    "ship": _("ship"),
    "item": _("kind of thing"),
    "list": _("list"),
    "record": _("record that can be searched"),
    "explained": _("explained: it is so, and this is why"),
    "accepted": _("accepted: it is so, and it is left at that"),
    "dismissed": _("dismissed: it does not hold"),
    "kept": _("kept"),
    "breached": _("breached"),
    "possible": _("possible"),
    "undetermined": _("cannot be told"),
}


def label(key: str) -> Text:
    """Give what a key is called."""
    return LABELS.get(key, key)


def hint(key: str) -> Text:
    """Give how to write it; empty where that is plain."""
    return HINTS.get(key, "")


def choice(value: str) -> Text:
    """Give what a choice is called."""
    return CHOICES.get(value, value)
