"""Enrollments, households and exits: the stay of people with a project."""
