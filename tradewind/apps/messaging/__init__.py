"""Mail and chat: mailboxes that are read, messages that are kept, letters that leave."""
