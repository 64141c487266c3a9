"""The exports' own record: what was asked for and what came of it."""

from django.apps import AppConfig


class ExportsConfig(AppConfig):
    name = "tradewind.platform.exports"
    label = "exports"
    default_auto_field = "django.db.models.BigAutoField"
