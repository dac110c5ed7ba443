"""The table of problems names every code the reader can tell, and no other."""

import re
from pathlib import Path

import placet.claims
from placet.claims.files.codes import PROBLEMS

CLAIMS = Path(placet.claims.__file__).parent
TOLD = re.compile(
    r'(?:Malformed|tell|unknown|Problem|_matching|_tell_form)\([^"\n]*(?:\n\s*)?"([a-z]+\.[a-z_]+)"'
)
CALLERS = {"file.unknown"}  # a path where nothing is: an error, no problem of a file


def test_every_code_that_is_written_in_the_source_is_in_the_table() -> None:
    sources = [CLAIMS / "dates.py", CLAIMS / "amounts.py", *(CLAIMS / "files").glob("*.py")]
    told = {code for path in sources for code in TOLD.findall(path.read_text(encoding="utf-8"))}

    assert len(told) > 40
    assert told - CALLERS <= PROBLEMS.keys()


def test_every_code_of_the_table_is_told_somewhere() -> None:
    sources = [CLAIMS / "dates.py", CLAIMS / "amounts.py", *(CLAIMS / "files").glob("*.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in sources if path.name != "codes.py")

    assert {code for code in PROBLEMS if f'"{code}"' not in text} == set()
