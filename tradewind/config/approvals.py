"""Which kinds of decision does the house know? Each room declares its own table."""

from tradewind.apps.parties.approvals import KINDS as PARTIES
from tradewind.platform.company.approvals import KINDS as COMPANY

KINDS = (COMPANY, PARTIES)
