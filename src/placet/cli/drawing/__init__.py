"""What the terminal shows, as lines of characters."""
