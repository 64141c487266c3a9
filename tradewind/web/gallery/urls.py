"""The addresses of the component gallery."""

from django.urls import path

from tradewind.web.gallery import views

app_name = "gallery"
urlpatterns = [
    path("ui/", views.gallery, name="gallery"),
    path("ui/list/", views.sample_list, name="list"),
    path("ui/peek/", views.peek, name="peek"),
    path("ui/lines/", views.line_grid, name="lines"),
    path("ui/lines/choices/", views.line_choices, name="choices"),
    path("ui/lines/resolve/", views.resolve_codes, name="resolve"),
    path("ui/bare/", views.bare, name="bare"),
]
