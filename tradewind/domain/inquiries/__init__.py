"""The rules of inquiries: what is asked, who answers it, and by when."""
