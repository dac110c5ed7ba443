"""The language model's address comes from the environment; the text goes there and nowhere else."""

from pathlib import Path

import pytest

from placet.cli.shell.model import ask_from
from placet.errors import PlacetError
from tests.reading.model_server import model, said

ASKED = ({"role": "user", "content": "año"},)


def test_no_address_is_no_model() -> None:
    assert ask_from({}) is None


@pytest.mark.parametrize("url", ["http://example.org/v1", "file:///etc", "ftp://localhost", "https//x"])
def test_an_address_that_is_neither_https_nor_near_is_refused(url: str) -> None:
    with pytest.raises(PlacetError) as refused:
        ask_from({"PLACET_MODEL_URL": url})

    assert refused.value.code == "model.address"


def test_the_words_the_model_and_the_key_are_sent(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("sesame\n")
    with model(lambda _: said("yes")) as (url, heard):
        ask = ask_from(
            {
                "PLACET_MODEL_URL": f"{url}/v1/",
                "PLACET_MODEL_NAME": "m",
                "PLACET_MODEL_KEY_FILE": str(tmp_path / "key"),
            }
        )
        assert ask is not None
        answer = ask(ASKED)

    assert answer == "yes"
    ((headers, body),) = heard
    assert headers["Authorization"] == "Bearer sesame"
    assert body == {"model": "m", "messages": [*ASKED], "temperature": 0}


def test_without_a_key_none_is_sent() -> None:
    with model(lambda _: said("yes")) as (url, heard):
        ask = ask_from({"PLACET_MODEL_URL": url})
        assert ask is not None
        ask(ASKED)

    assert "Authorization" not in heard[0][0]


def test_a_key_from_the_environment_is_trimmed() -> None:
    with model(lambda _: said("yes")) as (url, heard):
        ask = ask_from({"PLACET_MODEL_URL": url, "PLACET_MODEL_KEY": " k\n"})
        assert ask is not None
        ask(ASKED)

    assert heard[0][0]["Authorization"] == "Bearer k"


def test_a_key_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlacetError) as refused:
        ask_from({"PLACET_MODEL_URL": "https://example.org", "PLACET_MODEL_KEY_FILE": str(tmp_path / "none")})

    assert refused.value.code == "model.key"


def test_an_address_where_nobody_listens_is_said() -> None:
    with model(lambda _: said("yes")) as (url, _):
        pass
    ask = ask_from({"PLACET_MODEL_URL": url})
    assert ask is not None

    with pytest.raises(PlacetError) as refused:
        ask(ASKED)

    assert refused.value.code == "model.unreachable"
