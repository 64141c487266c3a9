"""How does a sheet, with pictures beside it, come into the catalogue?"""
