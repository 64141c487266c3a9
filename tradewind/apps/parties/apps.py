"""Parties 客商."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "tradewind.apps.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"
