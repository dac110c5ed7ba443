"""What the database holds: the journal, what it mentions, files, and a projection for lists.

Plain values are JSON text: Django's own JSON field checks itself by a function
that SQLite refuses in a schema it is told not to trust.
"""

from django.db import models


class Sort(models.TextChoices):
    """What an entry of the journal states."""

    MISSION = "mission"
    SOURCE = "source"
    ENTITY = "entity"
    CLAIM = "claim"
    DECISION = "decision"
    FILE = "file"
    DRAFT = "draft"
    REVIEW = "review"


class Entry(models.Model):
    """One entry of the journal, never changed and never deleted (triggers refuse it).

    `number` counts from 0 without gaps and is given by the ledger under its
    lock. `body` are the canonical bytes that `leaf` hashes: sort, mission,
    subject, value, by, at. The other columns repeat it for lookup; `digest` is
    the hash of the value alone.
    """

    number = models.BigIntegerField(primary_key=True)
    leaf = models.BinaryField(max_length=32)
    body = models.BinaryField()
    sort = models.CharField(max_length=10, choices=Sort.choices)
    mission = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        """Order of the journal; the lookups that pages make."""

        ordering = ("number",)
        indexes = (
            models.Index(fields=("sort", "mission", "number"), name="entry_of_mission"),
            models.Index(fields=("sort", "subject", "number"), name="entry_of_subject"),
            models.Index(fields=("mission", "number"), name="entry_history"),
        )

    def __str__(self) -> str:
        """Give what it states, for a log."""
        return f"{self.number} {self.sort} {self.mission} {self.subject}"


class Mention(models.Model):
    """An entry names a source, a unit, a place, a person or an organisation."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="mentions")
    name = models.CharField(max_length=200)
    mission = models.CharField(max_length=200)

    class Meta:
        """What names a thing, newest last."""

        indexes = (models.Index(fields=("name", "mission", "entry"), name="mention_of_name"),)

    def __str__(self) -> str:
        """Give the name and where it stands."""
        return f"{self.name} in {self.mission}"


class Standing(models.Model):
    """The projection of one mission's verdict on a day, rebuilt by each action and once a day.

    A reader who may see claims up to a level (0 public, 1 restricted, 2
    personal) is shown the row whose `least` and `most` enclose that level: one
    row serves all where nothing is hidden. `head` is the number of the last
    entry it rests on; `row` all that a list shows; `search` the folded words to
    find it by; `order` how soon it needs a person; `gravity` that of its
    verdict; `soon` the ordinal of the next day that matters.
    """

    mission = models.CharField(max_length=200)
    least = models.SmallIntegerField(default=0)
    most = models.SmallIntegerField(default=2)
    day = models.DateField()
    head = models.BigIntegerField()
    verdict = models.CharField(max_length=20)
    gravity = models.SmallIntegerField(default=0)
    stage = models.CharField(max_length=20)
    soon = models.IntegerField(default=0)
    order = models.IntegerField(default=0)
    row = models.TextField(default="{}")
    search = models.TextField()

    class Meta:
        """The orders in which lists are read."""

        constraints = (models.UniqueConstraint(fields=("mission", "least"), name="standing_once"),)
        indexes = (
            models.Index(fields=("order", "mission"), name="standing_order"),
            models.Index(fields=("gravity", "order", "mission"), name="standing_gravity"),
            models.Index(fields=("soon", "mission"), name="standing_soon"),
            models.Index(fields=("least", "most", "verdict", "stage"), name="standing_counts"),
            models.Index(fields=("day",), name="standing_day"),
            models.Index(fields=("head",), name="standing_head"),
        )

    def __str__(self) -> str:
        """Give the mission and its verdict."""
        return f"{self.mission}: {self.verdict}"


class Facet(models.Model):
    """A value by which missions are found: a state, year, unit, place, person, organisation, source."""

    standing = models.ForeignKey(Standing, on_delete=models.CASCADE, related_name="facets")
    kind = models.CharField(max_length=12)
    value = models.CharField(max_length=200)

    class Meta:
        """One row a value."""

        constraints = (models.UniqueConstraint(fields=("standing", "kind", "value"), name="facet_once"),)
        indexes = (models.Index(fields=("kind", "value", "standing"), name="facet_value"),)

    def __str__(self) -> str:
        """Give the kind and value."""
        return f"{self.kind}={self.value}"


class StandingFinding(models.Model):
    """The projection of one finding of today, for the list of findings.

    `finding` is its id; `order` that of its rule, then of its verdict's gravity.
    """

    finding = models.CharField(max_length=16)
    standing = models.ForeignKey(Standing, on_delete=models.CASCADE, related_name="findings")
    mission = models.CharField(max_length=200)
    rule = models.CharField(max_length=40)
    term = models.CharField(max_length=200)
    verdict = models.CharField(max_length=20)
    disposed = models.CharField(max_length=20, blank=True)
    order = models.IntegerField(default=0)
    value = models.TextField(default="{}")

    class Meta:
        """Grouped by rule."""

        indexes = (
            models.Index(fields=("order", "mission", "finding"), name="finding_order"),
            models.Index(fields=("finding",), name="finding_id"),
            models.Index(fields=("rule", "verdict"), name="finding_rule"),
        )

    def __str__(self) -> str:
        """Give the rule and term."""
        return f"{self.rule} {self.term}"


class StandingDuty(models.Model):
    """The projection of one duty of today, for the list of duties, in its group and by its day."""

    standing = models.ForeignKey(Standing, on_delete=models.CASCADE, related_name="duties")
    mission = models.CharField(max_length=200)
    term = models.CharField(max_length=200)
    group = models.CharField(max_length=10)
    due = models.DateField(null=True)
    verdict = models.CharField(max_length=20)
    order = models.IntegerField(default=0)
    value = models.TextField(default="{}")

    class Meta:
        """Late first, then by due day."""

        indexes = (models.Index(fields=("order", "mission", "term"), name="duty_order"),)

    def __str__(self) -> str:
        """Give the term and its day."""
        return f"{self.term} {self.due}"
