"""Sheets are judged before they go to press."""
