import django.db.models.deletion
import tradewind.domain.parties.importing.lifecycle
import tradewind.domain.parties.lifecycle
import tradewind.domain.parties.many
import tradewind.domain.parties.suspicions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('attachments', '0002_versions_and_strikes'),
        ('parties', '0001_begin'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='party',
            name='party_state_known',
        ),
        migrations.AlterField(
            model_name='party',
            name='state',
            field=models.CharField(choices=[('active', 'active'), ('archived', 'archived'), ('merged', 'merged')], default=tradewind.domain.parties.lifecycle.PartyState['ACTIVE'], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['active', 'archived', 'merged'])), name='party_state_known'),
        ),
        migrations.CreateModel(
            name='DuplicateSuspicion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('strength', models.CharField(choices=[('strong', 'strong'), ('weak', 'weak')], max_length=10)),
                ('signals', models.JSONField()),
                ('found_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('open', 'open'), ('not_the_same', 'not_the_same'), ('linked', 'linked'), ('merged', 'merged')], default=tradewind.domain.parties.suspicions.SuspicionState['OPEN'], max_length=15)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('second', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'strength', 'id'], name='suspicions_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('strength__in', ['strong', 'weak'])), name='suspicion_strength_known'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'not_the_same', 'linked', 'merged'])), name='suspicion_state_known'), models.UniqueConstraint(fields=('first', 'second'), name='one_suspicion_a_pair'), models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='suspicion_older_first'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('state', tradewind.domain.parties.suspicions.SuspicionState['OPEN'])), models.Q(models.Q(('state', tradewind.domain.parties.suspicions.SuspicionState['OPEN']), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='suspicion_decided_or_open')],
            },
        ),
        migrations.CreateModel(
            name='FormerName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('until', models.DateTimeField()),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='former_names', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('party', 'name'), name='one_former_name')],
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('file_name', models.CharField(max_length=255)),
                ('stored_name', models.CharField(max_length=80)),
                ('sha256', models.CharField(max_length=64)),
                ('sheets', models.JSONField(default=list)),
                ('sheet', models.PositiveIntegerField(default=0)),
                ('header_row', models.PositiveIntegerField(default=0)),
                ('signature', models.CharField(blank=True, max_length=2000)),
                ('columns', models.JSONField(default=list)),
                ('mapping', models.JSONField(default=dict)),
                ('found', models.JSONField(default=dict)),
                ('decisions', models.JSONField(default=dict)),
                ('counts', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('sheet', 'sheet'), ('columns', 'columns'), ('reading', 'reading'), ('problems', 'problems'), ('comparing', 'comparing'), ('preview', 'preview'), ('writing', 'writing'), ('stopped', 'stopped'), ('done', 'done'), ('undoing', 'undoing'), ('undone', 'undone'), ('dropped', 'dropped')], default=tradewind.domain.parties.importing.lifecycle.ImportState['SHEET'], max_length=12)),
                ('task_id', models.UUIDField(null=True)),
                ('taken_up', models.PositiveSmallIntegerField(default=0)),
                ('texts_kept', models.CharField(choices=[('all', 'all'), ('failed', 'failed'), ('none', 'none')], default=tradewind.domain.parties.importing.lifecycle.TextsKept['ALL'], max_length=6)),
                ('moved_at', models.DateTimeField()),
                ('compared_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['by', '-id'], name='imports_of_person'), models.Index(fields=['sha256'], name='imports_of_file'), models.Index(fields=['state'], name='imports_by_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['sheet', 'columns', 'reading', 'problems', 'comparing', 'preview', 'writing', 'stopped', 'done', 'undoing', 'undone', 'dropped'])), name='import_state_known'), models.CheckConstraint(condition=models.Q(('texts_kept__in', ['all', 'failed', 'none'])), name='import_texts_kept_known')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('texts', models.JSONField()),
                ('digest', models.CharField(max_length=32)),
                ('plan', models.CharField(blank=True, choices=[('create', 'create'), ('merge', 'merge'), ('skip', 'skip')], max_length=8)),
                ('reason', models.CharField(blank=True, max_length=30)),
                ('facts', models.JSONField(default=dict)),
                ('ready', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('created', 'created'), ('merged', 'merged'), ('skipped', 'skipped'), ('failed', 'failed'), ('undone', 'undone'), ('stays', 'stays')], default=tradewind.domain.parties.importing.lifecycle.RowState['WAITING'], max_length=8)),
                ('contacts', models.JSONField(default=list)),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=0)),
                ('written_at', models.DateTimeField(null=True)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='parties.importbatch')),
                ('party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'indexes': [models.Index(fields=['batch', 'state', 'plan', 'number'], name='import_rows_by_state'), models.Index(fields=['digest', 'state'], name='import_rows_known'), models.Index(condition=models.Q(('party__isnull', False)), fields=['party'], name='import_rows_of_party')],
                'constraints': [models.UniqueConstraint(fields=('batch', 'number'), name='one_import_row'), models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'created', 'merged', 'skipped', 'failed', 'undone', 'stays'])), name='import_row_state_known')],
            },
        ),
        migrations.CreateModel(
            name='InteractionFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attachment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='attachments.attachment')),
                ('interaction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='parties.interaction')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('interaction', 'attachment'), name='interaction_file_once')],
            },
        ),
        migrations.CreateModel(
            name='ManyChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.CharField(choices=[('owner', 'owner'), ('tier', 'tier'), ('next_contact_on', 'next_contact_on'), ('archive', 'archive')], max_length=16)),
                ('value', models.CharField(blank=True, max_length=20)),
                ('picked', models.JSONField()),
                ('state', models.CharField(choices=[('writing', 'writing'), ('done', 'done'), ('undoing', 'undoing'), ('undone', 'undone')], default=tradewind.domain.parties.many.ManyState['WRITING'], max_length=8)),
                ('at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('task_id', models.UUIDField(null=True)),
                ('queued_at', models.DateTimeField(null=True)),
                ('taken_up', models.PositiveSmallIntegerField(default=0)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['state'], name='many_by_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('action__in', ['owner', 'tier', 'next_contact_on', 'archive'])), name='many_action_known'), models.CheckConstraint(condition=models.Q(('state__in', ['writing', 'done', 'undoing', 'undone'])), name='many_state_known')],
            },
        ),
        migrations.CreateModel(
            name='ManyRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('changed', 'changed'), ('same', 'same'), ('not_yours', 'not_yours'), ('stale', 'stale'), ('refused', 'refused'), ('taken_back', 'taken_back'), ('stays', 'stays')], max_length=10)),
                ('code', models.CharField(blank=True, max_length=40)),
                ('before', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=0)),
                ('change', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='parties.manychange')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('change', 'party'), name='one_row_of_many'), models.CheckConstraint(condition=models.Q(('outcome__in', ['changed', 'same', 'not_yours', 'stale', 'refused', 'taken_back', 'stays'])), name='many_outcome_known')],
            },
        ),
        migrations.CreateModel(
            name='PartyMerge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('loser_state', models.CharField(choices=[('active', 'active'), ('archived', 'archived'), ('merged', 'merged')], max_length=10)),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('aside', models.JSONField(default=dict)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('undone_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('loser', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merged_into', to='parties.party')),
                ('loser_primary', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.contact')),
                ('survivor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges', to='parties.party')),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('undone_at', None)), fields=['survivor'], name='party_merges_standing'), models.Index(fields=['-at'], name='party_merges_lately')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('loser',), name='party_merged_once'), models.CheckConstraint(condition=models.Q(('survivor', models.F('loser')), _negated=True), name='party_not_merged_with_itself')],
            },
        ),
        migrations.CreateModel(
            name='MergeMove',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('follower', models.CharField(max_length=80)),
                ('from_id', models.BigIntegerField()),
                ('to_id', models.BigIntegerField()),
                ('newest', models.BigIntegerField()),
                ('moved', models.JSONField()),
                ('merge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moves', to='parties.partymerge')),
            ],
        ),
        migrations.CreateModel(
            name='PartyBankAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('holder', models.CharField(max_length=200)),
                ('bank_name', models.CharField(max_length=200)),
                ('country', models.CharField(max_length=2)),
                ('swift', models.CharField(max_length=11)),
                ('account', models.CharField(max_length=40)),
                ('currency', models.CharField(max_length=3)),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('in_force', 'in_force'), ('replaced', 'replaced'), ('refused', 'refused')], default=tradewind.domain.parties.lifecycle.PartyBankState['PROPOSED'], max_length=10)),
                ('proposed_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bank_accounts', to='parties.party')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.partybankaccount')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['proposed', 'in_force', 'replaced', 'refused'])), name='party_bank_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', tradewind.domain.parties.lifecycle.PartyBankState['IN_FORCE']), _negated=True), models.Q(('decided_by__isnull', False), models.Q(('decided_by', models.F('proposed_by')), _negated=True)), _connector='OR'), name='party_bank_second_person'), models.UniqueConstraint(condition=models.Q(('state', tradewind.domain.parties.lifecycle.PartyBankState['PROPOSED'])), fields=('replaces',), name='party_bank_one_change')],
            },
        ),
        migrations.CreateModel(
            name='PartyKey',
            fields=[
                ('pk', models.CompositePrimaryKey('number', 'party_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('number', models.IntegerField()),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='PartyLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField()),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('party', 'other'), name='party_linked_once')],
            },
        ),
        migrations.CreateModel(
            name='PartyShare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('granted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='parties.party')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('until', None)), fields=['user', 'party'], name='party_shares_of_person')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('party', 'user'), name='party_shared_once'), models.CheckConstraint(condition=models.Q(models.Q(('ended_by', None), ('until', None)), models.Q(('ended_by__isnull', False), ('until__isnull', False)), _connector='OR'), name='party_share_ended_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='PartySketch',
            fields=[
                ('party', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='parties.party')),
                ('kind', models.CharField(choices=[('customer', 'customer'), ('supplier', 'supplier'), ('forwarder', 'forwarder'), ('bank', 'bank'), ('inspection_body', 'inspection_body')], max_length=20)),
                ('sketches', models.TextField()),
                ('rules', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
                ('compared_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('compared_at', None)), fields=['party'], name='party_not_compared'), models.Index(fields=['rules'], name='party_sketch_rules')],
            },
        ),
        migrations.CreateModel(
            name='ProfileFact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=30)),
                ('value', models.TextField()),
                ('stated_on', models.DateField()),
                ('origin', models.CharField(choices=[('said', 'said'), ('seen', 'seen'), ('website', 'website'), ('customs', 'customs'), ('report', 'report'), ('network', 'network'), ('colleague', 'colleague'), ('unstated', 'unstated')], max_length=12)),
                ('noted_at', models.DateTimeField()),
                ('replaced_at', models.DateTimeField(null=True)),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='profile_facts', to='parties.party')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('origin__in', ['said', 'seen', 'website', 'customs', 'report', 'network', 'colleague', 'unstated'])), name='profile_fact_origin_known'), models.UniqueConstraint(condition=models.Q(('replaced_at', None)), fields=('party', 'code'), name='one_standing_profile_fact')],
            },
        ),
    ]
