"""Approvals 批复: what one person asks and another decides."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    name = "tradewind.platform.approvals"
    label = "approvals"
    default_auto_field = "django.db.models.BigAutoField"
