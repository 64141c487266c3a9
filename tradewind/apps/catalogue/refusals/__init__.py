"""What can be refused about the catalogue?"""
