from placet.reports.svg import box, group, line, ring, tag, words


def test_a_name_becomes_an_attribute_and_nothing_is_left_out() -> None:
    assert tag("rect", class_="i", stroke_width=2, fill=None) == '<rect class="i" stroke-width="2"/>'


def test_words_and_attributes_are_escaped() -> None:
    assert words(1, 2, "<b> & c", aria_label='"x"').endswith("&lt;b&gt; &amp; c</text>")
    assert 'label="&quot;x&quot;"' in words(1, 2, "x", label='"x"')


def test_a_rectangle_too_thin_to_be_seen_is_a_unit_wide() -> None:
    assert 'width="1"' in box(0, 0, 0.2, 5)


def test_lengths_carry_one_decimal_at_most() -> None:
    assert line(0.333, 1, 2, 3) == '<line x1="0.3" y1="1" x2="2" y2="3"/>'
    assert ring(1, 2, 3) == '<circle cx="1" cy="2" r="3"/>'


def test_a_group_without_parts_is_nothing() -> None:
    assert group([]) == ""
    assert group(["<a/>"], class_="b") == '<g class="b"><a/></g>'
