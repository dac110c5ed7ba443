import socket
from contextlib import closing

import pytest

from placet.cli.shell.serving import _free
from placet.errors import PlacetError


def test_an_address_that_no_machine_here_has_is_told() -> None:
    with pytest.raises(PlacetError) as told:
        _free("192.0.2.1", 8000)

    assert (told.value.code, told.value.fields["host"]) == ("serve.port", "192.0.2.1")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_an_address_that_is_free_is_taken(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with closing(socket.socket(family)) as tried:
            tried.bind((host, 0))
            port = tried.getsockname()[1]
    except OSError:
        pytest.skip(f"{host} is not an address of this machine")

    _free(host, port)

    with closing(socket.socket(family)) as tried:
        assert tried.bind((host, port)) is None  # type: ignore[func-returns-value]
