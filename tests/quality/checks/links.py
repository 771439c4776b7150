# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Every address that a page, a stylesheet or a file for machines names leads to a file of the site, or openly out."""

import re
import xml.etree.ElementTree as ElementTree

from . import kinds, markup

# What the browser fetches by itself: it must be our own.
FETCHED = {("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("script", "src"),
           ("video", "src"), ("video", "poster"), ("audio", "src"), ("iframe", "src"), ("embed", "src"),
           ("object", "data"), ("track", "src"), ("input", "src")}
FETCHED_LINKS = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch",
                 "preconnect", "dns-prefetch"}
# Where the reader goes, or a machine looks.
FOLLOWED = {("a", "href"), ("area", "href"), ("link", "href"), ("form", "action"), ("blockquote", "cite"),
            ("button", "formaction")}
ABSOLUTE_META = ("og:url", "og:image")
OUTWARD = re.compile(r"^(https?://|mailto:|tel:)", re.IGNORECASE)
CSS_ADDRESS = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)|@import\s+(['\"])(.*?)\3", re.IGNORECASE)


def candidates(srcset):
    """(address, descriptor) of each candidate."""
    for part in srcset.split(","):
        words = part.split()
        if words:
            yield words[0], words[1] if len(words) > 1 else ""


def references(page):
    """(what, address, whether the browser fetches it) for all addresses of @p page."""
    for element in page.tree.walk():
        for name, value in element.attributes.items():
            place = (element.name, name)
            what = "<%s %s>" % place
            if place in FETCHED:
                for address in ([a for a, _ in candidates(value)] if name == "srcset" else [value]):
                    yield what, address, True
            elif place == ("div", "data-index"):
                yield what, value + "index.json", True  # the folder in which search.js looks
            elif place in FOLLOWED:
                relations = set((element.get("rel") or "").split()) if element.name == "link" else set()
                yield what, value, bool(relations & FETCHED_LINKS)
            elif name == "style" or name.startswith("on"):
                yield what, None, False
    for name in ABSOLUTE_META:
        if page.meta(name) is not None:
            yield name, page.meta(name), False
    if page.refresh is not None:
        yield "refresh", page.refresh, False


def _fault(site, address, from_address, is_fetched):
    """What is wrong with @p address; None when nothing is."""
    path, fragment = site.resolve(address, from_address)
    if path is None:
        if is_fetched:
            return "is fetched from another place"
        return None if OUTWARD.match(address) else "is no address that a site may name"
    if not path and not fragment:
        return "is empty"
    if path not in site.files:
        return "leads to nothing"
    if fragment and path in site.page_at and fragment not in site.page_at[path].ids:
        return "leads to a place that is not on that page"
    return None


def _of_page(site, page):
    for what, address, is_fetched in references(page):
        if address is None:
            yield "%s: %s is style or script inside the page" % (page.path, what)
        elif not address.strip() and what != "<form action>":
            yield "%s: %s is empty" % (page.path, what)
        elif fault := _fault(site, address, page.address, is_fetched):
            yield "%s: %s “%s” %s" % (page.path, what, address, fault)


def _of_stylesheet(site, path):
    for match in CSS_ADDRESS.finditer(re.sub(r"/\*.*?\*/", "", site.text(path), flags=re.S)):
        address = match.group(2) or match.group(4) or ""
        if fault := _fault(site, address, site.base + path, True):
            yield "%s: “%s” %s" % (path, address, fault)


def _of_feed(site, path):
    """Links and texts of a feed are read far from the site: all must be absolute, and lead somewhere."""
    try:
        root = ElementTree.fromstring(site.bytes(path))
    except ElementTree.ParseError:
        return  # the feed's own check says so
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        addresses = [("href", element.get("href"))] if element.get("href") else []
        if name in ("link", "loc", "url") and (element.text or "").strip():
            addresses.append((name, element.text.strip()))
        if name in ("encoded", "content"):
            tree, _, _ = markup.read(element.text or "")
            for inner in tree.walk():
                addresses += [("text", inner.get(key)) for key in ("href", "src") if inner.get(key) is not None]
        for what, address in addresses:
            if not OUTWARD.match(address):
                yield "%s: %s “%s” is not absolute" % (path, what, address)
            elif fault := _fault(site, address, site.base + path, False):
                yield "%s: %s “%s” %s" % (path, what, address, fault)


def check(site):
    faults = [fault for page in site.pages for fault in _of_page(site, page)]
    for path in sorted(site.files):
        if path.endswith(".css"):
            faults += _of_stylesheet(site, path)
    for kind in (kinds.RSS, kinds.ATOM, kinds.SITEMAP, kinds.NEWS_SITEMAP):
        for path in site.machine_files(kind):
            faults += _of_feed(site, path)
    return faults
