"""How is a colleague's customer named in an address?

The plain address of a foreign customer would tell by its answer that the number exists. So whoever was shown its name
gets a signed one, and nobody can count through them.
"""

from django.core import signing
from django.http import Http404
from django.urls import reverse

_SALT = "tradewind.sharing"


def sharing_url(party_id: int) -> str:
    """Where a share of this customer is asked for: for a page that shows its name to a colleague."""
    return reverse("parties:ask_to_share", args=[signing.Signer(salt=_SALT).sign(str(party_id))])


def shared_party_id(token: str) -> int:
    """Whose number such an address carries; one that nobody was given is no address."""
    try:
        return int(signing.Signer(salt=_SALT).unsign(token))
    except (signing.BadSignature, ValueError) as error:
        raise Http404 from error
