"""The claim: five Ws, a mode and a source. See docs/architecture.md."""
