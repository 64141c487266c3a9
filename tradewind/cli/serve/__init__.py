"""One parent that runs every company's web server and worker."""
