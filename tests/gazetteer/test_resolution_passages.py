"""Short news of all continents: each name within 161 km of where it was written to mean."""

import re
from pathlib import Path

import pytest
from geopy.distance import great_circle

from dateline_gazetteer import Gazetteer
from dateline_gazetteer.resolution import Mention, ResolutionContext, resolve

NEAR_KM = 161
_NAME = re.compile(r"\[([^]|]+)\|([-\d.]+),([-\d.]+)\]")
PASSAGES = [
    line
    for line in (Path(__file__).with_name("passages.txt")).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda text: _NAME.sub(r"\1", text)[:40])
def test_each_name_is_near_its_place(gazetteer: Gazetteer, passage: str) -> None:
    text = _NAME.sub(r"\1", passage)
    mentions, shift = [], 0
    for match in _NAME.finditer(passage):
        start = match.start() - shift
        mentions.append(Mention(start, start + len(match[1])))
        shift += len(match[0]) - len(match[1])
    points = [(float(match[2]), float(match[3])) for match in _NAME.finditer(passage)]
    answers = resolve(gazetteer, mentions, ResolutionContext(text))
    far = [
        text[mention.start : mention.end]
        for mention, point, answer in zip(mentions, points, answers, strict=True)
        if answer is None
        or great_circle(point, (answer.place.latitude, answer.place.longitude)).km > NEAR_KM
    ]
    assert not far
