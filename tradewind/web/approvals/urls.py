"""The addresses of approvals."""

from django.urls import path

from tradewind.web.approvals import views

app_name = "approvals"
urlpatterns = [
    path("approvals/", views.to_decide, name="to_decide"),
    path("approvals/mine/", views.mine, name="mine"),
    path("approvals/decided/", views.decided, name="decided"),
    path("approvals/<id:approval_id>/", views.approval, name="approval"),
    path("approvals/<id:approval_id>/grant/", views.grant, name="grant"),
    path("approvals/<id:approval_id>/return/", views.turn_down, name="return"),
    path("approvals/<id:approval_id>/withdraw/", views.withdraw, name="withdraw"),
]
