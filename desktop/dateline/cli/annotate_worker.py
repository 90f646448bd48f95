"""A process that annotates: request lines come in, their answers go out again."""

import json
import pickle
from typing import BinaryIO

from dateline.cli.annotate import Answered
from dateline.reading.pipeline import Reader
from dateline.reading.requests import RequestError, answer, doubt, parse_request
from dateline.reading.serving import Answering, serve
from dateline.storage.features import feature


def load() -> Answering:
    """Get ready to annotate."""
    reader = Reader()

    def answered(line: str) -> Answered:
        try:
            document, spans = parse_request(line)
        except RequestError as error:
            return Answered(None, (str(error),), reader.problem)
        annotation = reader.read(document, spans)
        features = [feature(event) for event in annotation.events]
        words = json.dumps(answer(annotation, features))
        return Answered(words, tuple(filter(None, [doubt(line)])), reader.problem)

    def send(line: str, answers: BinaryIO) -> None:
        pickle.dump(answered(line), answers, protocol=pickle.HIGHEST_PROTOCOL)

    return send


if __name__ == "__main__":
    serve(load)
