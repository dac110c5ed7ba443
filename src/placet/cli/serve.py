"""`placet serve`: the register as pages."""

from typing import Annotated

import typer

from placet.cli.shell.question import Language

Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve on.")]
Host = Annotated[str, typer.Option("--host", help="The address to serve on; 0.0.0.0 is every one.")]
Workers = Annotated[
    int,
    typer.Option("--workers", min=0, help="How many processes serve; 0: one a processor, four at most."),
]
Lang = Annotated[Language, typer.Option("--lang", help="The language to tell the address in.")]


def serve(port: Port = 8000, host: Host = "127.0.0.1", workers: Workers = 0, lang: Lang = Language.EN) -> int:
    """Serve the register of PLACET_HOME; its database is brought to the present form first."""
    from placet.cli.shell.register import opened
    from placet.cli.shell.serving import serve as serving

    opened()
    serving(host, port, str(lang), workers)
    return 0
