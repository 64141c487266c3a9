"""Legal numbers: one gapless run for each legal entity, series and year."""

from django.apps import AppConfig


class NumberingConfig(AppConfig):
    name = "tradewind.platform.numbering"
    label = "numbering"
    default_auto_field = "django.db.models.BigAutoField"
