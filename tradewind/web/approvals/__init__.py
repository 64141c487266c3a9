"""The pages of approvals 批复."""
