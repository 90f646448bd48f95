"""What holds for every test."""

from hypothesis import settings

# A machine that is busy with something else must not fail a test.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
