"""Reading aloud with the voice this machine has, if it has one (espeak-ng); else silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # looked for at the first word: most children never ask for it
    import subprocess

__all__ = ["Voice"]

LOUDEST = 100
"""The amplitude espeak-ng has of itself; above it, it distorts."""


class Voice:
    """One voice that says one thing at a time. Mutable: what it is saying now."""

    def __init__(self) -> None:
        self._program: str | None = ""  # not looked for yet
        self._saying: subprocess.Popen[bytes] | None = None

    def say(self, text: str, language: str, volume: float = 1.0) -> None:
        """Begin to say a text and stop the one before; without a voice, stay silent."""
        import shutil
        import subprocess

        self.stop()
        if self._program == "":
            self._program = shutil.which("espeak-ng")
        if self._program is None or volume <= 0:
            return
        try:
            self._saying = subprocess.Popen(
                [
                    *(self._program, "-v", language or "en", "-s", "140"),
                    *("-a", str(round(min(1.0, volume) * LOUDEST)), "--stdin"),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._saying.stdin:
                self._saying.stdin.write(text.encode("utf-8"))
                self._saying.stdin.close()
        except OSError:
            self._saying = None

    def stop(self) -> None:
        """Be quiet."""
        if self._saying is not None and self._saying.poll() is None:
            self._saying.terminate()
            self._saying.wait()
        self._saying = None
