"""The addresses of gallery."""

app_name = "gallery"
urlpatterns: list[object] = []
