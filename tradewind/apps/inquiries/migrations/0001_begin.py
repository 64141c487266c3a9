import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tradewind.domain.inquiries.lifecycle


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("messaging", "0001_begin"),
        ("parties", "0005_channels"),
        ("people", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("mail", "mail"),
                            ("form", "form"),
                            ("platform", "platform"),
                            ("phone", "phone"),
                            ("fax", "fax"),
                            ("fair", "fair"),
                            ("chat", "chat"),
                            ("visit", "visit"),
                            ("outreach", "outreach"),
                            ("other", "other"),
                        ],
                        max_length=10,
                    ),
                ),
                ("platform", models.CharField(blank=True, max_length=40)),
                ("answer_at", models.CharField(blank=True, max_length=500)),
                ("subject", models.CharField(blank=True, max_length=500)),
                ("text", models.TextField(blank=True)),
                ("person", models.CharField(blank=True, max_length=200)),
                ("company", models.CharField(blank=True, max_length=200)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=60)),
                ("language", models.CharField(blank=True, max_length=8)),
                ("facts", models.JSONField(default=dict)),
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
                ("strangers", models.JSONField(default=list)),
                (
                    "message",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                (
                    "thread",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.thread"
                    ),
                ),
                (
                    "grade",
                    models.CharField(
                        blank=True, choices=[("A", "A"), ("B", "B"), ("C", "C"), ("D", "D")], max_length=1
                    ),
                ),
                ("grade_since", models.DateField(null=True)),
                (
                    "proposed_grade",
                    models.CharField(
                        blank=True, choices=[("A", "A"), ("B", "B"), ("C", "C"), ("D", "D")], max_length=1
                    ),
                ),
                ("grade_reasons", models.JSONField(default=list)),
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
                    "stands_in_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("owner_reasons", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("open", "open"),
                            ("answered", "answered"),
                            ("quoted", "quoted"),
                            ("won", "won"),
                            ("lost", "lost"),
                            ("not_an_inquiry", "not_an_inquiry"),
                            ("merged", "merged"),
                        ],
                        default=tradewind.domain.inquiries.lifecycle.InquiryState["NEW"],
                        max_length=14,
                    ),
                ),
                ("arrived_at", models.DateTimeField()),
                ("heard_at", models.DateTimeField()),
                ("said_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("quoted_at", models.DateTimeField(null=True)),
                ("next_contact_on", models.DateField(null=True)),
                ("is_day_named", models.BooleanField(default=False)),
                ("put_off_until", models.DateTimeField(null=True)),
                ("due_at", models.DateTimeField(null=True)),
                ("ended_on", models.DateField(null=True)),
                ("end_reason", models.CharField(blank=True, max_length=30)),
                ("end_remark", models.CharField(blank=True, max_length=500)),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "is_ours",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(state__in=["new", "open"], then=models.Value(True)), default=models.Value(False)
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
                (
                    "is_followed",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(state__in=["new", "open", "answered", "quoted"], then=models.Value(True)),
                            default=models.Value(False),
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-arrived_at", "-id"], name="inquiries_arrived"),
                    models.Index(fields=["owner", "-arrived_at", "-id"], name="inquiries_arrived_of_owner"),
                    models.Index(fields=["state", "-arrived_at", "-id"], name="inquiries_newest"),
                    models.Index(fields=["owner", "state", "-arrived_at", "-id"], name="inquiries_of_owner"),
                    models.Index(fields=["grade", "-arrived_at", "-id"], name="inquiries_of_grade"),
                    models.Index(fields=["country", "-arrived_at", "-id"], name="inquiries_of_country"),
                    models.Index(fields=["source", "-arrived_at", "-id"], name="inquiries_of_source"),
                    models.Index(
                        condition=models.Q(("is_followed", True), ("grade", "")),
                        fields=["source", "put_off_until"],
                        name="inquiries_waiting",
                    ),
                    models.Index(
                        condition=models.Q(("is_ours", True)), fields=["-arrived_at", "-id"], name="inquiries_ours"
                    ),
                    models.Index(
                        condition=models.Q(("is_ours", True)),
                        fields=["owner", "-arrived_at", "-id"],
                        name="inquiries_ours_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", False)),
                        fields=["-arrived_at", "-id", "state"],
                        name="inquiries_ended",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", False)),
                        fields=["owner", "-arrived_at", "-id", "state"],
                        name="inquiries_ended_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", True)),
                        fields=["grade", "-arrived_at", "-id"],
                        name="inquiries_followed",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", True)),
                        fields=["owner", "grade", "-arrived_at", "-id"],
                        name="inquiries_followed_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("next_contact_on__isnull", False)),
                        fields=["next_contact_on", "id"],
                        name="inquiries_next",
                    ),
                    models.Index(
                        condition=models.Q(("next_contact_on__isnull", False)),
                        fields=["owner", "next_contact_on", "id"],
                        name="inquiries_next_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", True)),
                        fields=["grade", "next_contact_on", "id", "state"],
                        name="inquiries_board",
                    ),
                    models.Index(
                        condition=models.Q(("is_followed", True)),
                        fields=["owner", "grade", "next_contact_on", "id", "state"],
                        name="inquiries_board_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)),
                        fields=["owner", "due_at", "id"],
                        name="inquiries_due_of_owner",
                    ),
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)), fields=["due_at", "id"], name="inquiries_due"
                    ),
                    models.Index(
                        condition=models.Q(("stands_in_for__isnull", False)),
                        fields=["stands_in_for"],
                        name="inquiries_deputised",
                    ),
                    models.Index(fields=["party", "-arrived_at"], name="inquiries_of_party"),
                    models.Index(fields=["thread"], name="inquiries_of_thread"),
                    models.Index(fields=["email"], name="inquiries_of_address"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "source__in",
                                [
                                    "mail",
                                    "form",
                                    "platform",
                                    "phone",
                                    "fax",
                                    "fair",
                                    "chat",
                                    "visit",
                                    "outreach",
                                    "other",
                                ],
                            )
                        ),
                        name="inquiry_source_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["new", "open", "answered", "quoted", "won", "lost", "not_an_inquiry", "merged"],
                            )
                        ),
                        name="inquiry_state_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InquiryLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="inquiries.inquiry"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("description", models.CharField(max_length=300)),
                ("quantity", models.DecimalField(decimal_places=3, max_digits=18, null=True)),
                ("unit", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("inquiry", "place"), name="inquiry_line_once")],
            },
        ),
        migrations.CreateModel(
            name="InquiryMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mail", to="inquiries.inquiry"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                (
                    "came_from",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("message", "inquiry"), name="inquiry_message_once")],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="follow_ups", to="inquiries.inquiry"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("written", "written"),
                            ("call", "call"),
                            ("chat", "chat"),
                            ("visit", "visit"),
                            ("mailing", "mailing"),
                            ("note", "note"),
                            ("automatic", "automatic"),
                        ],
                        max_length=10,
                    ),
                ),
                ("is_priced", models.BooleanField(default=False)),
                ("answers_fax", models.BooleanField(default=False)),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                (
                    "interaction",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="parties.interaction",
                    ),
                ),
                (
                    "came_from",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["inquiry", "-on"], name="follow_ups_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["written", "call", "chat", "visit", "mailing", "note", "automatic"])
                        ),
                        name="follow_up_kind_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("message__isnull", False)),
                        fields=("inquiry", "message"),
                        name="follow_up_by_message_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("interaction__isnull", False)),
                        fields=("inquiry", "interaction"),
                        name="follow_up_by_talk_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TriageStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
                ("action", models.CharField(max_length=20)),
                ("before", models.JSONField()),
                ("version", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["by", "-at"], name="triage_newest")],
            },
        ),
        migrations.CreateModel(
            name="PriceQuestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="questions", to="inquiries.inquiry"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "proposed"), ("confirmed", "confirmed"), ("rejected", "rejected")],
                        default=tradewind.domain.inquiries.lifecycle.PriceQuestionState["PROPOSED"],
                        max_length=10,
                    ),
                ),
                ("asks", models.JSONField(default=list)),
                ("arrived_at", models.DateTimeField()),
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
                (
                    "came_from",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["proposed", "confirmed", "rejected"])),
                        name="price_question_state_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("message__isnull", False)),
                        fields=("inquiry", "message"),
                        name="price_question_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InquiryClock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="clocks", to="inquiries.inquiry"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clocks",
                        to="inquiries.pricequestion",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first_answer", "first_answer"),
                            ("quote_target", "quote_target"),
                            ("quote_limit", "quote_limit"),
                            ("fax", "fax"),
                        ],
                        max_length=14,
                    ),
                ),
                ("arrived_at", models.DateTimeField()),
                ("runs_from", models.DateTimeField()),
                ("began_due_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("is_paused", models.BooleanField(default=False)),
                ("stopped_at", models.DateTimeField(null=True)),
                ("took", models.PositiveIntegerField(null=True)),
                (
                    "answer",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                ("is_void", models.BooleanField(default=False)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "came_from",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_paused", False), ("is_void", False), ("stopped_at", None)),
                        fields=["due_at"],
                        name="clocks_running",
                    ),
                    models.Index(fields=["inquiry", "due_at"], name="clocks_of_inquiry"),
                    models.Index(fields=["kind", "-arrived_at"], name="clocks_lately"),
                    models.Index(
                        condition=models.Q(("is_void", False), ("stopped_at__gt", models.F("due_at"))),
                        fields=["-arrived_at", "-id"],
                        name="clocks_broken",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["first_answer", "quote_target", "quote_limit", "fax"])),
                        name="inquiry_clock_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ClockPause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pauses", to="inquiries.pricequestion"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("buyer_details", "buyer_details"),
                            ("factory_price", "factory_price"),
                            ("freight_rate", "freight_rate"),
                            ("drawing", "drawing"),
                            ("boss_decides", "boss_decides"),
                            ("buyer_asked_later", "buyer_asked_later"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="messaging.message"
                    ),
                ),
                ("begins_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                [
                                    "buyer_details",
                                    "factory_price",
                                    "freight_rate",
                                    "drawing",
                                    "boss_decides",
                                    "buyer_asked_later",
                                ],
                            )
                        ),
                        name="clock_pause_reason_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ends_at", None)), fields=("question",), name="one_open_pause"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClockCall",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "clock",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="calls", to="inquiries.inquiryclock"
                    ),
                ),
                ("step", models.PositiveSmallIntegerField()),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("clock", "step", "to"), name="clock_call_once")],
            },
        ),
        migrations.CreateModel(
            name="PastQuotation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                ("number", models.CharField(max_length=40)),
                ("on", models.DateField()),
                ("who", models.CharField(blank=True, max_length=120)),
                ("lines", models.JSONField(default=list)),
                ("terms", models.CharField(blank=True, max_length=120)),
                ("currency", models.CharField(max_length=3)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=18, null=True)),
                ("outcome", models.CharField(max_length=10)),
                ("reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "indexes": [models.Index(fields=["party", "-on"], name="past_quotations_newest")],
                "constraints": [models.UniqueConstraint(fields=("party", "number"), name="past_quotation_once")],
            },
        ),
        migrations.CreateModel(
            name="MissedQuota",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="inquiries.inquiry"
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
                ("grade", models.CharField(choices=[("A", "A"), ("B", "B"), ("C", "C"), ("D", "D")], max_length=1)),
                (
                    "period",
                    models.CharField(
                        choices=[("week", "week"), ("half_month", "half_month"), ("month", "month")], max_length=10
                    ),
                ),
                (
                    "counted",
                    models.CharField(choices=[("follow_ups", "follow_ups"), ("touches", "touches")], max_length=10),
                ),
                ("begins_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("done", models.PositiveSmallIntegerField()),
                ("needed", models.PositiveSmallIntegerField()),
                (
                    "is_missed",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(done__lt=models.F("needed"), then=models.Value(True)),
                            default=models.Value(False),
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_missed", True)),
                        fields=["grade", "-begins_on", "inquiry"],
                        name="missed_quotas",
                    ),
                    models.Index(
                        condition=models.Q(("is_missed", True)),
                        fields=["owner", "grade", "-begins_on", "inquiry"],
                        name="missed_quotas_of_owner",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("period__in", ["week", "half_month", "month"])),
                        name="missed_quota_period_known",
                    ),
                    models.UniqueConstraint(
                        fields=("inquiry", "period", "counted", "begins_on"), name="missed_quota_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuotaCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    "period",
                    models.CharField(
                        choices=[("week", "week"), ("half_month", "half_month"), ("month", "month")], max_length=10
                    ),
                ),
                ("ends_on", models.DateField()),
                ("quotas", models.PositiveIntegerField()),
                ("met", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["ends_on", "owner"], name="quota_counts_lately")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("period__in", ["week", "half_month", "month"])),
                        name="quota_count_period_known",
                    ),
                    models.UniqueConstraint(fields=("owner", "period", "ends_on"), name="quota_count_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SalesField",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("countries", models.JSONField(default=list)),
                ("product_words", models.JSONField(default=list)),
                ("updated_at", models.DateTimeField()),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("begins_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("reason", models.CharField(blank=True, max_length=120)),
                ("ended_at", models.DateTimeField(null=True)),
                ("is_on", models.BooleanField(default=False)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["user", "-ends_on"], name="absences_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("begins_on__lte", models.F("ends_on"))), name="absence_begins_first"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("user", models.F("deputy")), _negated=True),
                        name="absence_has_another_deputy",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CadenceTable",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rows", models.JSONField()),
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
                "constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="one_cadence_table")],
            },
        ),
        migrations.CreateModel(
            name="WaitingNo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "inquiry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="waiting_no", to="inquiries.inquiry"
                    ),
                ),
                ("reason", models.CharField(max_length=30)),
                ("remark", models.CharField(blank=True, max_length=500)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
