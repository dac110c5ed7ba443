"""Make the projection anew, a row for each sight of a mission; a list rebuilds it when it first asks."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("server", "0001_initial"),
    ]

    operations = [
        migrations.DeleteModel(name="StandingFinding"),
        migrations.DeleteModel(name="StandingDuty"),
        migrations.DeleteModel(name="Facet"),
        migrations.DeleteModel(name="Standing"),
        migrations.CreateModel(
            name="Standing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mission", models.CharField(max_length=200)),
                ("least", models.SmallIntegerField(default=0)),
                ("most", models.SmallIntegerField(default=2)),
                ("day", models.DateField()),
                ("head", models.BigIntegerField()),
                ("verdict", models.CharField(max_length=20)),
                ("gravity", models.SmallIntegerField(default=0)),
                ("stage", models.CharField(max_length=20)),
                ("soon", models.IntegerField(default=0)),
                ("order", models.IntegerField(default=0)),
                ("row", models.TextField(default="{}")),
                ("search", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["order", "mission"], name="standing_order"),
                    models.Index(fields=["gravity", "order", "mission"], name="standing_gravity"),
                    models.Index(fields=["soon", "mission"], name="standing_soon"),
                    models.Index(fields=["verdict", "stage"], name="standing_counts"),
                ],
                "constraints": [models.UniqueConstraint(fields=("mission", "least"), name="standing_once")],
            },
        ),
        migrations.CreateModel(
            name="Facet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("value", models.CharField(max_length=200)),
                (
                    "standing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facets",
                        to="server.standing",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "value", "standing"], name="facet_value")],
                "constraints": [
                    models.UniqueConstraint(fields=("standing", "kind", "value"), name="facet_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="StandingDuty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mission", models.CharField(max_length=200)),
                ("term", models.CharField(max_length=200)),
                ("group", models.CharField(max_length=10)),
                ("due", models.DateField(null=True)),
                ("verdict", models.CharField(max_length=20)),
                ("order", models.IntegerField(default=0)),
                ("value", models.TextField(default="{}")),
                (
                    "standing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="duties",
                        to="server.standing",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["order", "mission", "term"], name="duty_order")],
            },
        ),
        migrations.CreateModel(
            name="StandingFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("finding", models.CharField(max_length=16)),
                ("mission", models.CharField(max_length=200)),
                ("rule", models.CharField(max_length=40)),
                ("term", models.CharField(max_length=200)),
                ("verdict", models.CharField(max_length=20)),
                ("disposed", models.CharField(blank=True, max_length=20)),
                ("order", models.IntegerField(default=0)),
                ("value", models.TextField(default="{}")),
                (
                    "standing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="server.standing",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["order", "mission", "finding"], name="finding_order"),
                    models.Index(fields=["finding"], name="finding_id"),
                    models.Index(fields=["rule", "verdict"], name="finding_rule"),
                ],
            },
        ),
    ]
