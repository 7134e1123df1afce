"""Regions and words travel to and from other people's files."""
