"""Steps of the route in a sentence: which body did what, on which day, with which counts.

Each body that acts is one event; days and counts go to the event they stand
nearest to, not across a semicolon. What a body does follows from its level and
from the verbs beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from placet.claims.proposal import Act, Derivation, Slot, Tier
from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.proposals.addressed import addressed, not_meant, of_others
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.years import Anchor, Years
from placet.reading.rule import shipped
from placet.reading.setting import MARKS, Setting
from placet.reading.sketch import Sketch, fold

RULE = "acts.nearest@1"
DECIDED = "acts.decided@1"
"""A committee is told to have let them in, in the words for a vote."""
_OPINED = re.compile(shipped("rules")[1]["opined"])
_SLOT_OF: Mapping[tuple[str, str], Slot] = {
    ("plenary", "vote"): Slot.VOTE,
    ("recess", "vote"): Slot.VOTE,
    ("committee", "opinion"): Slot.OPINION,
    ("committee", "vote"): Slot.OPINION,
    ("executive", "request"): Slot.REQUEST,
    ("ministry", "request"): Slot.REQUEST,
    ("gazette", "publication"): Slot.PUBLICATION,
}
"""What a body of a level does where such a verb stands beside it."""
VOTED = frozenset({Slot.VOTE, Slot.OPINION})
_FAR = 160
_ACROSS = 400
_BEFORE = 3
_BEHIND = -60
"""Days by which an act mostly lies before what is told around it."""
_AHEAD = 30
_TO_COME = re.compile(
    rf"\b(?:is|are|will|shall|sera|seran)(?: to)?(?: be)? [{MARKS.under('act.publication')}]"
)
"""What tells that a publication lies ahead; and by how many days it mostly does."""
_COMMA, _BESIDE, _TOO_FAR = 40, 16, 280
_HEADLINE = 40
"""A line as short as "Published 11 May" tells when the paper itself came out."""
_VAGUE = 60
"""A weekday is taken where no day is near."""
_VOTES = ("for", "against", "abstain")
_CUES: Mapping[str, re.Pattern[str]] = {
    step: re.compile(rf"\b(?:{shipped('rules')[1][f'cue_{step}']})\b")
    for step in ("request", "vote", "opinion")
}
_REPORTED = re.compile(r"(?:dictamen|informe) (?:fue |se |que )")
_VOTE_HELD = re.compile(r"\b(?:the vote|la votacion|the division)\b")
_AFTER = re.compile(r"\b(?:tras|despues de|despues del|luego de|luego del|after|following)\b[^,;.]{0,60}$")
_PAST = frozenset({"past", "participle"})
_FUTURE = frozenset({"future", "infinitive"})
_SOUGHT = re.compile(
    r"\b(?:seek\w*|sought|request\w*|ask\w* for|pid\w+|solicit\w+|recab\w+) (?:its|their|the|this|su|la|el) $"
)
"""What before a consent's name tells that it was only asked for: "sought its approval"."""
_OFFICE_OF = re.compile(
    r"\b(?:president[ea]|secretari[oa]|integrante|miembro|vocal|coordinador|coordinadora|chair\w*|head|member|rapporteur"
    r"|secretary|clerk) (?:de|of) (?:la |las |the )?$"
)
"""What before a committee's name tells that somebody of it is meant: only what is told then is its act."""
_LED_IN = re.compile(
    r"(?:(?<![\w-])(?:[Ee]l|[Ee]ste|[Oo]n|[Ll]ast|[Pp]asado|[Bb]y|[Aa]n?|[Vv]ot(?:e|es|ed|ing|ación|o|os|aron)|[Oo]f|[Dd]e"
    r"|[Pp]or|[Ww]ith|[Cc]on|[Tt]ally|[Uu]na|[Cc]arried|[Pp]assed|[Aa]probad[oa]|[Ss]eparate) )+$"
)
"""Words that lead in a day or a count, which cannot be read again without: "el miércoles", "Voting 17-3"."""
_LETTER = re.compile(r"\b(?:oficio|mensaje|solicitud|nota reversal|letter|message|request)\b")
_UNNAMED = re.compile(
    r"\b(?:(?:esta|dicha|la|esa|las|estas|la citada|la mencionada|la referida)"
    r" comision(?:es)?(?: (?:unidas|dictaminadora|dictaminadoras"
    r"|informante|asesora))?"
    r"|(?:the|this|that|your) committee|(?:el|la) (?:organo|instancia) dictaminador\w*)\b(?! (?:de|of|on)\b)"
)
"""A committee that the sentence does not name; the paper's head, or what stands before, does."""
_OWNED = re.compile(r"^\S+(?: \S+)?['’]s ")
"""Whose an organ is, before its name: "Peru's Congress"."""
_MORE_NAME = re.compile(
    r"(?:(?<=Cámara)|(?: de (?:la|las|los) [A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)+)"
    r"(?: de (?:Senadores|Diputados|Representantes))?"
)
_CEILING = re.compile(rf"^(?:\W|\d)*(?:[{MARKS.under('act.vote')}] )?(?:tope|techo|maximo|ceiling|limit)\b")
_SAYING = 40
_SAID_ON = re.compile(
    r"\b(?:(?:confirm|inform|anunci|senal|coment|report|explic|indic|afirm|declar|precis|detall)(?:o|aron|a|an)"
    r"|dij(?:o|eron)|dicen?) (?:a \w+ )?(?:este |el |hoy |ayer )?$|\b(?:said|confirmed|announced"
    r"|reported|told reporters|added) (?:on |late )?$"
)
"""What before a day tells that something was told on it, and not done."""
_DATELINE = re.compile(r" ?(?:\([^)\n]{2,40}\)|[/,] ?[A-Z][\w. ]{1,30})? ?(?:\.[-–—]|[-–—])+ ?\S")
"""What behind a day tells that it is the paper's own: "MEXICO CITY, Sept. 14 (Agency) - "."""
_NOT_AN_ACT = re.compile(
    r"\b(?:todavia|aun) no\b|\bnot yet\b"
    r"|\b(?:informe sobre|rendir|rendira|presentara|remitira|dara cuenta|deber\w+|dispuso el turno"
    r"|nunca|se requer\w+|were (?:needed|required)"
    r"|shall|will have|must report|no (?:\w+ )?vote|(?:is|are) (?:required|needed)|never sent)\b"
)


