"""The pages of inquiries, by what somebody wants to do."""
