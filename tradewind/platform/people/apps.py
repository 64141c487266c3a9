"""Colleagues and their accounts."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "tradewind.platform.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
