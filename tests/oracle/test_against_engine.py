"""The engine and the oracle say the same of every small case, at every instant."""

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from tests.oracle.answers import answers
from tests.oracle.compare import differences
from tests.oracle.engine import findings
from tests.oracle.mission_file import to_yaml
from tests.oracle.strategies import FAMILIES


@pytest.mark.parametrize("family", sorted(FAMILIES))
@given(data=st.data())
def test_the_engine_agrees_with_every_possible_world(family: str, data: st.DataObject) -> None:
    case = data.draw(FAMILIES[family])
    note(to_yaml(case))

    assert differences(answers(case), findings(case)) == []
