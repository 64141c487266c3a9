"""Pages of mail: what came, what is written, mailboxes and texts."""
