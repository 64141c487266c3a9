"""The addresses of the page on which a quotation is written."""

from django.urls import path

from tradewind.web.quotations.views import acting, choosing, editing, looking, panels, reckoning

addresses = [
    path("quotations/new/", choosing.choose, name="choose"),
    path("quotations/of-customer/<id:party_id>/", panels.of_customer, name="of_customer"),
    path("quotations/versions/<id:revision_id>/edit/", editing.edit, name="edit"),
    path("quotations/versions/<id:revision_id>/options/<int:place>/leave-out/", acting.leave_out, name="leave_out"),
    path("quotations/versions/<id:revision_id>/choices/", looking.choices, name="choices"),
    path("quotations/versions/<id:revision_id>/resolve/", looking.resolve, name="resolve"),
    path("quotations/versions/<id:revision_id>/preview/", looking.preview, name="preview"),
    path("quotations/versions/<id:revision_id>/preview/<int:page>/", looking.page, name="preview_page"),
    path("quotations/versions/<id:revision_id>/costs/<id:line_id>/", reckoning.costs, name="costs"),
    path("quotations/versions/<id:revision_id>/loading/<int:place>/", reckoning.loading, name="loading"),
]
