from placet.reports.metrics import width


def test_figures_are_tabular() -> None:
    assert width("111", 10) == width("888", 10)


def test_bold_is_wider_and_size_counts() -> None:
    assert width("votes", 10, bold=True) > width("votes", 10)
    assert width("Anna", 20) == 2 * width("Anna", 10)


def test_a_letter_nobody_measured_counts_as_a_wide_one() -> None:
    assert width("→", 10) == 6
