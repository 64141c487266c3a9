"""The addresses of background work."""

from django.urls import path

from tradewind.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("jobs/", views.jobs, name="jobs"),
    path("jobs/verify/", views.verify, name="verify"),
    path("jobs/<uuid:job_id>/stop/", views.stop, name="stop"),
]
