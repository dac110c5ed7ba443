import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from placet.errors import Malformed, PlacetError, UnknownName
from placet.server.mistakes import MistakeMiddleware
from placet.server.permissions import Forbidden
from tests.register import ClientOf


def answer(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.path)


@pytest.fixture
def request_(stranger: AnonymousUser) -> HttpRequest:
    made = RequestFactory().get("/missions/")
    made.user = stranger
    return made


@pytest.mark.parametrize(
    ("mistake", "status"),
    [
        (UnknownName("mission.unknown", given="none"), 404),
        (Forbidden("permission.missing", deed="see", role="public"), 404),
        (Malformed("date.impossible", text="2025-02-31"), 400),
        (PlacetError("day.whole", text="soon"), 400),
    ],
    ids=["unknown", "hidden", "malformed", "other"],
)
def test_a_callers_mistake_has_its_status(request_: HttpRequest, mistake: PlacetError, status: int) -> None:
    told = MistakeMiddleware(answer).process_exception(request_, mistake)

    assert told is not None
    assert told.status_code == status


def test_what_is_hidden_and_what_is_not_there_look_the_same(request_: HttpRequest) -> None:
    middleware = MistakeMiddleware(answer)

    hidden = middleware.process_exception(
        request_, Forbidden("permission.missing", deed="see", role="public")
    )
    missing = middleware.process_exception(request_, UnknownName("mission.unknown", given="none"))

    assert hidden is not None
    assert missing is not None
    assert hidden.content == missing.content


def test_a_bug_rises(request_: HttpRequest) -> None:
    assert MistakeMiddleware(answer).process_exception(request_, ZeroDivisionError()) is None


def test_an_impossible_day_is_said_on_the_page(client_of: ClientOf, registrar: User) -> None:
    told = client_of(registrar).get("/missions/?as_of=2025-02-31")

    assert told.status_code == 400
    assert "2025-02-31" in told.content.decode()


def test_more_than_the_largest_document_is_refused_before_anything_is_stored(
    client_of: ClientOf, registrar: User
) -> None:
    large = SimpleUploadedFile("decree.pdf", bytes(settings.UPLOAD_LIMIT + 2 * 2**20))

    told = client_of(registrar).post("/sources/new/", {"id": "t-large", "document": large})

    assert told.status_code == 413
    assert "25 MB" in told.content.decode()


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/missions.json?as_of=2025-02-31", 400, "date.impossible"),
        ("/places.geojson?as_of=2025-02-31", 400, "date.impossible"),
        ("/findings.atom?as_of=2025-02-31", 400, "date.impossible"),
        ("/missions/none.json", 404, "address.unknown"),
        ("/findings/none.json", 404, "address.unknown"),
        ("/nothing/of/this.json", 404, "address.unknown"),
    ],
)
def test_an_address_of_data_tells_its_mistake_as_data(
    client_of: ClientOf, registrar: User, address: str, status: int, code: str
) -> None:
    told = client_of(registrar).get(address)

    assert (told.status_code, told["Content-Type"]) == (status, "application/json")
    assert set(told.json()) == {"code", "sentence"}
    assert told.json()["code"] == code


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/missions.csv?as_of=2025-02-31", 400, "2025-02-31"),
        ("/duties.ics?as_of=2025-02-31", 400, "2025-02-31"),
        ("/missions/none.csv", 404, "There is no such page."),
        ("/es/missions/none.ics", 404, "No existe tal página."),
    ],
)
def test_an_address_of_a_table_tells_its_mistake_as_text(
    client_of: ClientOf, registrar: User, address: str, status: int, words: str
) -> None:
    told = client_of(registrar).get(address)

    assert (told.status_code, told["Content-Type"]) == (status, "text/plain; charset=utf-8")
    assert words in told.content.decode()


def test_hidden_data_and_missing_data_look_the_same(client_of: ClientOf, stranger: AnonymousUser) -> None:
    client = client_of(stranger)

    assert client.get("/missions.json").content == client.get("/nothing.json").content
