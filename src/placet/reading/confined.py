"""The limits a process sets on itself before it opens bytes of a stranger."""

import resource


def confine(memory: int, processor: int, files: int = 0) -> None:
    """Limit this process: bytes of memory, seconds of processor time, open files (0: as many as it likes).

    It can write no file and leaves no core. A second after its time is up it is ended.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
