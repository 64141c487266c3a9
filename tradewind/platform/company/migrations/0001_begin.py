import django.db.models.deletion
import tradewind.domain.company.lifecycle
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('attachments', '0001_begin'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField(unique=True)),
                ('is_working', models.BooleanField()),
                ('name', models.CharField(blank=True, max_length=60)),
                ('set_at', models.DateTimeField()),
                ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CompanyProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, max_length=200)),
                ('name_en', models.CharField(blank=True, max_length=200)),
                ('require_second_factor', models.BooleanField(default=True)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='one_company_profile')],
            },
        ),
        migrations.CreateModel(
            name='LegalEntity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('mainland', 'mainland'), ('hong_kong', 'hong_kong'), ('other', 'other')], max_length=20)),
                ('name_zh', models.CharField(blank=True, max_length=200)),
                ('name_en', models.CharField(blank=True, max_length=200)),
                ('country', models.CharField(max_length=2)),
                ('address_zh', models.CharField(blank=True, max_length=300)),
                ('address_en', models.CharField(blank=True, max_length=300)),
                ('registration_number', models.CharField(blank=True, max_length=40)),
                ('phone', models.CharField(blank=True, max_length=60)),
                ('fax', models.CharField(blank=True, max_length=60)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('website', models.CharField(blank=True, max_length=300)),
                ('founded_year', models.PositiveSmallIntegerField(null=True)),
                ('currency', models.CharField(default='CNY', max_length=3)),
                ('total_assets', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('annual_sales', models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ('awards', models.TextField(blank=True)),
                ('archived_at', models.DateTimeField(null=True)),
                ('updated_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('letterhead', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='attachments.attachment')),
                ('seal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='attachments.attachment')),
                ('updated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['mainland', 'hong_kong', 'other'])), name='entity_kind_known'), models.CheckConstraint(condition=models.Q(('name_en', ''), ('name_zh', ''), _negated=True), name='entity_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='EntityBankAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bank_name', models.CharField(max_length=200)),
                ('bank_address', models.CharField(blank=True, max_length=300)),
                ('account_number', models.CharField(max_length=40)),
                ('swift', models.CharField(max_length=11)),
                ('currency', models.CharField(max_length=3)),
                ('beneficiary', models.CharField(max_length=200)),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('confirmed', 'confirmed'), ('declined', 'declined'), ('retired', 'retired')], default=tradewind.domain.company.lifecycle.BankAccountState['PROPOSED'], max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=500)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='company.entitybankaccount')),
                ('entity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bank_accounts', to='company.legalentity')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'confirmed', 'declined', 'retired'])), name='bank_account_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'confirmed'), _negated=True), models.Q(('decided_by__isnull', False), models.Q(('decided_by', models.F('proposed_by')), _negated=True)), _connector='OR'), name='bank_account_second_person'), models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('replaces',), name='one_change_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='WorkingShift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weekday', models.PositiveSmallIntegerField()),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
            ],
            options={
                'ordering': ['weekday', 'opens'],
                'constraints': [models.CheckConstraint(condition=models.Q(('weekday__lte', 6)), name='shift_weekday'), models.CheckConstraint(condition=models.Q(('opens__lt', models.F('closes'))), name='shift_closes_after_it_opens')],
            },
        ),
    ]
