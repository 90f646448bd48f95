"""Files, folders, archives, mails and given texts into documents.

What is read, and how, stands in docs/documents.md.
"""

from dateline.reading.loading.documents import document, pasted
from dateline.reading.loading.front_matter import front_matter
from dateline.reading.loading.known import Known, as_date
from dateline.reading.loading.loader import Loader, ReadingError
from dateline.reading.loading.sources import SourceFile, Sources, source_files
from dateline.reading.parsing.kinds import SUFFIXES, kinds_in_words

__all__ = [
    "SUFFIXES",
    "Known",
    "Loader",
    "ReadingError",
    "SourceFile",
    "Sources",
    "as_date",
    "document",
    "front_matter",
    "kinds_in_words",
    "pasted",
    "source_files",
]
