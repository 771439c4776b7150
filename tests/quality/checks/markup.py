# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a page into a tree. Strict: our themes close what they open, so a tag that does not match is a fault."""

import re
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Their text is not what a reader sees.
UNSEEN = frozenset(("script", "style", "template", "head"))
# Letters on both sides of such a tag are still one word.
INLINE = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u wbr".split())
SPACE = re.compile(r"[ \t\n\r\f]+")


def simplified(text):
    """White space as a browser shows it."""
    return SPACE.sub(" ", text).strip()


class Element:
    def __init__(self, name, attributes, parent):
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children = []  # Element or str

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    @property
    def classes(self):
        return (self.get("class") or "").split()

    def walk(self):
        """This and everything below it, in the order of the document."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(c for c in reversed(element.children) if isinstance(c, Element))

    def all(self, name=None, /, **attributes):
        """Elements below this of that name with those attributes; True stands for any value."""
        for element in self.walk():
            if element is self or (name and element.name != name):
                continue
            if all(key in element.attributes if value is True else element.get(key) == value
                   for key, value in attributes.items()):
                yield element

    def first(self, name=None, /, **attributes):
        return next(self.all(name, **attributes), None)

    def raw_text(self):
        return "".join(c if isinstance(c, str) else c.raw_text() for c in self.children)

    def text(self):
        """What a reader sees of it."""
        parts = []
        self._collect(parts)
        return simplified("".join(parts))

    def _collect(self, parts):
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.name not in UNSEEN:
                gap = "" if child.name in INLINE else " "
                parts.append(gap)
                child._collect(parts)
                parts.append(gap)

    def language(self):
        """The language that holds here; none when nobody says."""
        element = self
        while element is not None:
            if element.get("lang"):
                return element.get("lang")
            element = element.parent
        return None


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, None)
        self.here = self.root
        self.faults = []
        self.doctype = None

    def _say(self, what):
        self.faults.append("line %d: %s" % (self.getpos()[0], what))

    def handle_starttag(self, name, attributes):
        seen = dict(attributes)
        if len(seen) != len(attributes):
            self._say("<%s> has an attribute twice" % name)
        element = Element(name, {key: value or "" for key, value in attributes}, self.here)
        self.here.children.append(element)
        if name not in VOID:
            self.here = element

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.here = self.here.parent

    def handle_endtag(self, name):
        if name in VOID or self.here.name != name:
            self._say("</%s> ends <%s>" % (name, self.here.name))
            element = self.here
            while element.parent is not None and element.name != name:
                element = element.parent
            if element.parent is None:
                return
            self.here = element
        self.here = self.here.parent

    def handle_data(self, text):
        self.here.children.append(text)

    def handle_decl(self, declaration):
        self.doctype = declaration

    def finish(self):
        self.close()
        if self.here is not self.root:
            self._say("<%s> is never closed" % self.here.name)


def read(text):
    """The tree of @p text, its doctype, and what is wrong with its tags."""
    reader = _Reader()
    reader.feed(text)
    reader.finish()
    return reader.root, reader.doctype, reader.faults
