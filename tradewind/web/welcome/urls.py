"""The addresses of the welcome."""

from django.urls import path

from tradewind.web.welcome.views import doors, founding, set_up

app_name = "welcome"
urlpatterns = [
    path("found/", founding.found, name="found"),
    path("set-up/", set_up.wizard, name="wizard"),
    path("set-up/company/", set_up.company_step, name="company"),
    path("set-up/colleagues/", set_up.colleagues_step, name="colleagues"),
    path("set-up/calendar/", set_up.calendar_step, name="calendar"),
    path("set-up/later/<slug:step>/", set_up.put_off, name="put_off"),
    path("doors/", doors.doors, name="doors"),
    path("doors/enter/", doors.enter, name="enter"),
    path("doors/<slug:name>/", doors.door, name="door"),
    path("doors/<slug:name>/state/", doors.door_state, name="door_state"),
]
