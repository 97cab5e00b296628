"""`python main.py desk`: the teacher's desk, in the browser of this PC."""

from __future__ import annotations

import secrets
import threading
import time
import webbrowser
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.data import data_root
from game.i18n import word
from game.values import N_
from game.verbs.play import data_folder

if TYPE_CHECKING:
    from game.classroom import Desk
    from game.desk.server import DeskServer
    from game.desk.site import Site
    from game.verbs.command_line import Call

__all__ = ["PORT", "main"]

PORT = 8417
"""Where the desk is found when no other port is asked for."""

TAKEN = N_("Port {port} is taken, perhaps by a desk that is open already. Choose another: {way}")


def main(call: Call) -> int:
    """Serve until the teacher has had enough; 3 without the extra, 2 where the port is taken or the
    database does not answer."""
    if find_spec("jinja2") is None:
        call.err.write(
            call.say("The desk needs one more part. Install it once: {command}"
                     " or, in the folder of the game, {other}",
                     command='pip install "ilme[classroom]"',
                     other="pip install -e '.[classroom]'") + "\n"
        )  # fmt: skip
        return 3
    from game.classroom import clean_pupil
    from game.classroom.roles import ROLES
    from game.desk.site import Site

    if (desk := _memory(call)) is None:
        return 2
    role, who = ROLES[call.given.role], clean_pupil(call.given.teacher or "")
    site = Site(desk, data_root(), call.catalogue.code, role, who)
    try:
        if (server := _server(call, site)) is None:
            return 2
        if role.changes:
            site.tending.start()
        _tell(call, server)
        _serve(call, server, desk)
    finally:
        site.close()
        desk.close()
    return 0


def _memory(call: Call) -> Desk | None:
    """The desk's memory; None where a database was named that cannot be used, which is said."""
    from game.classroom import Desk

    database = call.given.database or ""
    folder = data_folder(call.given.data) / "desk"
    desk = Desk.open(folder, lambda: int(time.time()), secrets.token_bytes, database)
    if not database or desk.may_write:
        return desk
    for notice in desk.notices():
        call.err.write(word(notice, call.say) + "\n")
    desk.close()
    return None


def _server(call: Call, site: Site) -> DeskServer | None:
    """A server at the port that is asked for; None where it is taken, which is said."""
    from game.desk.serve import serve
    from game.desk.server import DeskServer

    port = call.given.port if call.given.port is not None else PORT
    try:
        return DeskServer(port, lambda: secrets.token_urlsafe(32), partial(serve, site), site.sorry)
    except (OSError, OverflowError):
        call.err.write(call.say(TAKEN, port=port, way="python main.py desk --port 8418") + "\n")
        return None


def _tell(call: Call, server: DeskServer) -> None:
    """Say where the desk is, and open it in a browser unless that is not wanted."""
    address = server.gate.address()
    call.out.write(call.say("The desk is open at {address}", address=address) + "\n")
    call.out.write(call.say("Press Ctrl-C here to close it.") + "\n")
    call.out.flush()
    if not call.given.no_browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _serve(call: Call, server: DeskServer, desk: Desk) -> None:
    """Answer until Ctrl-C, and sum meanwhile what comes in."""
    from game.desk.settling import Settling

    settling = Settling(desk)
    settling.start()
    try:
        server.serve_forever(poll_interval=0.3)
    except KeyboardInterrupt:
        call.out.write("\n" + call.say("The desk is closed. Everything is kept.") + "\n")
    finally:
        server.server_close()
        settling.stop()
