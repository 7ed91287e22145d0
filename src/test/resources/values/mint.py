# Reads literals, one a line; prints each with the JSON of what it evaluates to here, "!" if it does
# not evaluate, and "repr differs" if PyRepr's text (after a tab) evaluates to something else.
import collections
import dataclasses
import enum
import math
import sys
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import PurePosixPath as Path

import parallax_values

nan, inf = math.nan, math.inf


class Colour(enum.Enum):
    RED = None


@dataclasses.dataclass(frozen=True)
class Item:
    name: str
    price: float


def encoded(text):
    try:
        wire = parallax_values.encode(eval(text))
        return "!" if '{"o":' in wire else wire
    except Exception:
        return "!"


def mint(text):
    lines = []
    for line in text.splitlines():
        literal, _, shown = line.partition("\t")
        wire = encoded(literal)
        if shown and encoded(shown) != wire:
            wire += " repr differs: " + encoded(shown)
        elif wire != "!":
            again = parallax_values.encode(parallax_values.decode(wire, globals()))
            if again != wire:
                wire += " decode differs: " + again
        lines.append(literal + "\t" + wire + "\n")
    return "".join(lines)
