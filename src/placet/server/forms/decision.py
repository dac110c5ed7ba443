"""The forms of decisions: which rival, which verdict, what about a finding, and always why."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from placet.server.forms.entry import EntryForm, reason, text
from placet.server.forms.words import choice

VERDICTS = ("kept", "breached", "possible", "undetermined")
DISPOSALS = ("explained", "accepted", "dismissed")


class WhyForm(EntryForm):
    """A reason."""

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Ask for the reason."""
        super().__init__(*args, **given)
        self.fields["why"] = reason()
        self.groups = ((_("The decision"), ("why",), False),)


class _ChoosingForm(WhyForm):
    """A choice of one, and a reason."""

    name, title = "", ""
    words: Any = ""

    def __init__(self, options: Iterable[tuple[str, object]], *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Offer the options by value and words."""
        super().__init__(*args, **given)
        field = forms.ChoiceField(choices=list(options), widget=forms.RadioSelect, label=self.words)
        field.error_messages["required"] = _("Choose one of these.")
        self.fields = {self.name: field, **self.fields}
        self.groups = ((_("The decision"), (self.name, "why"), False),)


class ChooseForm(_ChoosingForm):
    """Which of several rivals is shown."""

    name, words = "claim", _("Which one is right?")


class SupersedeForm(_ChoosingForm):
    """Which claim takes its place."""

    name, words = "by", _("Which claim takes its place?")


class JudgeForm(_ChoosingForm):
    """A verdict on what only a person can judge."""

    name, words = "verdict", _("Was it kept?")

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Offer the verdicts."""
        super().__init__([(v, choice(v)) for v in VERDICTS], *args, **given)


class DisposeForm(_ChoosingForm):
    """What is done about a finding."""

    name, words = "as", _("What about it?")

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Offer the disposals."""
        super().__init__([(d, choice(d)) for d in DISPOSALS], *args, **given)


class AliasForm(EntryForm):
    """Another name."""

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Ask for the name."""
        super().__init__(*args, **given)
        self.fields["aka"] = text("aka", {})
        self.fields["aka"].label = _("Another name")
        self.fields["aka"].help_text = _("As it stands in a source; forms and files then understand it.")
        self.groups = ((_("The name"), ("aka",), False),)
