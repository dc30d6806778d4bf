"""Organizations, projects, inventory, funding and participation: HUD's project descriptors."""
