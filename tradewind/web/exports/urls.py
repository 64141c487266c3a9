"""The addresses of exported files."""

from django.urls import path

from tradewind.web.exports import views

app_name = "exports"
urlpatterns = [path("exports/<id:export_id>/", views.file, name="file")]
