"""Coordinated entry: events and referrals."""