_IS_PASSED = re.compile(
    r"(?:\b(?:se|fue|fueron|sido|was|were|been)\b(?: \w+ly)?"
    r"|\b(?:resolution|bill|measure|motion|text|proposal|instrument|dictamen|proyecto|decreto|minuta|permiso"
    rf"|resolucion|ley|acuerdo|it),?) [{MARKS.under('act.vote')}]"
)
"""A vote told without who voted: the verb's mark is the last letter."""
_PASSED_BY = 60
_NEXT_CLAUSE = re.compile(
    r"[;.]|, (?:luego|tras|despues|after|once|which|que)\b"
    rf"|(?<![{MARKS.under('votes')}])[{MARKS.under('act')}]"
)
_BY_BODY = re.compile(rf" (?:por|by|en|in) (?:el |la |the )?[{MARKS.under('body')}]")


@dataclass(frozen=True, slots=True)
class Event:
    """A body and its step, where the verb stands, and the days and counts that belong to it."""

    body: Mention | None
    slot: Slot
    spans: tuple[Span, ...]
    day: Mention | None = None
    votes: tuple[Mention, ...] = ()


def acts(
    text: str, drawn: Drawn, years: Years, setting: Setting, windows: Sequence[Span] = ()
) -> Iterator[Candidate]:
    """Give the steps a sentence tells, as candidates; one without a body has none in its value.

    Days that stand in `windows` are those of the stay, and no act's but of one right beside them.
    """
    if _NOT_AN_ACT.search(drawn.sketch.text) or _owed(drawn.sketch):
        return
    mentions = sorted(drawn.sketch.marks.values(), key=lambda m: m.start)
    days = [m for m in mentions if isinstance(m.value, Dated) and _a_day(m.value)]
    if _CEILING.search(drawn.sketch.text) and not days:
        return
    days = [m for m in days if not _DATELINE.match(text, m.end)]
    days = [m for m in days if not _SAID_ON.search(fold(text[max(0, m.start - _SAYING) : m.start]))]
    relative = any(isinstance(m.value, Dated) and m.value.relative for m in days)
    if relative and years.published is not None:
        # "LIMA, 3 May: ... voted on Tuesday": the dateline's day is that of the paper.
        days = [m for m in days if (m.start, m.end) != years.published.span]
    votes = [m for m in mentions if isinstance(m.value, Quantity) and m.value.of == "votes"]
    events = list(_events(drawn.sketch, setting, votes))
    if unnamed := _of_unnamed(drawn.sketch):
        opined = _OPINED.search(drawn.sketch.text) is not None
        events = [e for e in events if e.slot is Slot.REQUEST or not (opined and e.slot is Slot.VOTE)]
        events += [unnamed] if not any(e.slot is Slot.OPINION for e in events) else []
    events += _passive(drawn.sketch, events, [*days, *votes])
    if not events or (votes and not any(e.slot in VOTED for e in events)):
        events += _bodiless(drawn.sketch, [] if events else days, votes)
    own = [m for m in days if any(s <= m.start and m.end <= e for s, e in windows)]
    days = [m for m in days if m not in own or any(_near(event, m) for event in events)]
    for event in _shared(events, days, votes, drawn.sketch):
        if event.slot is not Slot.PUBLICATION or event.day is not None:
            yield _candidate(text, event, drawn, years)


