"""A request and an answer as values, and how a body becomes fields and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qs, quote

__all__ = ["Answer", "Ask", "Upload", "download", "moved", "page", "read_body"]

MOST_FIELDS = 2_000
"""A form of this many fields is none of ours."""

_PLAIN = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was handed in: the name it had, its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Ask:
    """A request: its path without the query, all values of each field, files, the language."""

    method: str
    path: str
    query: Mapping[str, list[str]] = field(default_factory=dict)
    form: Mapping[str, list[str]] = field(default_factory=dict)
    files: Mapping[str, tuple[Upload, ...]] = field(default_factory=dict)
    language: str = "en"
    csrf: str = ""

    def one(self, name: str, default: str = "") -> str:
        """The first value of a field of the form, else of the query."""
        found = self.form.get(name) or self.query.get(name) or [default]
        return found[0]

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field of the form."""
        return tuple(self.form.get(name, ()))

    def ticked(self, name: str) -> bool:
        """Whether a box of the form was ticked."""
        return bool(self.form.get(name))


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: the body, its kind, the status, headers besides the usual ones."""

    body: bytes
    kind: str = _PLAIN
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def page(text: str, status: int = 200) -> Answer:
    """A page of HTML."""
    return Answer(text.encode("utf-8", "replace"), _PLAIN, status)


def moved(where: str) -> Answer:
    """The way to another page of the desk, after something was done."""
    return Answer(b"", _PLAIN, 303, (("Location", where),))


def download(data: bytes, name: str, kind: str = "application/octet-stream") -> Answer:
    """A file to keep; its name may have any letters."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-._") else "_" for c in name)
    told = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    return Answer(data, kind, 200, (("Content-Disposition", told),))


def read_body(
    kind: str, data: bytes
) -> tuple[dict[str, list[str]], dict[str, tuple[Upload, ...]]] | None:
    """The fields and the files of a form, None when it is none."""
    name = kind.partition(";")[0].strip().lower()
    if name == "application/x-www-form-urlencoded":
        try:
            text = data.decode("ascii")
            return parse_qs(
                text, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="replace"
            ), {}
        except ValueError:
            return None
    if name == "multipart/form-data":
        return _parts(kind, data)
    return None


def _parts(
    kind: str, data: bytes
) -> tuple[dict[str, list[str]], dict[str, tuple[Upload, ...]]] | None:
    """What a form of several parts holds."""
    head = f"Content-Type: {kind}\r\n\r\n".encode("latin-1", "replace")
    whole = BytesParser(policy=HTTP).parsebytes(head + data)
    if not whole.is_multipart():
        return None
    fields: dict[str, list[str]] = {}
    files: dict[str, tuple[Upload, ...]] = {}
    for count, part in enumerate(whole.iter_parts()):
        if count > MOST_FIELDS:
            return None
        name = part.get_param("name", header="content-disposition")
        held = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(held, bytes):
            return None
        file = part.get_filename()
        if file is None:
            fields.setdefault(name, []).append(held.decode("utf-8", "replace"))
        elif file or held:
            files[name] = (*files.get(name, ()), Upload(file, held))
    return fields, files
