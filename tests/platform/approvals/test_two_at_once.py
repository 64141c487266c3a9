"""Do two who decide in the same moment decide once, and is the slower one told who it was?"""

import json
import time

import pytest

LIMIT = 60
ASKED = """
from tests.builders import AT
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Party
from tradewind.platform.people.models import User
party = Party.objects.filter(owner__username='seller0').first()
by = User.objects.get(username='seller1')
answer = services.request_sharing(party_id=party.pk, reason='Fair', by=by, at=AT).pk
"""
DECIDE = """
import json, sys, time, django
django.setup()
from datetime import UTC, datetime
from tradewind.platform.approvals import services
from tradewind.platform.approvals.refusals import AlreadyDecided
from tradewind.platform.people.models import User
login, approval_id, moment = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
by = User.objects.get(username=login)
time.sleep(max(0, moment - time.time()))
try:
    services.grant_approval(approval_id=approval_id, by=by, at=datetime.now(UTC))
    print(json.dumps("granted"))
except AlreadyDecided as refusal:
    print(json.dumps(refusal.facts["who"]))
"""
LEFT = """
from tradewind.apps.parties.models import PartyShare
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit.models import AuditEntry
answer = [Approval.objects.get().decided_by.name, PartyShare.objects.count(),
          AuditEntry.objects.filter(action='approval.granted').count()]
"""


@pytest.mark.nightly
def test_two_who_decide_at_once_decide_once(company):
    asked, moment = company.python(ASKED), time.time() + 4
    deciders = [company.start("-c", DECIDE, login, str(asked), str(moment)) for login in ("zhou", "seller0")]
    said = [json.loads(process.communicate(timeout=LIMIT)[0].splitlines()[-1]) for process in deciders]
    who, shares, deeds = company.python(LEFT)
    assert (said.count("granted"), shares, deeds) == (1, 1, 1)
    assert said[1 - said.index("granted")] == who
