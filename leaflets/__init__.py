"""Print-ready posters and leaflets about keeping children safe, in many languages."""
