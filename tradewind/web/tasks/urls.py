"""The addresses of to-dos."""

from django.urls import path

from tradewind.web.tasks import views

app_name = "tasks"
urlpatterns = [
    path("tasks/", views.tasks, name="tasks"),
    path("tasks/new/", views.assign, name="assign"),
    path("tasks/<id:task_id>/done/", views.complete, name="complete"),
    path("tasks/<id:task_id>/reopen/", views.reopen, name="reopen"),
    path("tasks/<id:task_id>/snooze/", views.snooze, name="snooze"),
    path("tasks/<id:task_id>/hand-on/", views.hand_on, name="hand_on"),
]
