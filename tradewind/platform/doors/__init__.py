"""The doors: how one's own company is founded and set up, and how one gets from a company to its neighbour."""
