"""Who may come in: the token of the address, the session, hosts, origins, the secret of forms."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from threading import Lock

__all__ = ["HEADERS", "Gate", "cookies_of"]

HEADERS: tuple[tuple[str, str], ...] = (
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
)
"""Said with every answer: nothing from elsewhere, no script or style within a page, no frames."""

MOST_SESSIONS = 8
"""Browsers that may be in at the same time; the oldest is let go."""


def cookies_of(header: str) -> dict[str, str]:
    """The cookies a browser sent; none when they cannot be read."""
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header[:4096]).items()}
    except CookieError:
        return {}


@dataclass(slots=True)
class Gate:
    """The door of one desk at a port of this PC.

    Mutable: it knows the tokens that were not used yet and the sessions that were opened with them.
    """

    port: int
    secret: Callable[[], str]
    tokens: list[str] = field(default_factory=list)
    sessions: dict[str, str] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    @property
    def cookie(self) -> str:
        """The name of our cookie: browsers do not keep those of two ports apart."""
        return f"ilme_desk_{self.port}"

    @property
    def origin(self) -> str:
        """Where our pages come from."""
        return f"http://127.0.0.1:{self.port}"

    def address(self) -> str:
        """An address that lets one browser in, once."""
        token = self.secret()
        with self.lock:
            self.tokens = [*self.tokens[-3:], token]
        return f"{self.origin}/?token={token}"

    def knows(self, host: str) -> bool:
        """Whether a request was meant for us: a page that renamed its host to ours was not."""
        return host in (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    def enter(self, token: str) -> str:
        """A session for a token that was not used yet, "" for any other."""
        with self.lock:
            for known in self.tokens:
                if hmac.compare_digest(known.encode(), token.encode("utf-8", "replace")):
                    self.tokens.remove(known)
                    session = self.secret()
                    self.sessions[session] = self.secret()
                    while len(self.sessions) > MOST_SESSIONS:
                        del self.sessions[next(iter(self.sessions))]
                    return session
        return ""

    def csrf(self, header: str) -> str:
        """The secret that forms of this browser must send, "" for a browser that is not in."""
        given = cookies_of(header).get(self.cookie, "")
        with self.lock:
            for session, secret in self.sessions.items():
                if hmac.compare_digest(session.encode(), given.encode("utf-8", "replace")):
                    return secret
        return ""

    def ours(self, host: str, headers: Mapping[str, str], writes: bool) -> bool:
        """Whether a request comes from our own pages, or, if it only reads, from nowhere."""
        site = headers.get("Sec-Fetch-Site", "same-origin")
        if writes:
            return headers.get("Origin", "") == f"http://{host}" and site == "same-origin"
        return site in ("same-origin", "none")
