"""The words of the terminal itself, in English and Spanish; findings and problems are `placet.wording`'s."""

from collections.abc import Mapping

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.reports.words import WORDS as SHOWN

WORDS: Mapping[str, tuple[str, str]] = {
    **SHOWN,
    # the answer
    "known_at": ("known at", "conocido al"),
    "and": ("and", "y"),
    "because": ("because", "porque"),
    "checking": ("Checking", "Verificando"),
    "evidence": ("evidence", "prueba"),
    "sources_of": ("sources", "fuentes"),
    "convention": ("counted so", "contado así"),
    "presumed": ("presumed", "se presume"),
    "sources": ("Sources", "Fuentes"),
    # lanes and sections of a mission
    "terms": ("Terms", "Términos"),
    "findings": ("Findings", "Hallazgos"),
    "route": ("Route", "Trámite"),
    "people": ("Positions, offices and lists", "Posturas, cargos y listas"),
    "next": ("Next possible step", "Siguiente paso posible"),
    "ground": ("ground", "fundamento"),
    "required": ("required", "obligatorio"),
    "timeline": ("Timeline", "Cronología"),
    "key": ("Key", "Clave"),
    # the key of the drawing
    "key.words": ("words:", "palabras:"),
    "key.deeds": ("deeds:", "hechos:"),
    "screen": ("The output", "La salida"),
    "sentence.totals": (
        "{missions} missions of {states} states: {verdicts}.",
        "{missions} misiones de {states} Estados: {verdicts}.",
    ),
    # lists
    "list.mission": ("mission", "misión"),
    "list.window": ("window", "plazo"),
    "list.ceiling": ("ceiling", "tope"),
    "list.verdict": ("verdict", "veredicto"),
    "list.stage": ("stage", "etapa"),
    "list.none": ("No mission fits.", "Ninguna misión coincide."),
    "list.shown": ("{shown} of {total} missions", "{shown} de {total} misiones"),
    # duties
    "duties.late": ("Past due, or no longer certain to be in time", "Vencidas o de cumplimiento incierto"),
    "duties.next": ("The next 90 days", "Los próximos 90 días"),
    "duties.undated": ("Without a day", "Sin fecha"),
    "duties.later": ("Later", "Más adelante"),
    "duties.done": ("Delivered", "Cumplidas"),
    "duties.none": ("No duty.", "Ninguna obligación."),
    "duties.own": (
        "Yearly, quarterly and standing duties of the packs",
        "Obligaciones anuales, trimestrales y permanentes de los paquetes",
    ),
    # the demonstration
    "demo.loading": ("Loading the catalogue …", "Cargando el catálogo …"),
    "demo.loaded": (
        "{entries} new entries in the journal of {folder}",
        "{entries} asientos nuevos en el diario de {folder}",
    ),
    "backup.done": (
        "{given}: {entries} entries, {files} documents. Keys are no part of it.",
        "{given}: {entries} asientos, {files} documentos. Las claves no forman parte.",
    ),
    "import.done": ("Recorded: {counts}", "Asentado: {counts}"),
    "import.would": ("Would be recorded: {counts}", "Se asentaría: {counts}"),
    "import.column": ("column {n}, “{heading}”: {role}", "columna {n}, «{heading}»: {role}"),
    "import.why.heading": ("by its heading", "por su encabezado"),
    "import.why.contents": ("by what stands in it", "por lo que contiene"),
    "import.why.confirmed": ("as you said", "como usted dijo"),
    "import.confirm": (
        "Nothing was recorded. Say --confirm if the columns hold this, or correct one with --column N=WHAT.",
        "No se asentó nada. Diga --confirm si las columnas contienen esto, o corrija una con --column N=QUÉ.",
    ),
    "import.missions": ("missions", "misiones"),
    "import.sources": ("sources", "fuentes"),
    "import.entities": ("entities", "entidades"),
    "import.claims": ("claims", "afirmaciones"),
    "import.decisions": ("decisions", "decisiones"),
    "restore.done": (
        "{folder}: {entries} entries, every leaf verified; {files} documents.",
        "{folder}: {entries} asientos, cada hoja verificada; {files} documentos.",
    ),
    "serve.at": (
        "Serving at {address} (stop with Ctrl+C)",
        "Sirviendo en {address} (se detiene con Ctrl+C)",
    ),
    "user.added": ("Added {name} as {role}.", "Se añadió {name} como {role}."),
    "user.password": ("Password", "Contraseña"),
    "demo.title": (
        "What was asked, consented to, printed, planned and known to have happened",
        "Lo solicitado, lo autorizado, lo publicado, lo planeado y lo que consta que ocurrió",
    ),
    "demo.next": ("What to type next", "Qué teclear ahora"),
    "demo.all": ("All missions that come with the program", "Todas las misiones que trae el programa"),
    "demo.check": ("the verdict of each term", "el veredicto de cada término"),
    "demo.as_of": ("the same, as of another day", "lo mismo, a fecha de otro día"),
    "demo.lang": ("the same in Spanish", "lo mismo en español"),
    "demo.list": ("the missions with a breach", "las misiones con un incumplimiento"),
    "demo.duties": ("who owes what to whom by when", "quién debe qué a quién y cuándo"),
    "demo.export": ("the claims as a table", "las afirmaciones como tabla"),
    "geojson.note": (
        "No place in the record has coordinates yet: every geometry is null.",
        "Ningún lugar del registro tiene aún coordenadas: toda geometría es nula.",
    ),
    # mistakes at the command line
    "error.catalogue.missing": (
        "The catalogue is not where it should be. Reinstall the program, or name a file or folder.",
        "El catálogo no está en su lugar. Reinstale el programa o indique un archivo o una carpeta.",
    ),
    "error.day.whole": (
        "“{text}” is not a whole day. Write it as 2025-03-20.",
        "«{text}» no es un día completo. Escríbalo así: 2025-03-20.",
    ),
    "error.file.empty": (
        "{given}: no mission stands in this file. A mission begins with the key “mission”.",
        "{given}: en este archivo no hay ninguna misión. Una misión empieza con la clave «mission».",
    ),
    "error.file.unreadable": (
        "{given}: the file cannot be read ({detail}).",
        "{given}: no se puede leer el archivo ({detail}).",
    ),
    "error.file.unknown": (
        "{given}: there is no such file or folder. Check the path.",
        "{given}: no existe ese archivo o carpeta. Revise la ruta.",
    ),
    "error.folder.empty": (
        "{given}: no mission stands in this folder. Mission files end in .yaml.",
        "{given}: en esta carpeta no hay ninguna misión. Los archivos de misión terminan en .yaml.",
    ),
    "error.folder.unknown": (
        "{given}: there is no such folder. Give one with pack files (*.yaml).",
        "{given}: no existe esa carpeta. Indique una con archivos de paquetes (*.yaml).",
    ),
    "error.format.none": (
        "Say in which format: --to with one of {known}.",
        "Diga en qué formato: --to con uno de {known}.",
    ),
    "error.mission.unknown": (
        "No mission is called “{given}”. `placet list` names them all.",
        "Ninguna misión se llama «{given}». `placet list` las nombra todas.",
    ),
    "error.mission.nearest": (
        "No mission is called “{given}”. Did you mean {nearest}? `placet list` names them all.",
        "Ninguna misión se llama «{given}». ¿Quiso decir {nearest}? `placet list` las nombra todas.",
    ),
    "error.output.unwritable": (
        "{given}: cannot be written ({detail}).",
        "{given}: no se puede escribir ({detail}).",
    ),
    "error.pack.unknown": (
        "“{pack}” is no framework pack. Known are: {known}. Give your own with --packs DIR.",
        "«{pack}» no es un paquete normativo. Se conocen: {known}. Indique los suyos con --packs DIR.",
    ),
    "error.serve.port": (
        "Cannot serve on {host} port {port}: {detail}. Choose another with --port.",
        "No puede servirse en {host}, puerto {port}: {detail}. Elija otro con --port.",
    ),
    "error.demo.occupied": (
        (
            "{folder} holds a register of its own, and the demo is public as a whole. "
            "Name another folder in PLACET_HOME."
        ),
        (
            "{folder} contiene un registro propio, y la demostración es pública por entero. "
            "Indique otra carpeta en PLACET_HOME."
        ),
    ),
    "error.backup.postgresql": (
        "The register lies in PostgreSQL: use its own pg_dump and pg_restore, and copy the files folder.",
        "El registro está en PostgreSQL: use pg_dump y pg_restore, y copie la carpeta de archivos.",
    ),
    "error.backup.exists": (
        "{given} exists already. Name a new file.",
        "{given} ya existe. Indique un archivo nuevo.",
    ),
    "error.backup.file": (
        "The document {name} is missing or was altered; nothing was written.",
        "El documento {name} falta o fue alterado; no se escribió nada.",
    ),
    "error.backup.unwritable": (
        "{given}: cannot be written ({detail}).",
        "{given}: no se puede escribir ({detail}).",
    ),
    "error.restore.occupied": (
        "{folder} holds a register already. Name an empty folder in PLACET_HOME.",
        "{folder} ya contiene un registro. Indique una carpeta vacía en PLACET_HOME.",
    ),
    "error.restore.unreadable": (
        "{given} is no backup that can be read; nothing was restored.",
        "{given} no es una copia que pueda leerse; no se restauró nada.",
    ),
    "error.restore.database": (
        "The database in the backup is not what was saved; nothing was restored.",
        "La base de datos de la copia no es la que se guardó; no se restauró nada.",
    ),
    "error.restore.entry": (
        "Entry {number} of the journal is not what was recorded; nothing was restored.",
        "El asiento {number} del diario no es lo que se asentó; no se restauró nada.",
    ),
    "error.restore.head": (
        (
            "The journal in the backup ends after {entries} entries, not where the manifest says; "
            "nothing was restored."
        ),
        (
            "El diario de la copia termina tras {entries} asientos, no donde dice el manifiesto; "
            "no se restauró nada."
        ),
    ),
    "error.restore.file": (
        "The document {name} in the backup is missing or was altered; nothing was restored.",
        "El documento {name} de la copia falta o fue alterado; no se restauró nada.",
    ),
    "error.user.exists": (
        "There is an account {name} already. Choose another name.",
        "Ya existe la cuenta {name}. Elija otro nombre.",
    ),
    "error.user.name": (
        "“{name}” cannot be the name of an account. Use letters, digits and @ . + - _ only.",
        "«{name}» no puede ser el nombre de una cuenta. Use solo letras, cifras y @ . + - _ en él.",
    ),
    "error.user.password": (
        "The password is not taken ({detail}).",
        "No se admite la contraseña ({detail}).",
    ),
    "error.user.role": (
        "“{given}” is no role. Roles are: {known}.",
        "«{given}» no es un papel. Los papeles son: {known}.",
    ),
    "error.user.unknown": (
        "There is no account {name}. `placet user list` names them all.",
        "No existe la cuenta {name}. `placet user list` las nombra todas.",
    ),
    # a draft
    "draft.reading": ("Reading", "Leyendo"),
    "draft.head": (
        "{name}, {kind}; missions: {frames}; values: {proposals}",
        "{name}, {kind}; misiones: {frames}; valores: {proposals}",
    ),
    "draft.unassigned": ("Of no mission that is told apart", "De ninguna misión que se distinga"),
    "draft.dropped": (
        "{dropped} values were left out: their words do not hold them.",
        "{dropped} valores se dejaron fuera: sus palabras no los contienen.",
    ),
    "draft.key": (
        "● firm  ◐ likely  ○ doubtful. Nothing is recorded until a person accepts it.",
        "● firme  ◐ probable  ○ dudoso. Nada se registra hasta que una persona lo acepte.",
    ),
    "draft.about.this": ("of this mission", "de esta misión"),
    "draft.about.earlier": ("earlier", "anterior"),
    "draft.about.outbound": ("own forces abroad", "fuerzas propias al exterior"),
    "draft.about.other": ("another", "otra"),
    "draft.derivation.computed": ("reckoned", "calculado"),
    "draft.derivation.implied": ("understood", "entendido"),
    "draft.rival": ("others differ", "otros difieren"),
    "draft.quoted": ("in a quotation", "en una cita"),
    "draft.also": ("repeated: {repeats}", "repetido: {repeats}"),
    "draft.stance.for": ("for", "a favor"),
    "draft.stance.against": ("against", "en contra"),
    "draft.stance.concerned": ("concerned", "con reparos"),
    "draft.stance.abstained": ("abstained", "abstención"),
    "draft.upto": ("up to {most}", "hasta {most}"),
    "draft.atleast": ("at least {least}", "al menos {least}"),
    "slot.unit": ("unit", "unidad"),
    "slot.sending_state": ("sending state", "Estado que envía"),
    "slot.receiving_state": ("host state", "Estado anfitrión"),
    "slot.strength": ("people", "personas"),
    "slot.window.presence": ("presence", "permanencia"),
    "slot.window.activity": ("activity days", "días de actividad"),
    "slot.site": ("site", "lugar"),
    "slot.entry_point": ("enters at", "entra por"),
    "slot.exit_point": ("leaves from", "sale por"),
    "slot.host_unit": ("host force", "fuerza anfitriona"),
    "slot.activity": ("activity", "actividad"),
    "slot.arms": ("arms", "armas"),
    "slot.means": ("means", "medios"),
    "slot.act.request": ("request", "solicitud"),
    "slot.act.opinion": ("opinion", "dictamen"),
    "slot.act.vote": ("vote", "votación"),
    "slot.act.publication": ("publication", "publicación"),
    "slot.duty.report": ("duty to report", "deber de informar"),
    "slot.objective": ("objective", "objetivo"),
    "slot.position": ("position", "postura"),
    "slot.listing": ("designated", "designada"),
    "slot.earlier": ("earlier", "antecedente"),
    # scores of reading
    "eval.reading": ("Reading", "Leyendo"),
    "eval.texts": ("{texts} texts with known values", "{texts} textos con valores conocidos"),
    "eval.slot": ("slot", "casilla"),
    "eval.known": ("known", "conoc."),
    "eval.proposed": ("prop.", "prop."),
    "eval.right": ("right", "bien"),
    "eval.precision": ("precision", "precisión"),
    "eval.recall": ("recall", "cobertura"),
    "eval.whole": ("whole", "enteras"),
    "eval.core": ("core", "núcleo"),
    "eval.context": ("context", "contexto"),
    "eval.all": ("all", "todo"),
    "eval.missed": ("missed", "falta"),
    "eval.wrong": ("wrong", "error"),
    "eval.misplaced": ("misplaced", "otro lugar"),
    "eval.trap": ("trap", "trampa"),
    "eval.spelled": (
        "{spelled} of {proposals} passages spell their whole value.",
        "{spelled} de {proposals} pasajes contienen todo su valor.",
    ),
    "eval.invented": (
        "{invented} values have a figure or word that no passage or input holds.",
        "{invented} valores tienen una cifra o palabra que no está en su pasaje ni en sus insumos.",
    ),
    "eval.aside": (
        "Of {aside} values set aside as earlier, outbound or other, {right} are.",
        "De {aside} valores apartados como anteriores, de salida u otros, {right} lo son.",
    ),
    "eval.traps": (
        "{traps} of {held} traps were proposed.",
        "Se propusieron {traps} de {held} trampas.",
    ),
    "error.gold.none": (
        "The folder {given} holds no known values: no file ends in {ending}.",
        "La carpeta {given} no tiene valores conocidos: ningún archivo termina en {ending}.",
    ),
    "error.gold.textless": (
        "Beside {name} there is not one text of the same name. Put it there, and no second one.",
        "Junto a {name} no hay un texto del mismo nombre, o hay más de uno. Deje uno solo.",
    ),
    "error.target.none": (
        "Say what to look at: the id of a mission, a file, a folder, or --all.",
        "Diga qué mirar: el identificador de una misión, un archivo, una carpeta o --all.",
    ),
}


def word(key: str, language: str, **slots: str | int) -> str:
    """Give a word or sentence of the terminal with its slots filled."""
    english, spanish = WORDS[key]
    return (spanish if language == "es" else english).format(**slots)


def sentence(value: PlacetError | Problem, language: str) -> str:
    """Give the sentence for a mistake or a problem: the terminal's own, else the wording's."""
    from placet.wording import say

    slots = value.fields if isinstance(value, PlacetError) else dict(value.fields)
    code = "mission.nearest" if value.code == "mission.unknown" and slots.get("nearest") else value.code
    if f"error.{code}" in WORDS:
        return word(f"error.{code}", language, **slots)
    return say(value, language)


def placed(problem: Problem, language: str) -> str:
    """Give a problem as `file:line: sentence`."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return f"{place}: {sentence(problem, language)}"
