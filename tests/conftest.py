"""Settings every test shares: how many examples Hypothesis draws, and that they repeat."""

import os

from hypothesis import settings

_wanted = os.environ.get("PLACET_EXAMPLES")

# Without a wish the suite draws the same examples each time; a wish draws new ones.
settings.register_profile(
    "placet",
    max_examples=int(_wanted or 300),
    deadline=None,
    derandomize=_wanted is None,
    database=None,
    print_blob=True,
)
settings.load_profile("placet")
