from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("parties", "0002_customer_file")]

    operations = [
        migrations.AddField("party", "tax_number", models.CharField(blank=True, max_length=40)),
    ]
