"""`python main.py desk`: the teacher's desk, in the browser of this PC."""

from __future__ import annotations

import secrets
import threading
import time
import webbrowser
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.data import data_root
from game.i18n import word
from game.values import N_
from game.verbs.play import data_folder

if TYPE_CHECKING:
    from game.verbs.command_line import Call

__all__ = ["PORT", "main"]

PORT = 8417
"""Where the desk is found when no other port is asked for."""

TAKEN = N_("Port {port} is taken, perhaps by a desk that is open already. Choose another: {way}")


def main(call: Call) -> int:
    """Serve until the teacher has had enough; 3 without the extra, 2 where the port is taken."""
    if find_spec("jinja2") is None:
        call.err.write(
            call.say("The desk needs one more part. Install it once: {command}",
                     command='pip install "ilme[classroom]"') + "\n"
        )  # fmt: skip
        return 3
    from game.classroom import Desk
    from game.desk.server import DeskServer
    from game.desk.site import Site

    port = call.given.port if call.given.port is not None else PORT
    desk = Desk.open(
        data_folder(call.given.data) / "desk",
        lambda: int(time.time()),
        secrets.token_bytes,
        call.given.database or "",
    )
    if call.given.database and not desk.may_write:
        for notice in desk.notices():
            call.err.write(word(notice, call.say) + "\n")
        desk.close()
        return 2
    site = Site(desk, data_root(), call.catalogue.code)
    try:
        server = DeskServer(port, lambda: secrets.token_urlsafe(32), site.serve, site.sorry)
    except (OSError, OverflowError):
        desk.close()
        call.err.write(call.say(TAKEN, port=port, way="python main.py desk --port 8418") + "\n")
        return 2
    site.tending.start()
    address = server.gate.address()
    call.out.write(call.say("The desk is open at {address}", address=address) + "\n")
    call.out.write(call.say("Press Ctrl-C here to close it.") + "\n")
    call.out.flush()
    if not call.given.no_browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        server.serve_forever(poll_interval=0.3)
    except KeyboardInterrupt:
        call.out.write("\n" + call.say("The desk is closed. Everything is kept.") + "\n")
    finally:
        server.server_close()
        site.close()
        desk.close()
    return 0
