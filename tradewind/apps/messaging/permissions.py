"""What may be done with mail?"""

READ = "messaging.read"
WRITE = "messaging.write"
MANAGE_MAILBOXES = "messaging.manage_mailboxes"
MANAGE_TEMPLATES = "messaging.manage_templates"
IMPORT = "messaging.import"
