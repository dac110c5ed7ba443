"""The register: a Django shell around the pure core. See docs/architecture.md."""
