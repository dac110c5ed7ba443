"""The glossary: the field's words in both languages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require
from placet.server.queries import documents


def glossary(request: HttpRequest) -> HttpResponse:
    """Give the words with their meaning, that of the page's language first."""
    require(request.user, Deed.SEE)
    clocks(request)
    language = spoken()
    other = "en" if language == "es" else "es"
    sections = [
        {
            "name": {"Who": _("Who"), "The consent": _("The consent"), "The record": _("The record")}.get(
                section.name, _("The check")
            ),
            "terms": [
                {
                    "word": getattr(term, language),
                    "other": getattr(term, other),
                    "meaning": term.meaning.get(language) or term.meaning.get("en", ""),
                    "in": language if term.meaning.get(language) else "en",
                }
                for term in section.terms
            ],
        }
        for section in documents.glossary()
    ]
    context = {
        "sections": sections,
        "other_code": other,
        "total": sum(len(s.terms) for s in documents.glossary()),
        "data": beside(request, "json", "csv", "atom"),
        "cited": _("Glossary"),
    }
    return render(request, "glossary.html", context)
