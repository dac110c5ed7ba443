"""Texts of our own for the readers, and short ways to look at what came of them."""

from placet.reading.document import Document, Part

PAGE = """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Senado | El Diario</title>
<meta property="article:published_time" content="2031-02-12T10:00:00-06:00"></head><body>
<header><a href="/">Inicio</a><nav><ul><li>Política</li><li>Mundo</li></ul></nav></header>
<main><article><h1>El Senado deja entrar a diez marinos</h1>
<p>PUERTO CLARO, 12 feb 2031 (Prensa Libre).— El Senado autorizó este martes la entrada de diez marinos
de la <b>Armada</b> vecina, que enseñarán a bucear a los de aquí durante seis semanas.</p>
<p>El dictamen se aprobó por 70 votos a favor, dos en contra y una abstención.<br><br>
Otra parte del mismo párrafo dice que traerán sus propias armas y sus botes.</p>
<h2>Las armas</h2><ul><li>10 fusiles cortos</li><li>5 pistolas</li></ul>
<table><tr><th>Arma</th><th>Cantidad</th></tr><tr><td>Fusil corto</td><td>10</td></tr></table>
<p style="display:none">Palabras que nadie ve en la página.</p>
<div>Un texto suelto, sin párrafo, con <em>énfasis</em> y bastante largo para contar.</div>
</article></main><aside><h3>Más leídas</h3><p>Otra noticia, que nada tiene que ver con esta.</p></aside>
<footer><p>Todos los derechos reservados, El Diario de Puerto Claro</p></footer></body></html>"""


def pieces(document: Document) -> list[tuple[Part, str]]:
    """Give what each segment is, and its words."""
    return [(s.part, document.text[s.start : s.end]) for s in document.segments]


def words(document: Document) -> list[str]:
    """Give the words of each segment."""
    return [text for _, text in pieces(document)]


def codes(document: Document) -> list[tuple[str, int]]:
    """Give code and line of each problem."""
    return [(p.code, p.line) for p in document.problems]


def rows(document: Document, number: int = 0) -> list[list[str]]:
    """Give the words of the cells of a table."""
    return [[document.text[c.start : c.end] for c in row] for row in document.tables[number].rows]
