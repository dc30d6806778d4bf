"""The answers HUD asks by stage: topics and their questions as data, forms made from them, records written by them.

A topic is a page. Which topics a person is asked follows from the standards: project type, grants, stage, age and role.
"""
