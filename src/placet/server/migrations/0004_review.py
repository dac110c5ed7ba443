"""Let the journal state drafts that were read and what was decided on them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("server", "0003_counts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="entry",
            name="sort",
            field=models.CharField(
                choices=[
                    ("mission", "Mission"),
                    ("source", "Source"),
                    ("entity", "Entity"),
                    ("claim", "Claim"),
                    ("decision", "Decision"),
                    ("file", "File"),
                    ("draft", "Draft"),
                    ("review", "Review"),
                ],
                max_length=10,
            ),
        ),
    ]
