"""The rules of mail and chat: what a message says, what it answers, and what kind it is."""
