"""Quotations 报价."""

from django.apps import AppConfig


class QuotationsConfig(AppConfig):
    name = "tradewind.apps.quotations"
    label = "quotations"
    default_auto_field = "django.db.models.BigAutoField"