def _owed(sketch: Sketch) -> bool:
    """Tell whether a sentence lays down a report that somebody will owe, and tells no step taken."""
    acts_ = [m.value for m in sketch.marks.values() if m.sort is Sort.ACT and isinstance(m.value, Named)]
    owed = any(one.trait("step") == "report" and one.trait("tense") in _FUTURE for one in acts_)
    return owed and not any(one.trait("step") != "report" and one.trait("tense") == "past" for one in acts_)


def _near(event: Event, day: Mention) -> bool:
    """Tell whether a day stands right behind an act."""
    return any(0 <= day.start - end < _BESIDE for _, end in event.spans)


def _a_day(dated: Dated) -> bool:
    return dated.single or _a_month(dated) or dated.relative.startswith(("day", "weekday"))


def _a_month(dated: Dated) -> bool:
    """Tell whether words name a month and no day: an act may have no more than that."""
    return len(dated.start) == len("YYYY-MM") and dated.start == dated.end


def _events(sketch: Sketch, setting: Setting, votes: Sequence[Mention]) -> Iterator[Event]:
    verbs, breaks, done = list(_verbs(sketch)), _breaks(sketch), _done(sketch)
    for at, body in sorted(sketch.marks.items()):
        if body.sort is not Sort.BODY or not isinstance(body.value, Named) or not_meant(sketch, at, setting):
            continue
        level = body.value.trait("level")
        office = _OFFICE_OF.search(sketch.text[:at]) is not None
        own = [
            row
            for row in verbs
            if not _between(body, row[1], sketch)
            and not _afterwards(sketch, at, row[1])
            and not (office and (row[1][0] < body.end or row[1] not in done))
        ]
        verb = _verb(body, level, own, breaks)
        if verb is not None and not of_others(sketch, at, level, verb[1]):
            yield Event(body, _SLOT_OF[level, verb[0]], ((body.start, body.end), verb[1]))
        elif verb is None and votes and level in _COUNTING and not addressed(sketch.text[:at]):
            yield Event(body, _COUNTING[level], ((body.start, body.end),))


def _afterwards(sketch: Sketch, at: int, verb: Span) -> bool:
    """Tell whether a verb tells what came after an organ's step: "passed, after the committee's study"."""
    found = _AFTER.search(sketch.text[:at])
    return found is not None and sketch.starts[found.start()] >= verb[1]


