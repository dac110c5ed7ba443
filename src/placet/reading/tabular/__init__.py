"""Manifests, movement lists, lists of arms and means: columns are guessed, shown, confirmed, then read."""
