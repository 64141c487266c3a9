"""Samples 样品."""

from django.apps import AppConfig


class SamplesConfig(AppConfig):
    name = "tradewind.apps.samples"
    label = "samples"
    default_auto_field = "django.db.models.BigAutoField"
