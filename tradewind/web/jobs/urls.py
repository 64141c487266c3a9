"""The addresses of jobs."""

app_name = "jobs"
urlpatterns: list[object] = []
