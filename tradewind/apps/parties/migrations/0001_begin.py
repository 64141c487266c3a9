import django.db.models.deletion
import tradewind.domain.parties.lifecycle
import tradewind.domain.parties.tiers
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('customer', 'customer'), ('supplier', 'supplier'), ('forwarder', 'forwarder'), ('bank', 'bank'), ('inspection_body', 'inspection_body')], max_length=20)),
                ('name', models.CharField(max_length=200)),
                ('name_zh', models.CharField(blank=True, max_length=200)),
                ('name_folded', models.CharField(blank=True, max_length=420)),
                ('country', models.CharField(max_length=2)),
                ('city', models.CharField(blank=True, max_length=120)),
                ('address', models.CharField(blank=True, max_length=500)),
                ('time_zone', models.CharField(blank=True, max_length=60)),
                ('website', models.CharField(blank=True, max_length=300)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=60)),
                ('phone_e164', models.CharField(blank=True, max_length=20)),
                ('business_type', models.CharField(blank=True, choices=[('importer', 'importer'), ('wholesaler', 'wholesaler'), ('retailer', 'retailer'), ('brand', 'brand'), ('other', 'other')], max_length=20)),
                ('products', models.CharField(blank=True, max_length=300)),
                ('annual_purchase', models.CharField(blank=True, max_length=120)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('remarks', models.TextField(blank=True)),
                ('tier', models.CharField(choices=[('key', 'key'), ('major', 'major'), ('regular', 'regular'), ('potential', 'potential')], default=tradewind.domain.parties.tiers.Tier['POTENTIAL'], max_length=10)),
                ('owner_since', models.DateField(null=True)),
                ('pool_state', models.CharField(choices=[('owned', 'owned'), ('pool', 'pool')], default=tradewind.domain.parties.lifecycle.PoolState['OWNED'], max_length=10)),
                ('state', models.CharField(choices=[('active', 'active'), ('archived', 'archived')], default=tradewind.domain.parties.lifecycle.PartyState['ACTIVE'], max_length=10)),
                ('last_contact_at', models.DateTimeField(null=True)),
                ('next_contact_on', models.DateField(null=True)),
                ('created_at', models.DateTimeField()),
                ('updated_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('deputy', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('updated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'state', '-id'], name='party_newest'), models.Index(fields=['kind', 'state', 'owner', '-id'], name='party_of_owner'), models.Index(fields=['kind', 'state', 'country', 'owner', '-id'], name='party_of_country'), models.Index(fields=['kind', 'state', 'tier', '-id'], name='party_of_tier'), models.Index(fields=['kind', 'state', 'next_contact_on', 'id'], name='party_next_contact'), models.Index(fields=['kind', 'state', '-last_contact_at', '-id'], name='party_last_contact'), models.Index(fields=['kind', 'state', 'name_folded', 'id'], name='party_by_name'), models.Index(fields=['owner', 'next_contact_on'], name='party_due_for_owner'), models.Index(condition=models.Q(('deputy__isnull', False)), fields=['deputy'], name='party_of_deputy')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['customer', 'supplier', 'forwarder', 'bank', 'inspection_body'])), name='party_kind_known'), models.CheckConstraint(condition=models.Q(('tier__in', ['key', 'major', 'regular', 'potential'])), name='party_tier_known'), models.CheckConstraint(condition=models.Q(('state__in', ['active', 'archived'])), name='party_state_known'), models.CheckConstraint(condition=models.Q(('pool_state__in', ['owned', 'pool'])), name='party_pool_state_known')],
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('title', models.CharField(blank=True, max_length=120)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('phone', models.CharField(blank=True, max_length=60)),
                ('phone_e164', models.CharField(blank=True, max_length=20)),
                ('whatsapp', models.CharField(blank=True, max_length=60)),
                ('wechat', models.CharField(blank=True, max_length=60)),
                ('is_primary', models.BooleanField(default=False)),
                ('remarks', models.CharField(blank=True, max_length=500)),
                ('updated_at', models.DateTimeField()),
                ('archived_at', models.DateTimeField(null=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('updated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('archived_at', None), ('is_primary', True)), fields=('party',), name='one_primary_contact')],
            },
        ),
        migrations.CreateModel(
            name='Interaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('phone', 'phone'), ('email', 'email'), ('whatsapp', 'whatsapp'), ('wechat', 'wechat'), ('meeting', 'meeting'), ('fax', 'fax'), ('note', 'note')], max_length=12)),
                ('summary', models.TextField()),
                ('at', models.DateTimeField()),
                ('next_contact_on', models.DateField(null=True)),
                ('struck_at', models.DateTimeField(null=True)),
                ('struck_reason', models.CharField(blank=True, max_length=200)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.contact')),
                ('struck_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interactions', to='parties.party')),
            ],
            options={
                'indexes': [models.Index(fields=['party', '-at', '-id'], name='interactions_newest'), models.Index(fields=['by', '-at'], name='interactions_of_person'), models.Index(fields=['-at'], name='interactions_lately')],
                'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['phone', 'email', 'whatsapp', 'wechat', 'meeting', 'fax', 'note'])), name='interaction_channel_known')],
            },
        ),
    ]
