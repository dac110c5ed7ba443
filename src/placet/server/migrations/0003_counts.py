"""Let the projection be counted, and asked for its day and last entry, from indexes alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("server", "0002_projection"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="standing", name="standing_counts"),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(fields=["least", "most", "verdict", "stage"], name="standing_counts"),
        ),
        migrations.AddIndex(model_name="standing", index=models.Index(fields=["day"], name="standing_day")),
        migrations.AddIndex(model_name="standing", index=models.Index(fields=["head"], name="standing_head")),
    ]
