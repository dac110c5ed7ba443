"""Scores in the terminal: a row a slot with its intervals, then what was missed or is wrong."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.text import Text

from placet.claims.proposal import CORE, Slot
from placet.cli.drawing.findings import GREY
from placet.cli.shell.scoring import Scored
from placet.cli.shell.words import word
from placet.reading.scores import Fault, Score, Tally, context, core, interval, together

_COLUMNS = (18, 6, 6, 6, 18, 18, 7)
_HEADS = ("slot", "known", "proposed", "right", "precision", "recall", "whole")


def lines(found: Scored, language: str) -> Iterator[Text]:
    """Give the table of all texts together, and the counts beside it."""
    whole = together(list(found.scores.values()))
    yield Text(word("eval.texts", language, texts=len(found.scores)), style="bold")
    yield Text()
    yield Text(_row([word(f"eval.{head}", language) for head in _HEADS]), style=GREY)
    for slot in (*CORE, *(s for s in Slot if s not in CORE)):
        yield Text(_tallied(slot.value, whole.tallies.get(slot, Tally())))
    yield Text()
    sums = {"core": core(whole), "context": context(whole), "all": whole.over(Slot)}
    for name, tally in sums.items():
        yield Text(_tallied(word(f"eval.{name}", language), tally), style="bold")
    yield Text()
    yield Text(word("eval.spelled", language, spelled=whole.spelled, proposals=whole.proposals))
    yield Text(word("eval.invented", language, invented=whole.invented))
    yield Text(word("eval.aside", language, right=whole.aside_right, aside=whole.aside))
    traps = sum(fault.kind == "trap" for fault in whole.faults)
    held = sum(len(gold.absent) for gold in found.golds.values())
    yield Text(word("eval.traps", language, traps=traps, held=held))


def faults(found: Scored, language: str) -> Iterator[Text]:
    """Give what was missed or is wrong, text by text."""
    for name, score in found.scores.items():
        if score.faults:
            yield Text()
            yield Text(name, style="bold")
        for fault in score.faults:
            kind = word(f"eval.{fault.kind}", language)
            yield Text(
                f"  {kind}  {fault.slot.value}  {_said(fault.value)}  «{_brief(fault.words)}»  {fault.rule}"
            )


def plain(found: Scored) -> dict[str, Any]:
    """Give scores as plain values, for JSON."""
    whole = together(list(found.scores.values()))
    return {
        "texts": len(found.scores),
        "slots": {slot.value: _numbers(whole.tallies.get(slot, Tally())) for slot in Slot},
        "core": _numbers(core(whole)),
        "context": _numbers(context(whole)),
        "all": _numbers(whole.over(Slot)),
        "proposals": whole.proposals,
        "spelled": whole.spelled,
        "invented": whole.invented,
        "aside": {"proposed": whole.aside, "right": whole.aside_right},
        "each": [_each(name, score) for name, score in found.scores.items()],
        "unread": [{"file": name, "code": mistake.code} for name, mistake in found.unread],
    }


def _each(name: str, score: Score) -> dict[str, Any]:
    return {
        "file": name,
        "core": _numbers(core(score)),
        "context": _numbers(context(score)),
        "faults": [_fault(fault) for fault in score.faults],
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "kind": fault.kind,
        "slot": fault.slot.value,
        "value": fault.value,
        "words": fault.words,
        "rule": fault.rule,
    }


def _numbers(tally: Tally) -> dict[str, Any]:
    precision = interval(tally.right, tally.proposed)
    recall = interval(tally.required, tally.known)
    return {
        "known": tally.known,
        "proposed": tally.proposed,
        "right": tally.right,
        "missed": tally.missed,
        "whole": tally.whole,
        "precision": _share(tally.right, tally.proposed),
        "precision_interval": [round(side, 4) for side in precision],
        "recall": _share(tally.required, tally.known),
        "recall_interval": [round(side, 4) for side in recall],
    }


def _share(right: int, of: int) -> float | None:
    return round(right / of, 4) if of else None


def _tallied(name: str, tally: Tally) -> str:
    counts = [str(n) for n in (tally.known, tally.proposed, tally.right)]
    shares = [_with_interval(tally.right, tally.proposed), _with_interval(tally.required, tally.known)]
    return _row([name, *counts, *shares, _two(tally.whole, tally.right)])


def _with_interval(right: int, of: int) -> str:
    low, high = interval(right, of)
    return f"{_two(right, of)} ({low:.2f}–{high:.2f})" if of else "–"


def _two(right: int, of: int) -> str:
    return f"{right / of:.2f}" if of else "–"


def _row(cells: list[str]) -> str:
    first, *rest = zip(cells, _COLUMNS, strict=True)
    return first[0].ljust(first[1]) + "".join(cell.rjust(width) for cell, width in rest)


def _said(value: Any) -> str:  # noqa: ANN401 - values as JSON has them
    if isinstance(value, Mapping):
        return " ".join(f"{key}={_said(part)}" for key, part in value.items() if part or part == 0)
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


def _brief(words: str) -> str:
    return " ".join(words.split())[:90]
