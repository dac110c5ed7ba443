"""The formats of `placet export`, with the sentences they want from us."""

from collections.abc import Callable, Mapping, Sequence

from placet.check.duty import DutyView
from placet.claims.claim import Claim
from placet.claims.period import Period
from placet.cli.shell.answers import said
from placet.cli.shell.words import word
from placet.exchange import csv, geojson, ics, json, yaml
from placet.exchange.answer import Answer
from placet.law import Due
from placet.reports.duties import duty_name
from placet.reports.values import count_said, joined, named, names


def written(to: str, answers: Sequence[Answer], language: str) -> str:
    """Give the text of a format; KeyError for one that is not among `FORMATS`."""
    return FORMATS[to](answers, language)


def _json(answers: Sequence[Answer], _: str) -> str:
    return json.write({"missions": [json.mission_of(one, said) for one in answers]})


def _geojson(answers: Sequence[Answer], language: str) -> str:
    return json.write(geojson.collection(answers, word("geojson.note", language)))


def _ics(answers: Sequence[Answer], language: str) -> str:
    def window(answer: Answer, claim: Claim, _: Period) -> str:
        mode = word("planned_mode" if str(claim.mode) == "planned" else str(claim.mode), language)
        what = joined((named(str(claim.kind), language), claim.part, mode), " ")
        who = names(answer, claim.who, language)
        return joined((answer.id, what, who, count_said(claim.count, language, ceiling=True)))

    def duty(answer: Answer, view: DutyView, due: Due) -> str:
        whom = joined((names(answer, view.who, language), names(answer, view.to, language)), " → ")
        owed = joined((word("key.due", language), duty_name(answer, view, language)), ": ")
        reading = named(due.reading, language) if len(view.dues) > 1 else ""
        return joined((answer.id, owed, whom, reading))

    return ics.write(answers, ics.Words(window, duty))


FORMATS: Mapping[str, Callable[[Sequence[Answer], str], str]] = {
    "json": _json,
    "csv": lambda answers, _: csv.write(answers),
    "yaml": lambda answers, _: yaml.write(answers),
    "ics": _ics,
    "geojson": _geojson,
}
