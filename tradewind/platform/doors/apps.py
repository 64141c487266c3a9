"""Doors: founding, first set-up and the way between the companies of one home."""

from django.apps import AppConfig


class DoorsConfig(AppConfig):
    name = "tradewind.platform.doors"
    label = "doors"
    default_auto_field = "django.db.models.BigAutoField"
