# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What was written is what is read: words that look like markup, templates or nothing at all are words."""

from .markup import simplified

# Nobody sees these, or sees a mark in their place; a page may leave them out.
UNSEEN = str.maketrans("", "", "\u200b\u00ad\u200e\u200f\u202a\u202c\u202e\u2066\u2067\u2068\u2069\ufffd")


def _plain(text):
    return simplified(text.translate(UNSEEN))


def check(site):
    faults = []
    for path, expected in site.expected.items():
        page = site.page_at.get(path)
        if page is None:
            faults.append("%s: is not there" % path)
            continue
        story = page.main.first("article") or page.main
        shown = _plain(page.main.text())
        alternatives = {_plain(image.get("alt") or "") for image in story.all("img")}
        headline = expected.get("headline", page.headline)
        if _plain(page.headline) != _plain(headline):
            faults.append("%s: its headline is “%s”, not “%s”" % (path, page.headline, headline))
        faults += ["%s: does not show “%s”" % (path, text) for text in expected.get("shown", ())
                   if _plain(text) not in shown]
        faults += ["%s: has no picture “%s”" % (path, text) for text in expected.get("alt", ())
                   if _plain(text) not in alternatives]
        faults += ["%s: shows “%s”" % (path, text) for text in expected.get("absent", ())
                   if _plain(text) in _plain(story.text())]
    return faults
