"""Pages of inquiries: triage, the inquiry itself, its settings."""
