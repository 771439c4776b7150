# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""An exported site as the checks see it: its files, its pages, and which file an address means."""

import pathlib
import re
import urllib.parse
from functools import cached_property

from . import kinds, markup

NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9"


class Page:
    """One page, read when it is first asked for."""

    def __init__(self, site, path):
        self.site = site
        self.path = path
        self.address = site.base + (path[:-len("index.html")] if path.split("/")[-1] == "index.html" else path)
        self.bytes = site.bytes(path)

    @cached_property
    def _read(self):
        return markup.read(self.bytes.decode("utf-8", errors="replace"))

    @property
    def tree(self):
        return self._read[0]

    @property
    def doctype(self):
        return self._read[1]

    @property
    def tag_faults(self):
        return self._read[2]

    @cached_property
    def body(self):
        return self.tree.first("body") or markup.Element("body", {}, None)

    @cached_property
    def main(self):
        return self.tree.first("main") or markup.Element("main", {}, None)

    @cached_property
    def headings(self):
        return list(self.tree.all("h1"))

    @property
    def headline(self):
        return self.headings[0].text() if self.headings else ""

    def meta(self, name):
        """The content of <meta name> or <meta property>; None when there is none."""
        found = self.tree.first("meta", name=name) or self.tree.first("meta", property=name)
        return found.get("content") if found else None

    def link(self, relation):
        return next((e.get("href") for e in self.tree.all("link") if relation in (e.get("rel") or "").split()), None)

    @property
    def refresh(self):
        """Where a redirect leads; None on other pages."""
        for meta in self.tree.all("meta"):
            if (meta.get("http-equiv") or "").lower() == "refresh":
                return meta.get("content").partition("url=")[2].strip()
        return None

    @property
    def is_hidden(self):
        """Whether search engines are asked to leave it out."""
        return "noindex" in (self.meta("robots") or "")

    @cached_property
    def kind(self):
        return kinds.kind_of(self.path, self.body.classes, self.refresh is not None)

    @cached_property
    def ids(self):
        return {e.get("id") for e in self.tree.walk() if e.get("id")}


class Site:
    """The site in @p folder, which is to stand at @p base. Reads files, changes none."""

    def __init__(self, name, folder, base, language, may_lack=(), expected=None):
        self.name = name
        self.folder = pathlib.Path(folder)
        self.base = base
        self.language = language
        self.may_lack = set(may_lack)
        self.expected = expected or {}
        self.reload()

    def reload(self):
        """Looks again; a page whose bytes are the same is not read again."""
        had = {page.path: page for page in getattr(self, "pages", [])}
        self._bytes = {}
        self.files = {p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*")
                      if p.is_file() and not p.name.startswith(".")}
        self.pages = []
        for path in sorted(p for p in self.files if p.endswith(".html")):
            old = had.get(path)
            self.pages.append(old if old and old.bytes == self.bytes(path) else Page(self, path))
        self.page_at = {page.path: page for page in self.pages}

    def bytes(self, path):
        if path not in self._bytes:
            self._bytes[path] = (self.folder / path).read_bytes()
        return self._bytes[path]

    def text(self, path):
        return self.bytes(path).decode("utf-8", errors="replace")

    def resolve(self, reference, page_address):
        """(path, fragment) that @p reference means; (None, fragment) for an address of another site."""
        address = urllib.parse.urljoin(page_address, reference)
        address, _, fragment = address.partition("#")
        fragment = urllib.parse.unquote(fragment)
        if not address.startswith(self.base):
            return None, fragment
        path = urllib.parse.unquote(address[len(self.base):].partition("?")[0])
        return (path + "index.html" if path == "" or path.endswith("/") else path), fragment

    def is_own(self, address):
        return address.startswith(self.base)

    def machine_files(self, kind):
        """Paths of the files of that kind, told by what stands in them."""
        if kind == kinds.ROBOTS:
            return ["robots.txt"] if "robots.txt" in self.files else []
        return [path for path in sorted(self.files) if path.endswith(".xml") and self._xml_kind(path) == kind]

    def _xml_kind(self, path):
        start = self.text(path)[:4000]
        root = re.search(r"<([a-z:]+)[\s>]", re.sub(r"<\?.*?\?>|<!--.*?-->", "", start, flags=re.S))
        name = root.group(1) if root else ""
        if name == "urlset" and NEWS_NAMESPACE in start:
            return kinds.NEWS_SITEMAP
        return {"rss": kinds.RSS, "feed": kinds.ATOM, "urlset": kinds.SITEMAP,
                "sitemapindex": kinds.SITEMAP}.get(name)

    def one_of_each_kind(self):
        """Of every kind that is there the page with the most on it, and those that something is expected of."""
        chosen = {}
        for page in self.pages:
            if page.kind not in chosen or len(page.bytes) > len(chosen[page.kind].bytes):
                chosen[page.kind] = page
        wanted = list(chosen.values())
        wanted += [self.page_at[path] for path in sorted(self.expected) if path in self.page_at
                   and self.page_at[path] not in wanted]
        return wanted
