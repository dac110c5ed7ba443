"""Elements of SVG as text. Colours are classes of the page, with attributes for paper and file."""

from html import escape

INK, INK2, EDGE, HAIR, PAPER, LAW = "#15181c", "#4b5259", "#7b8288", "#c6c9c2", "#fbfbf8", "#4a2b85"
VERDICTS = {"breached": "#a3141b", "possible": "#855000", "kept": "#1c5f3f"}


def tag(element: str, inside: object = "", **given: object) -> str:
    """Give an element; `class_` is class, an underscore in a name a hyphen, None left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value), quote=True)}"'
        for key, value in given.items()
        if value is not None
    )
    return f"<{element}{said}>{inside}</{element}>" if inside else f"<{element}{said}/>"


def _plain(value: object) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def line(x1: float, y1: float, x2: float, y2: float, **more: object) -> str:
    """Give a straight line."""
    return tag("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **more)


def box(x: float, y: float, wide: float, high: float, **more: object) -> str:
    """Give a rectangle; one that would be too thin to be seen is a unit wide."""
    return tag("rect", x=float(x), y=float(y), width=float(max(wide, 1)), height=float(high), **more)


def ring(x: float, y: float, radius: float, **more: object) -> str:
    """Give a circle."""
    return tag("circle", cx=float(x), cy=float(y), r=float(radius), **more)


def words(x: float, y: float, said: str, **more: object) -> str:
    """Give a line of text; `said` is escaped."""
    return tag("text", escape(said, quote=False), x=float(x), y=float(y), **more)


def group(parts: list[str], **more: object) -> str:
    """Give a group; nothing where it has no parts."""
    return tag("g", "".join(parts), **more) if parts else ""
