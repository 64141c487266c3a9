"""Inquiries 询盘."""

from django.apps import AppConfig


class InquiriesConfig(AppConfig):
    name = "tradewind.apps.inquiries"
    label = "inquiries"
    default_auto_field = "django.db.models.BigAutoField"
