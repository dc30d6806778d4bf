"""Who you are and what you may see: sign-in, roles, memberships. Roles are data (`roles.yaml`, req 151 to 168)."""
