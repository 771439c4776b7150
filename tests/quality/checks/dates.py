# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Times as pages, feeds and sitemaps write them. Strict: what is written loosely is no time."""

import datetime
import email.utils
import re

DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")
INSTANT = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$")
RFC822 = re.compile(r"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} "
                    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$")


def instant(text):
    """A point in time with its offset; None when @p text is none."""
    if not INSTANT.match(text or ""):
        return None
    try:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def is_date(text):
    try:
        return bool(DATE.match(text or "")) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def rfc822(text):
    """A point in time as RSS writes it; None when @p text is none, or its weekday is not that of the date."""
    if not RFC822.match(text or ""):
        return None
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.strftime("%a") == text[:3] else None


def is_same(machine, shown):
    """Whether a page that shows @p shown (perhaps without seconds, or the date alone) means @p machine."""
    first, second = instant(machine), instant(shown)
    if first and second:
        return first.replace(second=0, microsecond=0) == second.replace(second=0, microsecond=0)
    return is_date(shown) and (machine or "")[:10] == shown
