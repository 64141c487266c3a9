"""What may be done with accounts?"""

VIEW_COLLEAGUES = "people.view_colleagues"
MANAGE_ACCOUNTS = "people.manage_accounts"
GRANT_ANY_ROLE = "people.grant_any_role"
