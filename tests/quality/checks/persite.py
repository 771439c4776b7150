# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The checks that look at one site at a time, by the names that run and selftest print."""

from . import feeds, kinds, links, pages, pictures, sitemaps, structureddata, words

PER_SITE = {
    "kinds": kinds.missing,
    "links": links.check,
    "pages": pages.check,
    "pictures": pictures.check,
    "structured-data": structureddata.check,
    "feeds": feeds.check,
    "sitemaps": sitemaps.check,
    "words": words.check,
}
