"""How every form of the register is answered: shown, refused with each problem at its field, or done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from placet.server.actions.grammar import Refused
from placet.server.forms.entry import EntryForm
from placet.server.forms.words import Text
from placet.server.pages.suggested import Offered
from placet.server.pages.tags import spoken


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page around a form: its first sentence, what the main button says, where it leads back to.

    `beside` is what stands before the form (rows of the claims in question); `adds`
    offers to go and add a source or place, what was written being kept.
    """

    title: Text
    submit: Text
    back: str
    back_label: str
    aside: Text = ""
    lists: Sequence[Offered] = ()
    template: str = "forms/form.html"
    beside: object = None
    adds: bool = False
    multipart: bool = False


def posted(request: HttpRequest) -> QueryDict | None:
    """Give what was sent, even where it is nothing; None where the form is only looked at."""
    return request.POST if request.method == "POST" else None


def shown(request: HttpRequest, form: EntryForm, sheet: Sheet) -> HttpResponse:
    """Give the page of a form, with its problems where it was refused."""
    return render(request, sheet.template, {"form": form, "sheet": sheet, "beside": sheet.beside})


def done(request: HttpRequest, form: EntryForm, act: Callable[[], object]) -> bool:
    """Tell whether the form was sent and its action went well; else its problems are in the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except Refused as refused:
        form.take(refused.problems, spoken())
        return False
    return True
