"""The words the demo company is told with: tables, no code beyond reading them."""
