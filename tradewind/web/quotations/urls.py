"""The addresses of quotations."""

from django.urls import path

from tradewind.web.quotations.editing_urls import addresses
from tradewind.web.quotations.views import acting, beginning, figures, limits, listing, outside, papers, record, sending

app_name = "quotations"
urlpatterns = [
    *addresses,
    path("quotations/", listing.quotations, name="quotations"),
    path("quotations/export/", listing.export, name="export"),
    path("quotations/figures/", figures.figures, name="figures"),
    path("quotations/limits/", limits.limits, name="limits"),
    path("quotations/begin/", beginning.begin, name="begin"),
    path("quotations/<id:quotation_id>/", record.quotation, name="quotation"),
    path("quotations/<id:quotation_id>/peek/", record.peek, name="peek"),
    path("quotations/<id:quotation_id>/copy/", beginning.copy, name="copy"),
    path("quotations/<id:quotation_id>/next/", beginning.following, name="next"),
    path("quotations/<id:quotation_id>/win/", acting.win, name="win"),
    path("quotations/<id:quotation_id>/lose/", acting.lose, name="lose"),
    path("quotations/<id:quotation_id>/take-up/", acting.take_up, name="take_up"),
    path("quotations/<id:quotation_id>/void/", acting.void, name="void"),
    path("quotations/versions/<id:revision_id>/", record.version, name="version"),
    path("quotations/versions/<id:revision_id>/submit/", acting.submit, name="submit"),
    path("quotations/versions/<id:revision_id>/withdraw/", acting.withdraw, name="withdraw"),
    path("quotations/versions/<id:revision_id>/issue/", acting.issue, name="issue"),
    path("quotations/versions/<id:revision_id>/discard/", acting.discard, name="discard"),
    path("quotations/versions/<id:revision_id>/supply/", acting.supply, name="supply"),
    path("quotations/versions/<id:revision_id>/mail/", sending.write_mail, name="mail"),
    path("quotations/versions/<id:revision_id>/handed/", sending.hand_over, name="hand_over"),
    path("quotations/versions/<id:revision_id>/share/", sending.share, name="share"),
    path("quotations/links/<id:link_id>/revoke/", sending.revoke, name="revoke"),
    path("offer/<str:token>/", outside.outside, name="outside"),
    path("quotations/versions/<id:revision_id>/paper/", papers.pdf, name="pdf"),
    path("quotations/versions/<id:revision_id>/sheet/", papers.xlsx, name="xlsx"),
    path("quotations/versions/<id:revision_id>/text/", papers.text, name="text"),
]
