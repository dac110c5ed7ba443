"""The same addresses, written with their language: what a page of a prefixed address leads on to."""

from placet.server.languages import with_languages
from placet.server.urls import every

urlpatterns = with_languages(every, bare=False)
