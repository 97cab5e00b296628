"""Joining a class over the network, as the game does it (see `exchange.pairing`)."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

from game.exchange import ClassFile, Keys, fits_code, open_class_file, pictures, promise
from game.shell.routes import Call
from game.shell.wire import told

__all__ = ["meet"]

ASK_S = 2.0
MOST_ASKED = 300
"""How often the teacher's word is asked for, and how many times: ten minutes."""


def meet(
    address: str,
    code: str,
    device: Keys,
    random: Callable[[int], bytes],
    call: Call,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[tuple[Any, ...]]:
    """What happens: ("pictures", three of them), then ("in", class file) or ("no", code)."""
    try:
        hello = told(call(address, "/hello", b""))
        sign = str(hello.get("sign", ""))
        if not fits_code(code, sign):
            yield "no", "klass.code"
            return
        number = random(16).hex()
        promised = {"device": device.sign_public, "promise": promise(number, device.sign_public)}
        first = call(address, "/join", json.dumps(promised).encode())
        answer = told(first)
        if first.status != 200:
            yield "no", "klass.later" if first.status == 429 else "klass.closed"
            return
        id, other = str(answer.get("id", "")), str(answer.get("number", ""))
        shown = call(address, "/join", json.dumps({"id": id, "number": number}).encode())
        if shown.status != 200:
            yield "no", "klass.refused"
            return
        yield "pictures", pictures(sign, device.sign_public, number, other)
        for _ in range(MOST_ASKED):
            asked = call(address, "/join", json.dumps({"id": id}).encode())
            state = told(asked).get("state", "")
            if asked.status != 200 or state == "away":
                yield "no", "klass.refused"
                return
            if state != "waits":
                ours = isinstance(open_class_file(asked.body, sign), ClassFile)
                yield ("in", asked.body) if ours else ("no", "klass.refused")
                return
            sleep(ASK_S)
        yield "no", "klass.closed"
    except OSError:
        yield "no", "klass.nobody"
