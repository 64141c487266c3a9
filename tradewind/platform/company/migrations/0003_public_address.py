from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("company", "0002_facts_fresh_for_days"),
    ]

    operations = [
        migrations.AddField(
            model_name="companyprofile",
            name="public_address",
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
