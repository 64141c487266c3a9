"""What does the frame hold in which a stranger's HTML is shown, and under which policy?"""

from django.http import HttpResponse
from django.utils.html import format_html

# Whatever stands in the message: nothing runs, nothing is loaded, nothing leads anywhere.
_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none';"
    " base-uri 'none'; frame-ancestors 'self'"
)
# Paper is white in the dark as well: senders colour their letters for it.
_HEAD = (
    '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>'
    "html{background:#fff;color:#1f2937}body{margin:12px;overflow-wrap:anywhere;"
    'font:14px/1.5 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif}'
    "img{max-width:100%;height:auto}table{max-width:100%}</style></head><body>"
)


def framed(washed: str) -> HttpResponse:
    """HTML that was washed already, for a frame without rights."""
    response = HttpResponse(f"{_HEAD}{washed}</body></html>")
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-DNS-Prefetch-Control"] = "off"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def framed_text(why: str, text: str) -> HttpResponse:
    """A sentence and the plain text, where the HTML could not be washed."""
    return framed(format_html('<p><b>{}</b></p><div style="white-space:pre-wrap">{}</div>', why, text))
