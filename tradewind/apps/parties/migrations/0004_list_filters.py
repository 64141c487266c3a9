from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('parties', '0003_tax_number'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='party',
            index=models.Index(fields=['kind', 'state', 'business_type', '-id'], name='party_of_type'),
        ),
    ]
