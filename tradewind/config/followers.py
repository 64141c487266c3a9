"""What goes along when one record of a company is merged into another? A new model that points at one adds a line."""

from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue.models import PictureUse, ProductWish, SupplierOffer
from tradewind.apps.inquiries.models import Inquiry, PastQuotation
from tradewind.apps.messaging.models import ChatImport, KeptChatLine, Letter, Message, Thread
from tradewind.apps.parties.followers import Follower, Head, Stays, SubjectFollower
from tradewind.apps.parties.models import (
    Contact,
    DuplicateSuspicion,
    FormerName,
    ImportRow,
    Interaction,
    ManyRow,
    PartyBankAccount,
    PartyKey,
    PartyLink,
    PartyMerge,
    PartyShare,
    PartySketch,
    ProfileFact,
)
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.samples.models import Sample
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.platform.approvals.models import Approval
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit.models import AccessLog, AuditEntry
from tradewind.platform.notifications.models import Notification
from tradewind.platform.search.models import SearchText
from tradewind.platform.tasks.models import Task

FOLLOWERS: tuple[Follower | SubjectFollower | Stays, ...] = (
    Follower(Contact, "party", noun=_("Contacts")),
    Follower(Interaction, "party", noun=_("Exchanges")),
    Follower(Interaction, "contact", Head.CONTACT),
    Follower(FormerName, "party", once=("name",)),
    # Of two equal accounts in force one goes on; what replaced an account since belongs to whom that one belongs.
    Follower(
        PartyBankAccount, "party", noun=_("Bank accounts"), once=("swift", "account", "currency", "state"),
        along="replaces",
    ),
    Follower(PartyShare, "party", noun=_("Shares"), only=(("until", None),), once=("user_id",)),
    Follower(ProfileFact, "party", only=(("replaced_at", None),), once=("code",)),
    Follower(PartyLink, "party", once=("other_id",)),
    Follower(PartyLink, "other", once=("party_id",)),
    Follower(SupplierOffer, "supplier", only=(("ended_at", None),), once=("product_id",)),
    Follower(ProductWish, "party", noun=_("Wishes for products")),
    Follower(Message, "party", noun=_("Messages")),
    Follower(Message, "contact", Head.CONTACT),
    Follower(Thread, "party"),
    Follower(ChatImport, "party"),
    Follower(KeptChatLine, "party", once=("key",)),
    Follower(Letter, "party"),
    Follower(Letter, "contact", Head.CONTACT),
    Follower(Inquiry, "party", noun=_("Inquiries")),
    Follower(Inquiry, "contact", Head.CONTACT),
    Follower(PastQuotation, "party", noun=_("Old quotations"), once=("number",)),
    Follower(Quotation, "party", noun=_("Quotations"), is_deal=True),
    Follower(Quotation, "contact", Head.CONTACT),
    Follower(Sample, "party", noun=_("Samples"), is_deal=True),
    Follower(Sample, "contact", Head.CONTACT),
    SubjectFollower(Task, noun=_("To-dos")),
    # What was decided meanwhile was decided about the survivor, and stays decided.
    SubjectFollower(
        Approval, only=(("state", ApprovalState.REQUESTED),), once=("kind", "requested_by_id"),
        returns_while=(("state", ApprovalState.REQUESTED),),
    ),
    SubjectFollower(Notification),
    Stays(PartyMerge, "survivor", "what happened once is history"),
    Stays(PartyMerge, "loser", "what happened once is history"),
    Stays(PartyMerge, "loser_primary", "what happened once is history"),
    Stays(ImportRow, "party", "what a row of a sheet became is history, and a merged record is not taken back"),
    Stays(ManyRow, "party", "what one button did to a record is history"),
    Stays(Attachment, "subject_id", "a kept file is never changed; the survivor's page reads the merged records' too"),
    Stays(AuditEntry, "subject_id", "evidence is never changed; the survivor's timeline reads the merged records' too"),
    Stays(PictureUse, "subject_id", "a picture stands on a paper; no paper is a company's record"),
    Stays(SearchText, "subject_id", "written anew for both"),
    Stays(PartyKey, "party", "written anew for both"),
    Stays(PartySketch, "party", "written anew for both"),
    Stays(DuplicateSuspicion, "first", "the survivor is compared anew; what was said about the loser is history"),
    Stays(DuplicateSuspicion, "second", "the survivor is compared anew; what was said about the loser is history"),
    Stays(AccessLog, "subject_id", "evidence is never changed"),
)  # fmt: skip
