import lxml.html

from placet.reading.document import Part
from placet.reading.formats.elements import runs


def found(page: str) -> list[tuple[str, str]]:
    return [(run.element.tag, run.text) for run in runs(lxml.html.document_fromstring(page))]


def test_words_belong_to_the_block_around_them() -> None:
    page = "<div>before <b>and</b> <p>inside</p> after <span>it</span></div>tail"

    assert found(page) == [("div", "before and"), ("p", "inside"), ("div", "after it"), ("body", "tail")]


def test_one_break_is_a_blank_and_two_end_a_paragraph() -> None:
    assert found("<p>one<br>two<br><br>three<br></p>") == [("p", "one two"), ("p", "three")]


def test_what_is_never_shown_has_no_words() -> None:
    page = "<p>a<script>x</script>b</p><nav>c</nav><p style='DISPLAY: none'>d</p><span hidden>e</span>f"

    assert "".join(text for _, text in found(page)) == "abf"


def test_runs_know_what_they_are() -> None:
    page = "<h2>a</h2><ul><li><p>b</p></ul><table><tr><td><p>c<td>d</table><table><tr><td>e</table>"

    told = [(run.part, run.level) for run in runs(lxml.html.document_fromstring(page))]

    assert told == [
        *((Part.HEADING, 2), (Part.ITEM, 0), (Part.CELL, 0), (Part.CELL, 0), (Part.PARAGRAPH, 0)),
    ]
