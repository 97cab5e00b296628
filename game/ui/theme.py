"""The tokens of the design: colours, sizes, times; one look for each contrast and text size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from game.values import N_

__all__ = ["CATEGORIES", "COLORS", "MOTION", "SIZES", "Category", "Theme", "contrast", "mix"]


@dataclass(frozen=True, slots=True)
class Category:
    """How the blocks of a category look; `badge` lies under the icon, which is drawn in `ink`."""

    fill: str
    edge: str
    ink: str
    icon: str
    label: str
    badge: str = ""


# name: (usual, high contrast). Light fills keep dark letters, dark fills white ones, in both.
COLORS: dict[str, tuple[str, str]] = {
    "wool": ("#F6ECD9", "#000000"),
    "paper": ("#FFF9EE", "#000000"),
    "sand": ("#EADBBE", "#262626"),
    "line": ("#CBB48C", "#FFFFFF"),
    "ink": ("#2E1C14", "#FFFFFF"),
    "walnut": ("#5C3B28", "#FFFFFF"),
    "walnut2": ("#7A5A44", "#D6D6D6"),
    "madder": ("#AB2E2A", "#8E1B1B"),
    "madderD": ("#7A1B1D", "#FFFFFF"),
    "madderL": ("#EBB3A2", "#EBB3A2"),
    "indigo": ("#2C4488", "#1F3C96"),
    "indigoD": ("#1B2A57", "#FFFFFF"),
    "indigoL": ("#B4C4E8", "#B4C4E8"),
    "night": ("#121B38", "#000000"),
    "saffron": ("#F3B033", "#FFC83D"),
    "saffronE": ("#C57F12", "#FFFFFF"),  # the edge and lip of a saffron button
    "saffronD": ("#8F5206", "#FFFFFF"),
    "saffronL": ("#FCE1A6", "#3A2C00"),
    "teal": ("#146B66", "#00584F"),
    "tealD": ("#0B4644", "#FFFFFF"),
    "tealL": ("#A6D6CA", "#A6D6CA"),
    "pea": ("#CBE7A5", "#D3F29A"),
    "peaD": ("#4C6A2B", "#FFFFFF"),
    "turq": ("#A2DFEC", "#A9ECFA"),
    "turqD": ("#1F6476", "#FFFFFF"),
    "violet": ("#8A5FA8", "#6F3FA0"),
    "violetD": ("#472A5E", "#FFFFFF"),
    "terra": ("#DD7050", "#FFA285"),
    "terraD": ("#762C16", "#FFFFFF"),
    "pist": ("#B5CB6B", "#B5CB6B"),
    "pistD": ("#4F6420", "#FFFFFF"),
    "pistL": ("#E3EDBE", "#E3EDBE"),
    "plum": ("#6B3162", "#6B3162"),
    "plumL": ("#DDBBD5", "#DDBBD5"),
    "rose": ("#F0A58C", "#F0A58C"),
    "sky": ("#B9DCE4", "#B9DCE4"),
    "white": ("#FFFFFF", "#FFFFFF"),
    # places that are not dyes
    "bark": ("#120A06", "#FFFFFF"),  # edge of Start blocks
    "start": ("#2E1C14", "#4A2C1C"),  # fill of Start blocks
    "ground": ("#FBF3E2", "#000000"),  # the block workspace
    "ground_dot": ("#E7D8B8", "#000000"),
    "sheet": ("#FFFDF7", "#000000"),  # under Python text
    "speaker": ("#AB2E2A", "#FFC83D"),  # names of speakers, and other coloured words on paper
    "focus": ("#121B38", "#FFC83D"),
    "focus_ground": ("#FFF9EE", "#000000"),
    "button_night": ("#26345F", "#000000"),  # keys on the transport
    "button_night_edge": ("#3D4E86", "#FFFFFF"),
    "pale": ("#C9D3EE", "#FFFFFF"),  # quiet words on night
    "well": ("#0C1228", "#000000"),  # the trough of the stitch strip
    "locked": ("#E7D8B8", "#262626"),
    "locked_edge": ("#93774C", "#FFFFFF"),
    "on_night": ("#FFFFFF", "#FFFFFF"),
    "keyword": ("#8A4B00", "#FFC83D"),
    "call": ("#2C4488", "#B4C4E8"),
    "number": ("#6B3162", "#A9ECFA"),
    "string": ("#0F5F5A", "#D3F29A"),
    "comment": ("#6F5A45", "#D6D6D6"),
    "error_line": ("#F9D9CC", "#5A1010"),
}

# category: (fill, edge, icon, label)
_CATEGORIES = {
    "start": ("start", "bark", "flag", N_("Start")),
    "move": ("indigo", "indigoD", "walk", N_("Move")),
    "do": ("madder", "madderD", "pick", N_("Do")),
    "repeat": ("saffron", "saffronD", "loop", N_("Repeat")),
    "decide": ("teal", "tealD", "fork", N_("Decide")),
    "sense": ("pea", "peaD", "eye", N_("Sense")),
    "boxes": ("violet", "violetD", "box", N_("Boxes")),
    "maths": ("turq", "turqD", "math", N_("Maths")),
    "knots": ("terra", "terraD", "buta", N_("My knots")),
}

# role: (usual, large text, compact window, both); px before the scale
SIZES: dict[str, tuple[float, float, float, float]] = {
    "hero": (60, 66, 46, 50),
    "title": (42, 48, 34, 38),
    "card": (27, 34, 24, 29),
    "story": (24, 32, 20, 26),
    "body": (20, 27, 18, 23),
    "block": (18, 25, 16, 21),
    "caption": (16, 23, 16, 20),
    "rail": (15, 25, 15, 20),
    "table": (16, 23, 16, 20),
    "code": (19, 26, 17, 22),
    "code_line": (34, 46, 30, 38),
}

# name: (ms, easing, ms with reduced motion)
MOTION: dict[str, tuple[int, str, int]] = {
    "tap": (90, "linear", 90),
    "snap": (140, "out-back", 0),
    "lift": (120, "out-cubic", 0),
    "light": (80, "linear", 0),
    "step": (320, "in-out-sine", 0),
    "turn": (240, "in-out-sine", 0),
    "panel": (220, "out-cubic", 120),
    "page": (320, "in-out-cubic", 160),
    "row": (60, "linear", 0),
    "tie": (900, "linear", 0),
    "star": (180, "out-back", 0),
    "unpick": (600, "out-cubic", 0),
    "idle": (4000, "in-out-sine", 0),
    "glow": (1600, "in-out-sine", 0),
    "toast": (4000, "linear", 4000),
    "tooltip": (600, "linear", 600),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The look a child has chosen."""

    contrast: bool = False
    large: bool = False
    still: bool = False  # reduced motion

    def color(self, name: str) -> str:
        """The hex of a token; a hex is given back as it is. Raises KeyError on an unknown name."""
        return name if name.startswith("#") else COLORS[name][self.contrast]

    def on(self, name: str) -> str:
        """The hex of the letters that read best on a fill."""
        dark = "#000000" if self.contrast else COLORS["ink"][0]
        return _reads_best(self.color(name), dark)

    def category(self, name: str) -> Category:
        """The look of a block category: start move do repeat decide sense boxes maths knots."""
        return _category(name, self.contrast)

    def size(self, role: str, compact: bool = False) -> float:
        """The px of a type role before the scale of the window."""
        return SIZES[role][self.large + 2 * compact]

    def seconds(self, name: str) -> float:
        """How long a motion lasts; 0 when it is cut."""
        usual, _, still = MOTION[name]
        return (still if self.still else usual) / 1000


def mix(a: str, b: str, share: float) -> str:
    """The colour `share` of the way from `a` to `b`."""
    pairs = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(p + (q - p) * share):02X}" for p, q in pairs)


@cache
def contrast(a: str, b: str) -> float:
    """The WCAG 2.2 contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(color))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def _reads_best(fill: str, dark: str) -> str:
    return dark if contrast(fill, dark) >= contrast(fill, "#FFFFFF") else "#FFFFFF"


@cache
def _category(name: str, high: bool) -> Category:
    theme = Theme(contrast=high)
    fill, edge, icon, label = _CATEGORIES[name]
    ink = theme.on(fill)
    if high:
        badge = "#000000" if ink == "#FFFFFF" else "#FFFFFF"
    elif ink == "#FFFFFF":
        badge = theme.color(edge)
    else:
        badge = mix(theme.color(fill), theme.color("paper"), 0.75)
    return Category(theme.color(fill), theme.color(edge), ink, icon, label, badge)


CATEGORIES: dict[str, Category] = {name: _category(name, False) for name in _CATEGORIES}
