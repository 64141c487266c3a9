"""Which kinds of decision does the house know? Each room declares its own table."""

from tradewind.apps.parties.approvals import KINDS as PARTIES
from tradewind.apps.quotations.approvals import KINDS as QUOTATIONS
from tradewind.apps.samples.approvals import KINDS as SAMPLES
from tradewind.platform.company.approvals import KINDS as COMPANY

KINDS = (COMPANY, PARTIES, QUOTATIONS, SAMPLES)
