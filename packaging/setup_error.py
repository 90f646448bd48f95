"""The one error of the set-up scripts."""


class SetupError(Exception):
    """What is wrong and what to do about it, in a sentence made to be printed as it is."""
