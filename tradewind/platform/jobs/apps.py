"""Background work: the queue, the schedule and its runs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "tradewind.platform.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"
