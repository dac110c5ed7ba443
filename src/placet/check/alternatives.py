"""Readings and undecided rivals: a judgement is made under each combination it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from placet.claims.outcome import Reason

LIMIT = 64

T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Option(Generic[V]):
    """One value a field may have; `said` is how a finding names it."""

    value: V
    said: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """A field with its options. `rival`: sources disagree; else the words allow several."""

    key: str
    options: tuple[Option[V], ...]
    rival: bool = False

    @property
    def open(self) -> bool:
        """Tell whether there is anything to choose."""
        return len(self.options) > 1

    @property
    def first(self) -> V:
        """Give the value stated first."""
        return self.options[0].value


def fixed(value: V, claims: tuple[str, ...] = ()) -> Choice[V]:
    """Give a choice with a single value."""
    return Choice("", (Option(value, "", claims),))


class Pick:
    """Answers each choice along one branch, and remembers which it was asked."""

    def __init__(self, script: Sequence[int]) -> None:
        """Follow `script` (an index a choice, in the order asked), then the first options."""
        self._script = tuple(script)
        self.taken: list[tuple[Choice[object], int]] = []

    def __call__(self, choice: Choice[V]) -> V:
        """Give the value of the choice on this branch; the same choice gets the same answer."""
        options = choice.options
        return options[0].value if len(options) == 1 else self.option(choice).value

    def option(self, choice: Choice[V]) -> Option[V]:
        """Give the option of the choice on this branch."""
        if len(choice.options) == 1:
            return choice.options[0]
        for asked, index in self.taken:
            if asked.key == choice.key:
                return choice.options[index]
        at = len(self.taken)
        index = self._script[at] if at < len(self._script) else 0
        self.taken.append((cast("Choice[object]", choice), index))
        return choice.options[index]

    @property
    def reading(self) -> tuple[str, ...]:
        """Give the options taken, as findings name them, sorted."""
        return tuple(sorted(f"{c.key}={c.options[i].said}" for c, i in self.taken))

    @property
    def cause(self) -> Reason:
        """Give the reason to name when branches disagree: conflicting if any rival was asked."""
        rival = any(c.rival for c, _ in self.taken)
        return Reason.CONFLICTING if rival else Reason.AMBIGUOUS_TERM


_OPEN = object()


def steady(memo: dict[object, object], key: object, pick: Pick, judge: Callable[[Pick], T]) -> T:
    """Give what `judge` gives on the branch, computed once where it asks for no choice.

    `memo` belongs to one case and `key` names the question within it.
    """
    found = memo.get(key)
    if found is None:
        probe = Pick(())
        result = judge(probe)
        memo[key] = _OPEN if probe.taken else (result,)
        return judge(pick) if probe.taken else result
    return judge(pick) if found is _OPEN else cast("tuple[T]", found)[0]


@dataclass(frozen=True, slots=True)
class Branch(Generic[T]):
    """What a judgement gives under one combination."""

    reading: tuple[str, ...]
    result: T
    cause: Reason


def explore(judge: Callable[[Pick], T], limit: int = LIMIT) -> tuple[Branch[T], ...] | None:
    """Judge under every combination the judgement asks for; None when there are over `limit`.

    Only choices that are asked for branch, so a field that cannot matter costs nothing.
    """
    found: list[Branch[T]] = []
    script: list[int] | None = []
    while script is not None:
        if len(found) == limit:
            return None
        pick = Pick(script)
        result = judge(pick)
        found.append(Branch(pick.reading, result, pick.cause))
        script = _next(pick)
    return tuple(found)


def _next(pick: Pick) -> list[int] | None:
    path = [(len(choice.options), index) for choice, index in pick.taken]
    while path:
        size, index = path.pop()
        if index + 1 < size:
            return [i for _, i in path] + [index + 1]
    return None
