"""From a document to proposed claims, each on its exact words. See docs/architecture.md."""
