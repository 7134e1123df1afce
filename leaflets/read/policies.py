"""`content/policy.yaml`: what the house has agreed on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from leaflets.policy import Policy
from leaflets.read.entries import read_entries


def read_policy(file: Path) -> Policy:
    parts = read_entries(file).parts("confirmations")
    confirmations = parts["confirmations"].parts("days")
    return Policy(stands_for=timedelta(days=confirmations.count("days", 365, 1, 3650)))
