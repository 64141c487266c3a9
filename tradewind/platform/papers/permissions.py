"""What may be done with the designs of papers?"""

VIEW = "papers.view"
DESIGN = "papers.design"
