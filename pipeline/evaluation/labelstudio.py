"""Gold in the JSON of Label Studio (https://labelstud.io), there and back without loss.

Each record is one region over the skater's name, labelled with its kind; its other fields are text areas of that
region. ``CONFIG`` is the labelling interface that goes with it (Label Studio's documentation, "Per-region labelling").
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.evaluation.rows import KINDS, OTHER_FIELDS, SLOTS

Gold = Mapping[str, Any]

FIELDS = (*SLOTS, *OTHER_FIELDS, "time_text", "placing_text")
"""The fields that travel, beside ``doc_id`` and ``kind``."""

_AREAS = "".join(
    f'\n    <TextArea name="{name}" toName="text" perRegion="true" editable="true" maxSubmissions="1"'
    f' placeholder="{name}"/>'
    for name in FIELDS
)
CONFIG = f"""<View>
  <Labels name="kind" toName="text">
    {" ".join(f'<Label value="{kind}"/>' for kind in KINDS)}
  </Labels>
  <Text name="text" value="$text"/>
  <View visibleWhen="region-selected">{_AREAS}
  </View>
</View>
"""


class LabelStudioError(ValueError):
    """JSON that is no export of Label Studio with this interface; the message says where and why."""


def to_tasks(gold: Mapping[str, Sequence[Gold]], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """One task for each report, its records as an annotation. Reports without a text cannot be shown: ``KeyError``."""
    return [
        {
            "data": {"doc_id": doc_id, "text": texts[doc_id]},
            "annotations": [{"result": list(_results(records, texts[doc_id]))}],
        }
        for doc_id, records in sorted(gold.items())
    ]


def _results(records: Sequence[Gold], text: str) -> Iterator[dict[str, Any]]:
    for number, record in enumerate(records, start=1):
        start, end = _name_in(text, str(record["skater"]))
        region = {"start": start, "end": end, "text": text[start:end]}
        frame = {"id": f"record-{number}", "to_name": "text"}
        kind = str(record.get("kind", "result"))
        yield {**frame, "from_name": "kind", "type": "labels", "value": {**region, "labels": [kind]}}
        for name in FIELDS:
            if record.get(name) is not None:
                # Numbers and words alike as JSON, so that they come back as what they were.
                words = record[name] if isinstance(record[name], str) else json.dumps(record[name])
                yield {**frame, "from_name": name, "type": "textarea", "value": {**region, "text": [words]}}


def _name_in(text: str, skater: str) -> tuple[int, int]:
    """Where the skater is named first: in full, or by the last word of the name; else the first character."""
    for words in (skater, skater.split()[-1]):
        start = text.find(words)
        if start >= 0:
            return start, start + len(words)
    return 0, min(1, len(text))


def from_tasks(tasks: Iterable[Any]) -> dict[str, list[dict[str, Any]]]:
    """The records of each task, in the order of their regions. Raises ``LabelStudioError``."""
    found: dict[str, list[dict[str, Any]]] = {}
    for number, task in enumerate(tasks, start=1):
        try:
            doc_id = task["data"]["doc_id"]
            annotations = task.get("annotations") or [{"result": []}]
            found[doc_id] = _records(doc_id, annotations[0]["result"])
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise LabelStudioError(f"task {number}: {error!r} is missing or of another shape") from error
    return found


_TEXTS = frozenset(FIELDS) - {"distance_m", "time_s", "placing", "age", "run"}


def _records(doc_id: str, results: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    regions: dict[str, dict[str, Any]] = {}
    for result in results:
        record = regions.setdefault(result["id"], {"doc_id": doc_id, "skater": None, "kind": "result"})
        value = result["value"]
        if result["type"] == "labels":
            record["kind"] = value["labels"][0]
            record["skater"] = record["skater"] or value["text"]
        elif result["from_name"] in FIELDS:
            words = value["text"][0] if isinstance(value["text"], list) else value["text"]
            try:
                record[result["from_name"]] = words if result["from_name"] in _TEXTS else json.loads(words)
            except json.JSONDecodeError as error:
                raise LabelStudioError(f"{doc_id}: {result['from_name']} is no number: {words!r}") from error
    names = ("doc_id", "skater", "kind", *FIELDS[1:])
    return [{name: record.get(name) for name in names} for record in regions.values()]
