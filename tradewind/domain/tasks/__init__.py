"""To-dos: what may happen to one."""
