"""Upper, lower and sorting as each language does it.

Azerbaijani has two letters i: dotted (i, İ) and dotless (ı, I). `str.lower` mixes them up, and
makes two characters of İ.
"""

from __future__ import annotations

__all__ = ["az_lower", "az_upper", "capitalise", "lower", "sort_key", "upper"]

_ALPHABETS = {
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
}


def az_lower(text: str) -> str:
    """The text in small letters: I becomes ı, İ becomes i."""
    return text.replace("İ", "i").replace("I", "ı").lower()


def az_upper(text: str) -> str:
    """The text in capitals: i becomes İ, ı becomes I."""
    return text.replace("i", "İ").replace("ı", "I").upper()


def lower(text: str, language: str) -> str:
    """The text in small letters of a language."""
    return az_lower(text) if language == "az" else text.lower()


def upper(text: str, language: str) -> str:
    """The text in capitals of a language."""
    return az_upper(text) if language == "az" else text.upper()


def capitalise(text: str, language: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return upper(text[:1], language) + text[1:]


def sort_key(text: str, language: str) -> tuple[tuple[int, str], ...]:
    """What to sort by so that texts stand as in a dictionary of the language.

    Letters of other alphabets come after its own, digits and signs before them.
    """
    alphabet = _ALPHABETS.get(language, _ALPHABETS["en"])
    after = len(alphabet) + 1
    return tuple(
        (alphabet.find(letter) + 1 or (after if letter.isalpha() else 0), letter)
        for letter in lower(text, language)
    )
