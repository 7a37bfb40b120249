"""Mutation testing: each small change of the code that guards most must make a test fail."""
