"""The blocks of an article without what stands among them and is no part of it: links, notices, other articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from pipeline.reading.blocks import Block, Layout
from pipeline.reading.density import is_linked, is_prose
from pipeline.reading.notices import is_caption, is_closing, is_notice, opens_box
from pipeline.reading.surroundings import is_titled

_LARGEST_BOX = 1 / 3
"""What holds a larger share of the article is no box in it."""


def cleaned(layout: Layout, first: int, last: int, titles: Sequence[str]) -> tuple[list[Block], list[str]]:
    """Give the blocks of a range that are the article, none of one without prose, and the captions among them."""
    boxed = _boxed(layout, first, last, titles)
    kept: list[Block] = []
    captions: list[str] = []
    for number in range(first, _closing(layout.blocks, first, last)):
        block = layout.blocks[number]
        if number in boxed or (is_linked(block) and not is_titled(block.text, titles)):
            continue
        lines = []
        for line in block.text.split("\n"):
            if is_caption(line):
                captions.append(line)
            elif not is_notice(line):
                lines.append(line)
        if lines:
            kept.append(replace(block, text="\n".join(lines)))
    return (without_last_headings(kept) if any(map(is_prose, kept)) else []), captions


def without_last_headings(blocks: list[Block]) -> list[Block]:
    """The blocks without headings at the end, which are those of something else."""
    while blocks and blocks[-1].kind == "heading":
        blocks.pop()
    return blocks


def _closing(blocks: Sequence[Block], first: int, last: int) -> int:
    """Where an article ends: at the first heading of what comes after one, with most of the prose before it."""
    sizes = [len(block.text) * is_prose(block) for block in blocks[first:last]]
    half = sum(sizes) / 2
    for number, before in zip(range(first, last), accumulate(sizes, initial=0), strict=False):
        if before >= half and is_closing(blocks[number].text):
            return number
    return last


def _boxed(layout: Layout, first: int, last: int, titles: Sequence[str]) -> set[int]:
    """The blocks in boxes of other articles: those that open with a heading that is a link, or with ``Lees ook``."""
    blocks = layout.blocks
    sums = [0, *accumulate(len(block.text) for block in blocks)]
    largest = _LARGEST_BOX * (sums[last] - sums[first])
    found: set[int] = set()
    for number in range(first, last):
        block = blocks[number]
        teases = block.kind == "heading" and is_linked(block) and not is_titled(block.text, titles)
        if not (teases or opens_box(block.text)):
            continue
        box = block.holder
        while box.parent is not None and box.last - box.first == 1:
            box = box.parent
        # A label (``Schaatsen``) may stand above the heading.
        opens = number - box.first <= 1 and not any(map(is_prose, blocks[box.first : number]))
        if opens and sums[box.last] - sums[box.first] <= largest:
            found.update(range(box.first, box.last))
    return found
