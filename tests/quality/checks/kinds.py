# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The one list of what a site is made of. A kind that a newsroom must have and has not is a failure."""

# Kinds of pages, by the class of <body> and, where several share one, by where the page lies.
STORY = "story"
REDIRECT = "redirect"
NOT_FOUND = "not found"
SEARCH = "search"
PAGES = ("home", "channel", "channel, next page", "tag", "author", "month", STORY, "standing", "archive", SEARCH,
         NOT_FOUND, REDIRECT)

# Kinds of files that machines read.
RSS, ATOM, SITEMAP, NEWS_SITEMAP, ROBOTS = "RSS", "Atom", "sitemap", "news sitemap", "robots.txt"
FILES = (RSS, ATOM, SITEMAP, NEWS_SITEMAP, ROBOTS)

# What the sample newsroom has no reason to have.
NOT_IN_SAMPLE = {"channel, next page", REDIRECT}

BY_CLASS = {"home": "home", "read": STORY, "standing": "standing", "archive": "archive", "search": SEARCH}
LISTS_BY_FOLDER = {"tags": "tag", "authors": "author", "archive": "month"}


def kind_of(path, body_class, is_redirect):
    """The kind of the page at @p path; None when it is none that we know."""
    if is_redirect:
        return REDIRECT
    if path == "404.html":
        return NOT_FOUND
    for name in body_class:
        if name in BY_CLASS:
            return BY_CLASS[name]
    if "list" not in body_class:
        return None
    folder, _, name = path.rpartition("/")
    if folder in LISTS_BY_FOLDER:
        return LISTS_BY_FOLDER[folder]
    return "channel, next page" if name.startswith("page-") else "channel"


def missing(site):
    """Kinds that are not there, and pages of no kind."""
    faults = ["%s: is a page of no known kind" % page.path for page in site.pages if page.kind is None]
    there = {page.kind for page in site.pages}
    faults += ["there is no page of the kind “%s”" % kind for kind in PAGES
               if kind not in there and kind not in site.may_lack]
    faults += ["there is no %s" % kind for kind in FILES if not site.machine_files(kind)]
    return faults