def _done(sketch: Sketch) -> frozenset[Span]:
    """Give where a sentence tells an act as done: "dictaminó", "was approved"."""
    return frozenset(
        (m.start, m.end)
        for m in sketch.marks.values()
        if m.sort is Sort.ACT and isinstance(m.value, Named) and m.value.trait("tense") in _PAST
    )


_COUNTING: Mapping[str, Slot] = {"plenary": Slot.VOTE, "committee": Slot.OPINION}
"""What counts without a verb say of a body, by its level."""


def _between(body: Mention, verb: Span, sketch: Sketch) -> bool:
    """Tell whether another chamber or committee that acts stands between a body and a verb behind it."""
    return any(
        m is not body
        and m.sort is Sort.BODY
        and isinstance(m.value, Named)
        and m.value.trait("level") in _COUNTING
        and body.end <= m.start
        and m.end <= verb[0]
        and not addressed(sketch.text[:at])
        for at, m in sketch.marks.items()
    )


def _verbs(sketch: Sketch) -> Iterator[tuple[str, Span]]:
    """Give the verbs of acts done, by step, in the order they are believed: mentions, then words."""
    for at, one in sketch.marks.items():
        if _SOUGHT.search(sketch.text[:at]):
            continue
        if one.sort is Sort.ACT and isinstance(one.value, Named) and one.value.trait("tense") not in _FUTURE:
            yield one.value.trait("step"), (one.start, one.end)
    for step, pattern in _CUES.items():
        for found in pattern.finditer(sketch.text):
            yield step, sketch.span(*found.span())


def _verb(
    body: Mention, level: str, verbs: Sequence[tuple[str, Span]], breaks: Sequence[int]
) -> tuple[str, Span] | None:
    """Give the nearest verb that says what a body of this level does, none across a semicolon."""
    fitting = [
        (_gap((body.start, body.end), span), step, span)
        for step, span in verbs
        if (level, step) in _SLOT_OF and not _across(span, body, breaks)
    ]
    if not fitting or min(fitting)[0] > _FAR:
        return None
    return min(fitting)[1:]


