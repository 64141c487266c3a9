"""What is asked, granted or returned: the rules of approvals 批复."""
