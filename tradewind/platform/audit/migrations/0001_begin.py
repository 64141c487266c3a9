import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('seq', models.BigIntegerField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=40)),
                ('action', models.CharField(max_length=60)),
                ('subject_type', models.CharField(max_length=60)),
                ('subject_id', models.BigIntegerField()),
                ('facts_digest', models.CharField(max_length=64)),
                ('previous_hash', models.CharField(max_length=64)),
                ('entry_hash', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'indexes': [models.Index(fields=['subject_type', 'subject_id', '-seq'], name='audit_of_subject')],
            },
        ),
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.BigIntegerField(default=0)),
                ('entry_hash', models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='AccessLog',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('actor', models.CharField(max_length=40)),
                ('kind', models.CharField(choices=[('view', 'View'), ('export', 'Export'), ('login', 'Login')], max_length=10)),
                ('subject_type', models.CharField(blank=True, max_length=60)),
                ('subject_id', models.BigIntegerField(null=True)),
                ('address', models.CharField(blank=True, max_length=45)),
                ('detail', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'indexes': [models.Index(fields=['subject_type', 'subject_id', '-at'], name='access_of_subject'), models.Index(fields=['at'], name='access_by_time')],
            },
        ),
        migrations.CreateModel(
            name='AuditFacts',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='facts_row', serialize=False, to='audit.auditentry')),
                ('salt', models.CharField(blank=True, max_length=32)),
                ('text', models.TextField(blank=True)),
                ('erased_at', models.DateTimeField(null=True)),
            ],
        ),
    ]
