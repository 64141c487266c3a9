"""What may be done with quotations?"""

VIEW = "quotations.view"
DRAFT = "quotations.draft"  # write, submit, issue, and say what became of it
SEND = "quotations.send"  # mail, links, handing over
SEE_MARGIN = "quotations.see_margin"  # floors, costs and margins
EXPORT = "quotations.export"
APPROVE = "quotations.approve"
SET_LIMITS = "quotations.set_limits"
