"""An offline gazetteer: where is it? Knows nothing of documents or Qt."""
