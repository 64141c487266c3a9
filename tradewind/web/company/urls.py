"""The addresses of company."""

app_name = "company"
urlpatterns: list[object] = []