def _bodiless(sketch: Sketch, days: Sequence[Mention], votes: Sequence[Mention]) -> Iterator[Event]:
    """Give an act whose body the sentence does not name: counts, or a day of publication."""
    for one in sketch.marks.values():
        step = one.value.trait("step") if one.sort is Sort.ACT and isinstance(one.value, Named) else ""
        near = [d for d in days if 0 <= d.start - one.end < _FAR // 4]
        if step == "publication" and near and len(sketch.text) > _HEADLINE:
            yield Event(None, Slot.PUBLICATION, ((one.start, one.end),))
            return
    if unnamed := _of_unnamed(sketch):
        yield unnamed
        return
    if not votes and (letter := _of_letter(sketch, days)):
        yield letter
    elif votes:
        opinion = _CUES["opinion"].search(sketch.text) is not None
        said = _VOTE_HELD.search(sketch.text)
        told = (*((sketch.span(*said.span()),) if said else ()), *((v.start, v.end) for v in votes))
        yield Event(None, Slot.OPINION if opinion else Slot.VOTE, told)
    elif days and (held := _VOTE_HELD.search(sketch.text)):
        yield Event(None, Slot.VOTE, (sketch.span(*held.span()),))
    elif days and (_REPORTED.search(sketch.text) or _own_opinion(sketch)):
        yield Event(None, Slot.OPINION, ((days[0].start, days[0].end),))


def _of_letter(sketch: Sketch, days: Sequence[Mention]) -> Event | None:
    """Give the request that a letter with a day is."""
    letter = _LETTER.search(sketch.text)
    spans = [sketch.span(*letter.span())] if letter else []
    spans += [(m.start, m.end) for m in sketch.marks.values() if _a_letter(m)]
    near = (span for span in spans if any(0 <= d.start - span[1] < _FAR // 2 for d in days))
    return next((Event(None, Slot.REQUEST, (span,)) for span in near), None)


def _a_letter(mention: Mention) -> bool:
    """Tell whether a mention of a request is the paper it was made in."""
    return (
        mention.sort is Sort.ACT
        and isinstance(mention.value, Named)
        and _LETTER.fullmatch(fold(mention.value.name)) is not None
    )


def _passive(sketch: Sketch, events: Sequence[Event], near: Sequence[Mention]) -> list[Event]:
    """Give the vote of a body that its verb does not name: "se aprobó por 89 votos", "votado el 10 de mayo".

    Only where a day or a count stands right behind the verb, which no named body has for its own.
    """
    spans = [span for event in events for span in event.spans]
    for found in _IS_PASSED.finditer(sketch.text):
        verb = sketch.span(found.end() - 1, found.end())
        own = any(start <= verb[0] and verb[1] <= end for start, end in spans)
        clause = _NEXT_CLAUSE.split(sketch.text[found.end() :])[0]
        reach = min(found.end() + min(len(clause), _PASSED_BY), len(sketch.starts) - 1)
        behind = any(verb[1] <= one.start <= sketch.starts[reach] for one in near)
        if not own and behind and not _BY_BODY.match(sketch.text, found.end()):
            return [Event(None, Slot.VOTE, (verb,))]
    return []


def _of_unnamed(sketch: Sketch) -> Event | None:
    """Give the opinion of "this committee", where a verb of opining or of voting follows."""
    for found in _UNNAMED.finditer(sketch.text):
        span = sketch.span(*found.span())
        for step, verb in _verbs(sketch):
            if step in {"opinion", "vote"} and 0 <= verb[0] - span[1] < _FAR:
                return Event(None, Slot.OPINION, (verb,))
    return None


def _own_opinion(sketch: Sketch) -> bool:
    """Tell whether a sentence says that the paper's own opinion was passed."""
    marks = [m for m in sketch.marks.values() if m.sort is Sort.ACT and isinstance(m.value, Named)]
    steps = [m.value.trait("step") for m in marks if isinstance(m.value, Named)]
    return "presente" in sketch.text and "opinion" in steps and "vote" in steps


def _gap(one: Span, two: Span) -> int:
    return max(two[0] - one[1], one[0] - two[1], 0)


def _hull(one: Span, two: Span) -> Span:
    return min(one[0], two[0]), max(one[1], two[1])


def _shared(
    events: Sequence[Event], days: Sequence[Mention], votes: Sequence[Mention], sketch: Sketch
) -> list[Event]:
    """Give the events with the days and counts nearest to each, the nearest pairs first."""
    found = list(events)
    breaks = _breaks(sketch)
    commas = [sketch.starts[at] for at, letter in enumerate(sketch.text) if letter in ",()"]
    for one in votes:
        near = [(_far(e, one, breaks), place) for place, e in enumerate(events) if e.slot in VOTED]
        if near:
            place = min(near)[1]
            found[place] = replace(found[place], votes=(*found[place].votes, one))
    counted = [
        replace(e, spans=(*e.spans, *((v.start, v.end) for v in e.votes if _together(e, v)))) for e in found
    ]
    pairs = sorted(
        (_far(event, day, breaks) + _parted(event, day, commas) + _VAGUE * (not _dated(day)), place, number)
        for place, event in enumerate(counted)
        for number, day in enumerate(days)
    )
    given: set[int] = set()
    for far, place, number in pairs:
        if found[place].day is None and number not in given and far < _TOO_FAR:
            found[place] = replace(found[place], day=days[number])
            given.add(number)
    return found


def _together(event: Event, vote: Mention) -> bool:
    """Tell whether a count stands right by an act, so that what is near the one is near the other."""
    return any(_gap(span, (vote.start, vote.end)) < _COMMA for span in event.spans)


def _parted(event: Event, day: Mention, commas: Sequence[int]) -> int:
    """Give how much commas part a day from what comes after it: "on 3 May, at the request of ..."."""
    if any(start < day.start for start, _ in event.spans):
        return 0
    return _COMMA * min(sum(day.end <= place < min(event.spans)[0] for place in commas), 2)


def _breaks(sketch: Sketch) -> list[int]:
    """Give where the clauses of a sentence are parted."""
    return [sketch.starts[at] for at, letter in enumerate(sketch.text) if letter == ";"]


def _dated(day: Mention) -> bool:
    return isinstance(day.value, Dated) and bool(day.value.start)


def _far(event: Event, one: Mention, breaks: Sequence[int]) -> int:
    """Give how far a mention is from an event: what follows is nearer than what comes before."""
    return min(
        max(one.start - end, 0) + _BEFORE * max(start - one.end, 0) + _across((start, end), one, breaks)
        for start, end in event.spans
    )


def _across(span: Span, one: Mention, breaks: Sequence[int]) -> int:
    between = (min(span[1], one.end), max(span[0], one.start))
    return _ACROSS * sum(between[0] <= place < between[1] for place in breaks)


def _candidate(text: str, event: Event, drawn: Drawn, years: Years) -> Candidate:
    sentence = (drawn.sentence.start, drawn.sentence.end)
    told, anchor = (
        years.complete(event.day, sentence, _AHEAD if _due(event, drawn) else _BEHIND)
        if event.day is not None
        else (Dated(), None)
    )
    counts = _counts(event.votes)
    span = (min(s for s, _ in event.spans), max(e for _, e in event.spans))
    for part in (*((event.day,) if event.day is not None else ()), *event.votes):
        span = _hull(span, (part.start, part.end))
    if led := _LED_IN.search(text, drawn.sentence.start, span[0]):
        span = (led.start(), span[1])
    body = event.body.value if event.body is not None and isinstance(event.body.value, Named) else Named("")
    name = _OWNED.sub("", body.name)
    if event.body is not None and (more := _MORE_NAME.match(text, event.body.end)):
        name, span = f"{name}{more.group()}", _hull(span, more.span())
    day = "" if "X" in told.start or ".." in told.start else told.start
    return Candidate(
        event.slot,
        Act(name, day, counts.get("for"), counts.get("against"), counts.get("abstain")),
        *span,
        drawn.index,
        DECIDED if event.slot is Slot.OPINION and _lets_in(drawn.sketch) else RULE,
        tier=Tier.FIRM if day or counts else Tier.LIKELY,
        derivation=Derivation.STATED if anchor is None else Derivation.COMPUTED,
        inputs=_inputs(anchor, event.day, span, years),
        entity=body.entity,
    )


def _due(event: Event, drawn: Drawn) -> bool:
    """Tell whether a publication is only announced: "is to be published on Friday"."""
    return event.slot is Slot.PUBLICATION and _TO_COME.search(drawn.sketch.text) is not None


def _lets_in(sketch: Sketch) -> bool:
    """Tell whether a sentence speaks of no opinion, report or bill: then what was passed is the entry."""
    steps = {m.value.trait("step") for m in sketch.marks.values() if isinstance(m.value, Named)}
    return _OPINED.search(sketch.text) is None and "opinion" not in steps


def _counts(votes: Sequence[Mention]) -> dict[str, int | None]:
    """Give counts by side; one number of votes with no side is that of the votes for."""
    told = [(one, one.value) for one in votes if isinstance(one.value, Quantity)]
    counts = {flag: value.least for one, value in told for flag in one.flags if flag in _VOTES}
    loose = [value.least for one, value in told if not {*_VOTES, "unanimous"} & set(one.flags)]
    return counts if "for" in counts or len(loose) != 1 else {"for": loose[0], **counts}


def _inputs(anchor: Anchor | None, day: Mention | None, span: Span, years: Years) -> tuple[Span, ...]:
    needed = (*(anchor.spans if anchor else ()), *(years.source(day) if day else ()))
    return tuple(one for one in dict.fromkeys(needed) if not span[0] <= one[0] < span[1])
