"""Attachments: files kept in the company's folder."""

from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "tradewind.platform.attachments"
    label = "attachments"
    default_auto_field = "django.db.models.BigAutoField"
