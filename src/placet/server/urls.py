"""One table of addresses, grouped by noun; `<language>/` may stand before each."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth import views as auth
from django.urls import path
from django.views.generic import RedirectView

from placet.server.pages import missions

urlpatterns = i18n_patterns(
    path("", RedirectView.as_view(pattern_name="missions"), name="home"),
    path("missions/", missions.register, name="missions"),
    path("missions/<slug:id_>/", missions.mission, name="mission"),
    path("login/", auth.LoginView.as_view(template_name="login.html"), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    prefix_default_language=False,
)
