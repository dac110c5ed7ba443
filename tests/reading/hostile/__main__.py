"""Read all five hundred hostile documents and tell what became of them: `python -m tests.reading.hostile`."""

import resource
from collections import Counter

from placet.reading.limited import Reader
from tests.reading.hostile.documents import COUNT, hostile
from tests.reading.hostile.outcome import SECONDS, outcome

_KIB = 1024


def main() -> None:
    """Read them one after the other and count the outcomes."""
    told: Counter[str] = Counter()
    with Reader(seconds=SECONDS, warm=True) as reader:
        for name, data in hostile():
            told[outcome(reader, name, data)] += 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB
    print(f"{told.total()} of {COUNT} documents; this process held {memory} MiB at most")  # noqa: T201
    for reason, number in told.most_common():
        print(f"{number:5} {reason}")  # noqa: T201


main()
