"""What do people type about a mailbox?"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.messaging.services import MailboxDetails
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.platform.mail.hosts import provider_of
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, DayField, LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm, VersionField

READ_BACK = timedelta(days=90)
_SECURITY = (("tls", "TLS"), ("starttls", "STARTTLS"), ("none", _("None")))
_LAST_PORT = 65_535
SERVER_FIELDS = (
    "imap_host", "imap_port", "imap_security", "smtp_host", "smtp_port", "smtp_security", "username",
)  # fmt: skip


class MailboxFields(PinningForm):
    """How a mailbox is reached. An empty password leaves the one that is kept."""

    name = LineField(label=_("Name"), max_length=120, required=False, help_text=_("As your colleagues know it."))
    password = forms.CharField(
        label=_("Password or app password"), max_length=200, required=False, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
    signature = ParagraphsField(label=_("Signature"), max_length=2_000, required=False)
    reads_since = DayField(
        label=_("Read mail since"), required=False, help_text=_("What is older stays on the server, unread by us.")
    )
    username = LineField(
        label=_("User name"), max_length=254, required=False, help_text=_("Empty: the address itself.")
    )  # fmt: skip
    imap_host = CodeField(label=_("Server for receiving (IMAP)"), max_length=253, required=False)
    imap_port = forms.IntegerField(label=_("Port for receiving"), initial=993, min_value=1, max_value=_LAST_PORT)
    imap_security = forms.ChoiceField(label=_("Encryption for receiving"), choices=_SECURITY)
    smtp_host = CodeField(label=_("Server for sending (SMTP)"), max_length=253, required=False)
    smtp_port = forms.IntegerField(label=_("Port for sending"), initial=465, min_value=1, max_value=_LAST_PORT)
    smtp_security = forms.ChoiceField(label=_("Encryption for sending"), choices=_SECURITY)

    def details(self, address: str) -> MailboxDetails:
        named = set(MailboxDetails.__dataclass_fields__) - {"address"}
        return MailboxDetails(address=address, **{name: self.cleaned_data[name] for name in named})


class NewMailboxForm(MailboxFields):
    """A mailbox that was not here before."""

    field_order = ("address", "password", "name", "owner")
    address = CodeField(label=_("Mail address"), max_length=254, widget=forms.EmailInput())
    owner = forms.ChoiceField(label=_("Whose"), help_text=_("A shared one is read by those you name afterwards."))
    kind = forms.ChoiceField(label=_("Kind"), initial=MailboxKind.IMAP.value)

    def __init__(self, *args: Any, owners: Sequence[tuple[str, Any]] = (), kinds: Any = (), **kwargs: Any) -> None:
        kwargs.setdefault("initial", {})
        kwargs["initial"].setdefault("reads_since", timezone.localdate() - READ_BACK)
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = owners  # type: ignore[attr-defined]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if values.get("kind") == MailboxKind.IMAP and not (values.get("imap_host") and values.get("smtp_host")):
            self._fill_in(str(values.get("address", "")))
        if values.get("kind") == MailboxKind.IMAP and not values.get("password"):
            self.add_error("password", _("Enter the password, or the app password the provider shows."))
        return values

    def _fill_in(self, address: str) -> None:
        """Servers nobody typed, where the provider is known."""
        known = servers_of(address)
        if not known:
            self.add_error(
                "imap_host", _("Nobody knows the servers of this address: choose the provider, or type them.")
            )
        self.cleaned_data |= known


class MailboxForm(VersionedForm, MailboxFields):
    """A mailbox that is here already. Its address stays."""

    @classmethod
    def values_of(cls, record: Any) -> dict[str, Any]:
        return {name: getattr(record, name) for name in cls.base_fields if name not in ("seen", "password")}


class MembersForm(HouseForm):
    """Who reads a shared mailbox and writes from it."""

    version = VersionField()
    people = forms.MultipleChoiceField(label=_("Members"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = choices  # type: ignore[attr-defined]


def servers_of(address: str) -> dict[str, Any]:
    """The servers of an address whose provider is known."""
    provider = provider_of(address)
    if provider is None:
        return {}
    return {
        "imap_host": provider.imap[0], "imap_port": provider.imap[1], "imap_security": provider.imap[2].value,
        "smtp_host": provider.smtp[0], "smtp_port": provider.smtp[1], "smtp_security": provider.smtp[2].value,
    }  # fmt: skip
