"""Which role or duty may do what? The one table of the house."""

from tradewind.platform.access.roles import Duty, Role

BOSS, ASSISTANT, SALESPERSON = Role.BOSS, Role.ASSISTANT, Role.SALESPERSON
LEADERS = frozenset({BOSS, ASSISTANT})
SALES = LEADERS | {SALESPERSON}
DUTIES = frozenset(Duty)
EVERYONE = SALES | DUTIES

# permission -> the roles and duties that hold it. A permission that is not here is held by nobody.
HOLDERS: dict[str, frozenset[Role | Duty]] = {
    "people.view_colleagues": EVERYONE,
    "people.manage_accounts": LEADERS,
    "people.grant_any_role": frozenset({BOSS}),
    "company.view": EVERYONE,
    "company.manage": LEADERS,
    "company.manage_calendar": LEADERS,
    "company.set_second_factor": frozenset({BOSS}),
    "company.change_bank": frozenset({BOSS, Duty.FINANCE}),
    "doors.set_up": frozenset({BOSS}),
    "tasks.assign_to_others": EVERYONE,
    "tasks.view_everyones": LEADERS,
    "jobs.view": LEADERS,
    "audit.view_everything": frozenset({BOSS}),
    "audit.erase_facts": frozenset({BOSS}),
    "audit.verify": LEADERS,
    "gallery.view": LEADERS,
    "views.save": EVERYONE,
    "views.share": LEADERS,
    "parties.view_customers": SALES
    | {Duty.DOCUMENTS, Duty.FINANCE, Duty.PRODUCTION_QC, Duty.AFTER_SALES, Duty.LEGAL, Duty.MARKETING},
    "parties.register_customer": SALES,
    "parties.revise_customer": SALES,
    "parties.archive_customer": SALES,
    "parties.assign_owner": LEADERS,
    "parties.view_partners": SALES
    | {Duty.DOCUMENTS, Duty.FINANCE, Duty.PURCHASING, Duty.PRODUCTION_QC, Duty.AFTER_SALES, Duty.LEGAL},
    "parties.manage_partners": LEADERS | {Duty.DOCUMENTS, Duty.PURCHASING, Duty.PRODUCTION_QC},
    "parties.change_bank": frozenset({BOSS, Duty.FINANCE}),
    "parties.confirm_tax_number": frozenset({BOSS, Duty.FINANCE}),
    "parties.merge_parties": LEADERS,
    "parties.import_customers": SALES,
    "parties.export_customers": SALES,
    "parties.export_partners": LEADERS,
    "parties.attach_file": SALES
    | {Duty.DOCUMENTS, Duty.FINANCE, Duty.PURCHASING, Duty.PRODUCTION_QC, Duty.AFTER_SALES, Duty.LEGAL},
    "parties.log_interaction": SALES | {Duty.DOCUMENTS, Duty.FINANCE, Duty.PRODUCTION_QC, Duty.AFTER_SALES},
    "messaging.read": SALES | DUTIES,
    "messaging.write": SALES | DUTIES,
    "messaging.manage_mailboxes": LEADERS,
    "messaging.manage_templates": LEADERS,
    "messaging.import": LEADERS,
    "inquiries.view": SALES,
    "inquiries.take_in": SALES,
    "inquiries.grade": SALES,
    "inquiries.assign": LEADERS,
    "inquiries.set_up": LEADERS,
    "inquiries.set_cadence": frozenset({BOSS}),
}
