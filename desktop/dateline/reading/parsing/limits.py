"""How much of a file is read: a hostile one must not stop the rest."""

MEGABYTE = 1_000_000

LARGEST_FILE = {".txt": 20, ".md": 20, ".html": 20, ".htm": 20, ".xhtml": 20}
"""Megabytes of a file, by suffix; a larger one is refused. Other kinds: `LARGEST_MEMBER`."""

LARGEST_TEXT = 1_000_000
"""Characters of one document (500 pages); the rest is cut off, and a note says so."""

LARGEST_MEMBER = 100 * MEGABYTE
"""Bytes of one file, unpacked where it stands in an archive. An archive on disk may be larger."""

LARGEST_ARCHIVE = 2000 * MEGABYTE
"""Bytes of everything in an archive, unpacked, those of archives inside it included."""

LARGEST_RATIO = 200
"""Times an archive may grow when unpacked; text shrinks to a quarter, seldom to a twentieth."""

RATIO_COUNTS_FROM = 100 * MEGABYTE
"""Bytes, unpacked, from which the ratio counts: little files may shrink by any factor."""

MOST_MEMBERS = 20_000
"""Files in an archive, those in archives inside it included."""

DEEPEST_ARCHIVE = 3
"""Archives inside archives, the outermost counted; a mail with attachments counts as one."""

LARGEST_PAGE = 2_000_000
"""Characters of a web page whose story is told from its menus; larger ones are read whole."""

MOST_PAGES = 5_000
"""Pages of a PDF file."""

MOST_MEMORY = 1_500 * MEGABYTE
"""Bytes of address space the parsing process may take (RLIMIT_AS)."""

MOST_SECONDS = 30
"""Seconds of processor time for one document (RLIMIT_CPU)."""

LONGEST_WAIT = 60
"""Seconds by the clock for one document."""


def largest(suffix: str) -> int:
    """The bytes of a file of a kind that are read at most."""
    return LARGEST_FILE.get(suffix, LARGEST_MEMBER // MEGABYTE) * MEGABYTE
