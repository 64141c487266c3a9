"""Recovery codes stood readable in the table of the library; those that are left go on as digests."""

import hashlib

from django.db import migrations
from django.utils import timezone


def take_over(apps, schema_editor):
    tokens = apps.get_model("otp_static", "StaticToken")
    codes = apps.get_model("people", "RecoveryCode")
    for token in tokens.objects.select_related("device"):
        digest = hashlib.sha256(token.token.encode()).hexdigest()
        codes.objects.get_or_create(
            user_id=token.device.user_id, code_digest=digest, defaults={"made_at": timezone.now()}
        )  # fmt: skip
    tokens.objects.all().delete()
    apps.get_model("otp_static", "StaticDevice").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0003_recovery_codes"), ("otp_static", "0003_add_timestamps")]
    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
