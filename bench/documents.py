"""How many press documents and PDF pages an hour are read into drafts, and what each stage costs.

    python -m bench.documents [--documents N] [--pages N]

The documents are invented from a seed: press texts of about 400 words, half of them web pages, and PDFs of
ten pages of text. They are read as `placet read --jobs 2` reads them: two children give the texts, this
process drafts.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.measure import Measure
from placet.claims.entity import Entities
from placet.cli.shell.reading import drafts
from placet.reading import draft as drafting
from placet.reading import gate
from placet.reading.draft import Draft, draft
from placet.reading.folding import fold
from placet.reading.formats import read_bytes
from placet.reading.gazetteer import Gazetteer
from placet.reading.mentions import names, periods, quantities
from placet.reading.sentences import pieces, sentences
from placet.reading.setting import settle
from tests.reading.formats.pdfs import pdf, written

HOUR = 3600
WORDS = 400
PAGES = 10
JOBS = 2
_STATES = ("Brazil", "Chile", "France", "the United States", "Spain", "Colombia")
_HOSTS = ("Peru", "Mexico", "Uruguay", "Kenya")
_SENTENCES = (
    "The Senate of {host} approved on {day} {month} 2031 the entry of {count} soldiers from {state}.",
    "They will arrive through the port of Callao on {day} {month} and leave by 28 December 2031.",
    "The course on river patrols takes place at the naval base from 3 to {day} November 2031.",
    "Senator Ana Ruiz of the Green Party voted in favour, while Senator Eva Paz (Liberal) asked who pays.",
    "The visitors bring {count} rifles, two helicopters and nine light vehicles, the ministry said.",
    "The minister shall report to the Senate within thirty days of the end of the exercise.",
    "Fishermen of the bay said that the season had been better than that of the year before.",
    "By {count} votes to 2 the committee recommended the request that the President sent on 2 {month}.",
)
_MONTHS = ("March", "May", "July", "September")


def sentence(chance: random.Random) -> str:
    """Give an invented sentence."""
    return chance.choice(_SENTENCES).format(
        host=chance.choice(_HOSTS),
        state=chance.choice(_STATES),
        month=chance.choice(_MONTHS),
        day=chance.randrange(1, 29),
        count=chance.randrange(3, 90),
    )


def press(seed: int) -> str:
    """Give an invented press text of about `WORDS` words, in paragraphs of four sentences."""
    chance = random.Random(seed)
    said: list[str] = []
    while sum(len(one.split()) for one in said) < WORDS:
        said.append(sentence(chance))
    return "\n\n".join(" ".join(said[at : at + 4]) for at in range(0, len(said), 4))


def page(text: str) -> str:
    """Give a text as a web page."""
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    head = "<html lang=en><head><title>News</title></head>"
    return f"{head}<body><article><h1>News</h1>{paragraphs}</article></body></html>"


def book(seed: int) -> bytes:
    """Give an invented PDF of `PAGES` pages of text."""
    chance = random.Random(seed)
    return pdf([written([sentence(chance) for _ in range(24)], 60, 60) for _ in range(PAGES)])


def _an_hour(files: Sequence[Path], each: int) -> float:
    """Read files as the command does; give how many pieces an hour that makes, `each` of them a file."""
    begin = time.perf_counter()
    done = [found for _, found in drafts(files, JOBS, "en", model=False)]
    took = time.perf_counter() - begin
    if not all(isinstance(found, Draft) and found.proposals for found in done):
        raise RuntimeError("a document gave no draft")
    return len(files) * each * HOUR / took


def stages(texts: Sequence[str]) -> Iterator[Measure]:
    """Give what each stage costs in milliseconds a document, in this process."""
    known = Gazetteer.of(Entities())
    documents = [read_bytes(text.encode(), "a.txt") for text in texts]
    every = [sentences(one) for one in documents]
    mentions = [drafting.mentioned(d.text, d, s, "en", known) for d, s in zip(documents, every, strict=True)]
    made = [draft(one, known) for one in documents]
    work: dict[str, Callable[[int], object]] = {
        "text to document": lambda n: read_bytes(texts[n].encode(), "a.txt"),
        "sentences and folding": lambda n: fold(
            documents[n].text, pieces(documents[n]), sentences(documents[n])
        ),
        "names": lambda n: names.find(documents[n].text, "en", known),
        "numbers and votes": lambda n: quantities.find(documents[n].text, "en"),
        "days": lambda n: periods.find(documents[n].text, "en"),
        "setting": lambda n: settle(documents[n].text, mentions[n]),
        "gate": lambda n: [gate.refusal(p, documents[n].text) for p in made[n].proposals],
        "whole draft": lambda n: draft(documents[n], known),
    }
    for name, stage in work.items():
        begin = time.process_time()
        for number in range(len(texts)):
            stage(number)
        spent = time.process_time() - begin
        yield Measure(name, 1000 * spent / len(texts), "ms a document")


def measures(documents: int, books: int) -> Iterator[Measure]:
    """Give every figure, the goals first."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number in range(documents):
            path = Path(folder) / f"{number}.{'html' if number % 2 else 'txt'}"
            text = press(number)
            path.write_text(page(text) if number % 2 else text, encoding="utf-8")
            files.append(path)
        yield Measure("press documents", _an_hour(files, 1), "an hour", at_least=5_000)
        papers = [Path(folder) / f"{number}.pdf" for number in range(books)]
        for number, path in enumerate(papers):
            path.write_bytes(book(number))
        yield Measure("PDF text pages", _an_hour(papers, PAGES), "an hour", at_least=30_000)
    yield from stages([press(number) for number in range(min(documents, 30))])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.documents", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--pages", type=int, default=200)
    given = parser.parse_args()
    for one in measures(given.documents, max(given.pages // PAGES, 1)):
        print(f"{one.name:<28} {one.value:>12,.1f} {one.unit:<14} {one.goal:<10} {one.answer}")


if __name__ == "__main__":
    main()
