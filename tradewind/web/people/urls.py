"""The addresses of people."""

from django.urls import path

from tradewind.web.people.views import colleagues, entry, own

app_name = "people"
urlpatterns = [
    path("login/", entry.log_in, name="login"),
    path("login/second-step/", entry.second_step_page, name="second_step"),
    path("login/here/", entry.here, name="here"),
    path("login/go-on/", entry.go_on, name="go_on"),
    path("logout/", entry.log_out, name="logout"),
    path("welcome/<str:token>/", entry.set_password, name="set_password"),
    path("me/", own.preferences, name="preferences"),
    path("me/password/", own.change_password, name="change_password"),
    path("me/second-step/", own.second_step_setup, name="second_step_setup"),
    path("me/second-step/remove/", own.second_step_remove, name="second_step_remove"),
    path("me/second-step/codes/", own.recovery_codes, name="recovery_codes"),
    path("team/", colleagues.colleagues, name="colleagues"),
    path("team/new/", colleagues.open_account, name="open_account"),
    path("team/<id:user_id>/", colleagues.account, name="account"),
    path("team/<id:user_id>/freeze/", colleagues.freeze, name="freeze"),
    path("team/<id:user_id>/thaw/", colleagues.thaw, name="thaw"),
    path("team/<id:user_id>/link/", colleagues.renew_link, name="renew_link"),
    path("team/<id:user_id>/second-step/remove/", colleagues.remove_second_step, name="remove_second_step"),
]
