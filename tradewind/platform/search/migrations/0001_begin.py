from django.db import migrations, models

from tradewind.platform.search import engines


def put_in_place(apps, schema_editor):
    engines.put_in_place(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject_type', models.CharField(max_length=60)),
                ('subject_id', models.BigIntegerField()),
                ('text', models.TextField()),
                ('keys', models.TextField()),
                ('rules', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['rules'], name='search_text_rules')],
                'constraints': [models.UniqueConstraint(fields=('subject_type', 'subject_id'), name='one_search_text')],
            },
        ),
        migrations.RunPython(put_in_place, migrations.RunPython.noop),
    ]
