"""One table of addresses, grouped by noun; `<language>/` may stand before each."""

from django.contrib.auth import views as auth
from django.templatetags.static import static
from django.urls import path
from django.views.generic import RedirectView

from placet.server.api import claims as claim_data
from placet.server.api import entities as entity_data
from placet.server.api import lists as data
from placet.server.api import missions as mission_data
from placet.server.languages import with_languages
from placet.server.pages import (
    adding,
    claims,
    decisions,
    findings,
    glossary,
    health,
    history,
    lists,
    manifest,
    missions,
    organisations,
    packs,
    people,
    places,
    recording,
    register,
    review,
    sheets,
    sources,
    units,
)

recorded = (
    path("missions/new/", recording.new_mission, name="mission-new"),
    path("missions/<slug:id_>/record/", recording.record, name="mission-record"),
    path("missions/<slug:id_>/record/<slug:step>/", recording.record_step, name="record-step"),
    path("missions/<slug:id_>/record/<slug:mode>/<slug:kind>/", recording.record_claim, name="record-claim"),
    path("missions/<slug:id_>/history/", history.of_mission, name="mission-history"),
    path("missions/<slug:id_>/history.json", claim_data.history_json, name="mission-history.json"),
    path("missions/<slug:id_>/changes/", history.changes, name="mission-changes"),
    path("claims/<slug:id_>/correct/", recording.correct, name="claim-correct"),
    path("claims/<slug:id_>/rival/", recording.rival, name="claim-rival"),
    path("claims/<slug:id_>/supersede/", recording.supersede, name="claim-supersede"),
    path("claims/<slug:id_>/choose/", decisions.choose, name="claim-choose"),
    path("findings/<slug:id_>/judge/", decisions.judge, name="finding-judge"),
    path("findings/<slug:id_>/dispose/", decisions.dispose, name="finding-dispose"),
    path("sources/new/", adding.new_source, name="source-new"),
    path("sources/<slug:id_>/review/", review.review, name="source-review"),
    path("sources/<slug:id_>/pages/<int:number>.png", sheets.picture, name="source-page"),
    path("sources/<slug:id_>/list/", manifest.manifest, name="source-list"),
    path("places/new/", adding.new_place, name="place-new"),
    path("units/new/", adding.new_unit, name="unit-new"),
    path("people/new/", adding.new_person, name="person-new"),
    path("organisations/new/", adding.new_organisation, name="organisation-new"),
    path("places/<slug:id_>/name/", adding.alias, name="place-alias"),
    path("units/<slug:id_>/name/", adding.alias, name="unit-alias"),
    path("people/<slug:id_>/name/", adding.alias, name="person-alias"),
    path("organisations/<slug:id_>/name/", adding.alias, name="organisation-alias"),
)
"""Forms and history; "new" goes before an id of the same length."""

every = (
    *recorded,
    path("", RedirectView.as_view(pattern_name="missions"), name="home"),
    path("healthz", health.healthz, name="healthz"),
    path("robots.txt", health.robots, name="robots"),
    path("favicon.ico", RedirectView.as_view(url=static("icon.svg")), name="favicon"),
    path("missions/", register.register, name="missions"),
    path("missions.json", mission_data.register_json, name="missions.json"),
    path("missions.csv", mission_data.register_csv, name="missions.csv"),
    path("missions.atom", mission_data.register_atom, name="missions.atom"),
    path("missions.ics", mission_data.register_ics, name="missions.ics"),
    path("missions.geojson", mission_data.register_geojson, name="missions.geojson"),
    path("missions/<slug:id_>.json", mission_data.mission_json, name="mission.json"),
    path("missions/<slug:id_>.csv", mission_data.mission_csv, name="mission.csv"),
    path("missions/<slug:id_>.ics", mission_data.mission_ics, name="mission.ics"),
    path("missions/<slug:id_>.yaml", mission_data.mission_yaml, name="mission.yaml"),
    path("missions/<slug:id_>.geojson", mission_data.mission_geojson, name="mission.geojson"),
    path("findings/", lists.findings, name="findings"),
    path("findings.json", data.findings_json, name="findings.json"),
    path("findings.csv", data.findings_csv, name="findings.csv"),
    path("findings.atom", data.findings_atom, name="findings.atom"),
    path("findings/<str:id_>.json", data.finding_json, name="finding.json"),
    path("duties/", lists.duties, name="duties"),
    path("duties.json", data.duties_json, name="duties.json"),
    path("duties.csv", data.duties_csv, name="duties.csv"),
    path("duties.atom", data.duties_atom, name="duties.atom"),
    path("duties.ics", data.duties_ics, name="duties.ics"),
    path("sources/", sources.sources, name="sources"),
    path("sources.json", entity_data.sources_json, name="sources.json"),
    path("sources.csv", entity_data.sources_csv, name="sources.csv"),
    path("sources.atom", entity_data.sources_atom, name="sources.atom"),
    path("sources/<slug:id_>/", sources.source, name="source"),
    path("sources/<slug:id_>.json", entity_data.source_json, name="source.json"),
    path("units/", units.units, name="units"),
    path("units/<slug:id_>/", units.unit, name="unit"),
    path("places/", places.places, name="places"),
    path("places.geojson", entity_data.places_geojson, name="places.geojson"),
    path("places/<slug:id_>/", places.place, name="place"),
    path("people/", people.people, name="people"),
    path("people/<slug:id_>/", people.person, name="person"),
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/<slug:id_>/", organisations.organisation, name="organisation"),
    *(
        path(f"{noun}.{form}", view, {"noun": noun}, name=f"{noun}.{form}")
        for noun in entity_data.KINDS
        for form, view in (
            ("json", entity_data.list_json),
            ("csv", entity_data.list_csv),
            ("atom", entity_data.list_atom),
        )
    ),
    *(
        path(f"{noun}/<slug:id_>.json", entity_data.one_json, {"noun": noun}, name=f"{kind}.json")
        for noun, kind in entity_data.KINDS.items()
    ),
    path("glossary/", glossary.glossary, name="glossary"),
    path("glossary.json", entity_data.glossary_json, name="glossary.json"),
    path("glossary.csv", entity_data.glossary_csv, name="glossary.csv"),
    path("glossary.atom", entity_data.glossary_atom, name="glossary.atom"),
    path("packs/", packs.packs, name="packs"),
    path("packs.json", entity_data.packs_json, name="packs.json"),
    path("packs.csv", entity_data.packs_csv, name="packs.csv"),
    path("packs.atom", entity_data.packs_atom, name="packs.atom"),
    path("packs/writing/", packs.writing, name="packs-writing"),
    path("missions/<slug:id_>/", missions.mission, name="mission"),
    path("claims/<slug:id_>/", claims.claim, name="claim"),
    path("claims/<slug:id_>.json", claim_data.claim_json, name="claim.json"),
    path("findings/<slug:id_>/", findings.finding, name="finding"),
    path("login/", auth.LoginView.as_view(template_name="login.html"), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
)
urlpatterns = with_languages(every, bare=True)
