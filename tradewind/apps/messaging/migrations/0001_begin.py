import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tradewind.domain.messaging.chat_imports
import tradewind.domain.messaging.letters
import tradewind.domain.messaging.linking
import tradewind.domain.messaging.mailboxes


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("attachments", "0002_versions_and_strikes"),
        ("parties", "0005_channels"),
        ("people", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChatImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "attachment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="attachments.attachment",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("phone", "phone"),
                            ("email", "email"),
                            ("whatsapp", "whatsapp"),
                            ("wechat", "wechat"),
                            ("meeting", "meeting"),
                            ("fax", "fax"),
                            ("linkedin", "linkedin"),
                            ("platform", "platform"),
                            ("note", "note"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("read", "read"), ("kept", "kept"), ("taken_back", "taken_back")],
                        default=tradewind.domain.messaging.chat_imports.ChatState["READ"],
                        max_length=10,
                    ),
                ),
                ("lines", models.PositiveIntegerField(default=0)),
                ("new", models.PositiveIntegerField(default=0)),
                ("begins_at", models.DateTimeField(null=True)),
                ("ends_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
                ("kept_at", models.DateTimeField(null=True)),
                ("taken_back_at", models.DateTimeField(null=True)),
                (
                    "taken_back_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "channel__in",
                                [
                                    "phone",
                                    "email",
                                    "whatsapp",
                                    "wechat",
                                    "meeting",
                                    "fax",
                                    "linkedin",
                                    "platform",
                                    "note",
                                ],
                            )
                        ),
                        name="chat_channel_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["read", "kept", "taken_back"])), name="chat_state_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChatEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "chat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="messaging.chatimport"
                    ),
                ),
                (
                    "interaction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.interaction"
                    ),
                ),
                ("ours_at", models.DateTimeField(null=True)),
                ("theirs_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="KeptChatLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "chat",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="messaging.chatimport",
                    ),
                ),
                ("key", models.CharField(max_length=32)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("party", "key"), name="chat_line_once")],
            },
        ),
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("address", models.CharField(max_length=254, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("imap", "imap"), ("built_in", "built_in"), ("archive", "archive")], max_length=10
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "active"), ("stopped", "stopped")],
                        default=tradewind.domain.messaging.mailboxes.MailboxState["ACTIVE"],
                        max_length=10,
                    ),
                ),
                ("imap_host", models.CharField(blank=True, max_length=253)),
                ("imap_port", models.PositiveIntegerField(default=993)),
                ("imap_security", models.CharField(default="tls", max_length=10)),
                ("smtp_host", models.CharField(blank=True, max_length=253)),
                ("smtp_port", models.PositiveIntegerField(default=465)),
                ("smtp_security", models.CharField(default="tls", max_length=10)),
                ("username", models.CharField(blank=True, max_length=254)),
                ("secret", models.TextField(blank=True)),
                ("signature", models.TextField(blank=True)),
                ("ours_since", models.DateTimeField(null=True)),
                ("reads_since", models.DateField(null=True)),
                ("read_at", models.DateTimeField(null=True)),
                ("trouble_code", models.CharField(blank=True, max_length=60)),
                ("trouble_facts", models.JSONField(default=dict)),
                ("trouble_since", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["imap", "built_in", "archive"])), name="mailbox_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["active", "stopped"])), name="mailbox_state_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MailboxMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="members", to="messaging.mailbox"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)), fields=("user", "mailbox"), name="mailbox_member_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MailFolder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="folders", to="messaging.mailbox"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("role", models.CharField(choices=[("inbox", "inbox"), ("sent", "sent")], max_length=10)),
                ("uidvalidity", models.BigIntegerField(default=0)),
                ("last_uid", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("mailbox", "name"), name="mail_folder_once"),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["inbox", "sent"])), name="mail_folder_role_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MailCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["user", "-at"], name="mail_checks_of_person")],
            },
        ),
        migrations.CreateModel(
            name="Quarantined",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.mailbox"
                    ),
                ),
                ("raw_name", models.CharField(blank=True, max_length=80)),
                ("raw_sha256", models.CharField(max_length=64)),
                ("size", models.BigIntegerField()),
                ("came_from", models.CharField(max_length=255)),
                (
                    "role",
                    models.CharField(
                        choices=[("inbox", "inbox"), ("sent", "sent")],
                        default=tradewind.domain.messaging.mailboxes.FolderRole["INBOX"],
                        max_length=10,
                    ),
                ),
                ("came_at", models.DateTimeField(null=True)),
                ("code", models.CharField(max_length=60)),
                ("facts", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("read", "read"), ("dismissed", "dismissed")],
                        default=tradewind.domain.messaging.mailboxes.QuarantineState["WAITING"],
                        max_length=10,
                    ),
                ),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["state", "-at"], name="quarantined_waiting")],
                "constraints": [
                    models.UniqueConstraint(fields=("mailbox", "raw_sha256"), name="quarantined_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "read", "dismissed"])),
                        name="quarantined_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["inbox", "sent"])), name="quarantined_role_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EvidenceRoute",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.mailbox"
                    ),
                ),
                ("address", models.CharField(max_length=254)),
                ("updated_at", models.DateTimeField()),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="one_evidence_route")],
            },
        ),
        migrations.CreateModel(
            name="Thread",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=500)),
                (
                    "party",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                ("last_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("identity", models.CharField(max_length=64, unique=True)),
                (
                    "thread",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="messages", to="messaging.thread"
                    ),
                ),
                ("direction", models.CharField(choices=[("in", "in"), ("out", "out")], max_length=3)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("personal", "personal"),
                            ("automatic_reply", "automatic_reply"),
                            ("bounce", "bounce"),
                            ("bulk", "bulk"),
                            ("read_receipt", "read_receipt"),
                            ("calendar", "calendar"),
                        ],
                        max_length=20,
                    ),
                ),
                ("rfc_id", models.CharField(max_length=500)),
                ("in_reply_to", models.CharField(blank=True, max_length=500)),
                ("sender_name", models.CharField(blank=True, max_length=300)),
                ("sender_address", models.CharField(blank=True, max_length=254)),
                ("subject", models.CharField(blank=True, max_length=500)),
                ("begins", models.CharField(blank=True, max_length=200)),
                ("sent_at", models.DateTimeField(null=True)),
                ("at", models.DateTimeField()),
                ("found_at", models.DateTimeField(null=True)),
                ("files", models.PositiveIntegerField(default=0)),
                ("warnings", models.JSONField(default=list)),
                (
                    "party",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.contact"
                    ),
                ),
                (
                    "linked",
                    models.CharField(
                        choices=[
                            ("not", "not"),
                            ("by_address", "by_address"),
                            ("by_thread", "by_thread"),
                            ("by_person", "by_person"),
                        ],
                        default=tradewind.domain.messaging.linking.Linked["NOT"],
                        max_length=10,
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["party", "-at", "-id"], name="messages_of_party"),
                    models.Index(fields=["thread", "at"], name="messages_of_thread"),
                    models.Index(fields=["rfc_id"], name="messages_by_id"),
                    models.Index(
                        condition=models.Q(("in_reply_to", ""), _negated=True),
                        fields=["in_reply_to"],
                        name="messages_by_answered",
                    ),
                    models.Index(fields=["sender_address", "-at"], name="messages_of_sender"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["in", "out"])), name="message_direction_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["personal", "automatic_reply", "bounce", "bulk", "read_receipt", "calendar"])
                        ),
                        name="message_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("linked__in", ["not", "by_address", "by_thread", "by_person"])),
                        name="message_linked_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MessageText",
            fields=[
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="messaging.message",
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("reply_text", models.TextField(blank=True)),
                ("signature", models.TextField(blank=True)),
                ("html", models.TextField(blank=True)),
                ("complaints", models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name="MessageAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="addresses", to="messaging.message"
                    ),
                ),
                ("role", models.CharField(max_length=8)),
                ("name", models.CharField(blank=True, max_length=300)),
                ("address", models.CharField(max_length=254)),
            ],
            options={
                "indexes": [models.Index(fields=["address", "message"], name="messages_to_address")],
            },
        ),
        migrations.CreateModel(
            name="MessagePart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="messaging.message"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("filename", models.CharField(max_length=255)),
                ("content_type", models.CharField(max_length=120)),
                ("content_id", models.CharField(blank=True, max_length=255)),
                ("is_inline", models.BooleanField(default=False)),
                ("size", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("message", "place"), name="message_part_once")],
            },
        ),
        migrations.CreateModel(
            name="MessageCopy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="copies", to="messaging.message"
                    ),
                ),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.mailbox"
                    ),
                ),
                ("role", models.CharField(choices=[("inbox", "inbox"), ("sent", "sent")], max_length=10)),
                ("at", models.DateTimeField()),
                ("came_from", models.CharField(max_length=255)),
                ("raw_name", models.CharField(max_length=80)),
                ("raw_sha256", models.CharField(max_length=64)),
                ("size", models.BigIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["mailbox", "-at", "-id"], name="copies_newest")],
                "constraints": [models.UniqueConstraint(fields=("mailbox", "message"), name="message_copy_once")],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.mailbox"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.contact"
                    ),
                ),
                (
                    "answers",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                ("to", models.JSONField(default=list)),
                ("cc", models.JSONField(default=list)),
                ("bcc", models.JSONField(default=list)),
                ("subject", models.CharField(blank=True, max_length=500)),
                ("text", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("waiting", "waiting"),
                            ("leaving", "leaving"),
                            ("sent", "sent"),
                            ("failed", "failed"),
                            ("unknown", "unknown"),
                            ("dropped", "dropped"),
                        ],
                        default=tradewind.domain.messaging.letters.LetterState["DRAFT"],
                        max_length=12,
                    ),
                ),
                ("send_at", models.DateTimeField(null=True)),
                ("rfc_id", models.CharField(blank=True, max_length=500)),
                ("in_doubt_since", models.DateTimeField(null=True)),
                ("raw_name", models.CharField(blank=True, max_length=80)),
                (
                    "sent",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                ("trouble_code", models.CharField(blank=True, max_length=60)),
                ("trouble_facts", models.JSONField(default=dict)),
                ("refused", models.JSONField(default=list)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "send_at"], name="letters_to_send"),
                    models.Index(fields=["by", "state", "-updated_at"], name="letters_of_writer"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "waiting", "leaving", "sent", "failed", "unknown", "dropped"])
                        ),
                        name="letter_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="messaging.letter"
                    ),
                ),
                (
                    "attachment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="attachments.attachment"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("letter", "attachment"), name="letter_file_once")],
            },
        ),
        migrations.CreateModel(
            name="MessageTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("first_answer", "first_answer"),
                            ("price_answer", "price_answer"),
                            ("follow_up", "follow_up"),
                            ("pause", "pause"),
                            ("polite_no", "polite_no"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                ("subject", models.CharField(blank=True, max_length=500)),
                ("text", models.TextField()),
                ("archived_at", models.DateTimeField(null=True)),
                ("updated_at", models.DateTimeField()),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "purpose__in",
                                ["first_answer", "price_answer", "follow_up", "pause", "polite_no", "other"],
                            )
                        ),
                        name="template_purpose_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("archived_at", None)),
                        fields=("name", "language"),
                        name="one_template_of_a_name",
                    ),
                ],
            },
        ),
    ]
