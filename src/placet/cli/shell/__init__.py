"""What lies around a command: files, clock, language, terminal."""
