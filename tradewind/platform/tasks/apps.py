"""To-dos: who owes what by when."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tradewind.platform.tasks"
    label = "tasks"
    default_auto_field = "django.db.models.BigAutoField"
