"""The actor of jobs exists from the first start; it has no password and cannot log in."""

from django.db import migrations


def open_system_account(apps, schema_editor):
    user = apps.get_model("people", "User")
    user.objects.get_or_create(
        username="system", defaults={"name": "信风", "name_en": "Tradewind", "password": "!", "is_active": False}
    )


class Migration(migrations.Migration):
    dependencies = [("people", "0001_begin")]
    operations = [migrations.RunPython(open_system_account, migrations.RunPython.noop)]
