"""From a document to its toponyms, times and events. No Qt."""

from dateline.reading.lean_spacy import leave_out_command_line

leave_out_command_line()
