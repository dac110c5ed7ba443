"""How wide words are in Fira Sans Condensed, so that page and paper place labels alike.

Hundredths of the type size, from the advance widths of the bundled files
(5.3.0); figures are tabular. What is not listed counts as a wide letter.
"""

from functools import lru_cache

_REGULAR = {
    20: "'",
    21: ",.:;‘’·",
    23: "!¡",
    24: " ",
    25: "ijí",
    26: "IlÍ",
    27: "J",
    28: "`",
    29: "[]{}",
    30: "()",
    31: "f",
    33: "t",
    35: "r",
    36: "|",
    37: "-",
    38: '"',
    39: "“”",
    40: "z",
    41: "*",
    42: "?¿",
    43: "csç",
    44: "FLvx~",
    45: "=yº",
    46: "+<>T",
    47: "#/EZ\\_gkÉ–°",
    48: "$",
    49: "X^aeáé",
    50: "SY",
    51: "CV",
    52: "Puúü",
    53: "AKbhnopóñÁ»",
    54: "Rdq«",
    55: "B",
    57: "G",
    58: "D",
    59: "UÚÜ",
    61: "HNÑ",
    63: "OQÓ",
    64: "…",
    66: "&w",
    71: "M",
    72: "—",
    75: "%W",
    77: "m",
    92: "@",
}
_BOLD = {
    22: " ',‘’",
    23: "!.:;¡·",
    26: "ijí",
    27: "IlÍ",
    29: "J[]{}",
    30: "()",
    31: "`",
    32: "f",
    34: "|",
    35: "t",
    36: "r",
    37: "-",
    41: "z",
    42: '"*“”',
    43: "cç",
    44: "?Fs¿",
    46: "Lvxº",
    47: "/<=>\\_y~°",
    48: "+ETÉ–",
    49: "$Zg",
    50: "#^aekáé",
    51: "S",
    52: "CVXhnuúñü",
    53: "Yoó",
    54: "APbdpqÁ",
    56: "BR",
    57: "K»",
    58: "«",
    59: "DGUÚÜ",
    60: "HNÑ",
    63: "OQÓ",
    68: "&w…",
    72: "M—",
    76: "m",
    77: "W",
    78: "%",
    92: "@",
}
_FIGURE = 52
_OTHER = 60
_TABLES = tuple(
    {letter: wide for wide, letters in table.items() for letter in letters} for table in (_REGULAR, _BOLD)
)


@lru_cache(maxsize=4096)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a line of text, in the unit of its type size."""
    table = _TABLES[bold]
    return sum(_FIGURE if c.isdigit() else table.get(c, _OTHER) for c in text) * size / 100
