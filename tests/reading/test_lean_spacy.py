"""spaCy loads without the programs of its command line, which are there when asked for."""

import subprocess
import sys

ASKED = """
import sys
from dateline.reading.nlp import spacy
print("typer" in sys.modules, bool(spacy.info(silent=True)["spacy_version"]))
"""


def test_spacy_loads_without_its_command_line_and_still_informs():
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
