"""From a document to its toponyms, times and events. No Qt."""
