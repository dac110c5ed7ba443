from placet.reading.formats.columns import ordered
from placet.reading.formats.glyphs import Run


def column(name: str, left: float, width: float = 200, count: int = 8, top: float = 100) -> list[Run]:
    return [
        Run(f"{name}{n}", left, top + n * 14, left + width - 7 * (n % 3), top + n * 14 + 11)
        for n in range(count)
    ]


def read(runs: list[Run]) -> list[str]:
    return ["".join(sorted({run.text[0] for run in block})) for block in ordered(runs)]


def test_one_column_is_one_block_from_top_to_bottom() -> None:
    (block,) = ordered(column("a", 72, 450)[::-1])

    assert [run.text for run in block] == [f"a{n}" for n in range(8)]


def test_two_columns_are_read_one_after_the_other() -> None:
    assert read([*column("b", 320), *column("a", 72)]) == ["a", "b"]


def test_three_columns_are_read_one_after_the_other() -> None:
    assert read([*column("a", 50, 150), *column("b", 220, 150), *column("c", 390, 150)]) == ["a", "b", "c"]


def test_what_crosses_the_columns_is_read_between_what_is_above_and_below() -> None:
    title = Run("t", 72, 70, 520, 85)
    middle = Run("m", 72, 230, 520, 245)
    lower = [*column("c", 72, top=260), *column("d", 320, top=260)]

    assert read([title, *column("a", 72), *column("b", 320), middle, *lower]) == [
        *("t", "a", "b", "m", "c", "d"),
    ]


def test_lines_across_that_follow_one_another_stay_together() -> None:
    title = [Run("t", 72, 60, 520, 71), Run("t", 72, 74, 520, 85)]

    assert read([*title, *column("a", 72), *column("b", 320)]) == ["t", "a", "b"]


def test_short_words_beside_short_words_are_rows_and_no_columns() -> None:
    rows = [Run(f"a{n}", 72, 100 + n * 14, 100 + 90 * (n == 3), 111 + n * 14) for n in range(8)]
    beside = [Run(f"b{n}", 320, 100 + n * 14, 340 + 150 * (n == 4), 111 + n * 14) for n in range(8)]

    assert read([*rows, *beside]) == ["ab"]


def test_columns_below_one_another_are_none() -> None:
    assert read([*column("a", 72), *column("b", 320, top=400)]) == ["ab"]


def test_nothing_is_nothing() -> None:
    assert read([]) == []
