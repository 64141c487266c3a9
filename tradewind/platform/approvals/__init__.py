"""Approvals 批复: what one person asks and another decides."""
