# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what was written, without a browser: every "<" of a page begins a tag that may stand there, files for machines
are what they claim to be, and no file has a name that nobody gave it."""

import html
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree

from allowed import POLICY
from stories import BASE

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_FILE_NAME = re.compile(r"^(?:[a-z0-9]+(?:[a-z0-9._-]*[a-z0-9])?/)*[a-z0-9_]+(?:[a-z0-9._-]*[a-z0-9])?$")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z:-]+(?:=\"[^\"<>]*\")?)*)>")
_ATTRIBUTE = re.compile(r" ([a-z:-]+)(?:=\"([^\"]*)\")?")
_LOOSE = re.compile(r"&(?!(?:amp|lt|gt|quot|#39|nbsp|copy);)")
_MACHINES = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
_REFRESH = re.compile(r"^0; url=[a-z0-9./_-]+$")
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "cite", "ping", "background"}
_SCHEME, _SCHEMES = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):"), {"http", "https", "mailto", "tel"}
_SKIPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")  # by browsers
_STORY = '<div class="prose'


def _of_order(attributes):
    """A meta element that orders something: to lead elsewhere within the site, or the policy."""
    order, value = attributes.get("http-equiv", ""), html.unescape(attributes.get("content", ""))
    if order == "refresh" and not _REFRESH.match(value):
        yield "a page that leads to “%s”" % value
    elif order == "Content-Security-Policy" and not re.fullmatch(POLICY, value):
        yield "the policy of the page is “%s”" % value
    elif order not in ("refresh", "Content-Security-Policy"):
        yield "<meta http-equiv=\"%s\">" % order


def _of_tag(name, attributes, words, place):
    if name not in words:
        yield "<%s> %s" % (name, place)
        return
    for attribute, value in _ATTRIBUTE.findall(attributes):
        if attribute not in words[name]:
            yield "<%s %s> %s" % (name, attribute, place)
        elif words[name][attribute] and not re.fullmatch(words[name][attribute], html.unescape(value), re.S):
            yield "<%s %s> with the value “%s” %s" % (name, attribute, html.unescape(value)[:160], place)
        if attribute in _ADDRESSES and (match := _SCHEME.match(_SKIPPED.sub("", html.unescape(value)))) \
                and match.group(1).lower() not in _SCHEMES:
            yield "<%s %s> leads to “%s”" % (name, attribute, html.unescape(value)[:160])
    given = dict(_ATTRIBUTE.findall(attributes))
    if name == "meta" and "http-equiv" in given:
        yield from _of_order(given)


def _of_markup(text, words, place):
    """Faults of markup in which every "<" must begin a tag. What stands for it elsewhere begins with "&"."""
    at = 0
    for match in re.finditer("<", text):
        tag = _TAG.match(text, match.start())
        between = text[at:match.start()]
        if match.start() < at or ">" in between or _LOOSE.search(between):
            yield "%s, text that is not escaped: %s" % (place, text[max(0, match.start() - 40):match.start() + 60])
            return
        if tag is None:
            yield "%s, what is no tag: %s" % (place, text[match.start():match.start() + 80])
            return
        at = tag.end()
        if not tag.group(1):
            yield from _of_tag(tag.group(2), tag.group(3), words, place)
        elif tag.group(2) not in words:
            yield "</%s> %s" % (tag.group(2), place)
    if ">" in text[at:] or _LOOSE.search(text[at:]):
        yield "%s, text that is not escaped: %s" % (place, text[at:at + 80])


def story_of(text):
    """(begin, end) of what stands in the element of the story's text; None when there is none."""
    start = text.find(_STORY)
    if start < 0:
        return None
    begin, depth = text.index(">", start) + 1, 1
    for match in re.finditer(r"<(/?)div[ >]", text[begin:]):
        depth += -1 if match.group(1) else 1
        if depth == 0:
            return begin, begin + match.start()
    return begin, len(text)


def of_page(text, words):
    """Faults of one page."""
    if not text.startswith("<!DOCTYPE html>\n"):
        yield "it begins with %s" % text[:40]
    text = text.partition("\n")[2]
    for data in _MACHINES.findall(text):
        try:
            json.loads(data)
        except ValueError as error:
            yield "what it tells machines is no JSON (%s)" % error
        if "<" in data or ">" in data:
            yield "what it tells machines holds a tag"
    text = _MACHINES.sub('<script type="application/ld+json"></script>', text)
    if text.count("<script") - text.count('<script type="application/ld+json"></script>') \
            - len(re.findall(r'<script src="(?:\.\./|/)?assets/search\.js" defer></script>', text)):
        yield "it holds a script"
    if span := story_of(text):
        yield from _of_markup(text[span[0]:span[1]], words["story"], "in the story")
        text = text[:span[0]] + text[span[1]:]
    yield from _of_markup(text, words["page"], "on the page")


def _of_addresses(element):
    """Addresses in files for machines lead to the site, or are names."""
    name = element.tag.rpartition("}")[2]
    address = element.get("href") or ((element.text or "").strip() if name in ("link", "loc") else "")
    if address and not address.startswith(BASE):
        yield "<%s> leads to “%s”" % (name, address)


def of_xml(data):
    """Faults of a feed or sitemap."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        yield "it is no XML (%s)" % error
        return
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        yield "it declares something"
    for element in root.iter():
        if element.tag.startswith("{http://www.w3.org/1999/xhtml}") or element.tag.startswith("{http://www.w3.org/2000/svg}"):
            yield "it holds <%s>" % element.tag
        if element.tag == "icon" or element.tag.endswith("}icon"):
            continue
        yield from _of_addresses(element)


def xml_faults(folder, paths):
    """What xmllint says of all of them, as "path: fault"."""
    run = subprocess.run(["xmllint", "--nonet", "--noout", *paths], cwd=folder, capture_output=True, text=True, check=False)
    lines = [line for line in run.stderr.splitlines() if " error " in line or "parser error" in line]
    return lines if run.returncode == 0 or lines else ["xmllint: %s" % run.stderr.strip()]


def texts_of_feed(data):
    """What a reader of feeds shows as HTML: (id, html). RSS says that descriptions are; Atom says of each what it is."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return  # which is a fault already
    for item in root.iter("item"):
        for tag in ("description", CONTENT):
            yield (item.findtext("guid") or "").strip(), item.findtext(tag) or ""
    for entry in root.iter(ATOM + "entry"):
        for text in (entry.find(ATOM + tag) for tag in ("title", "summary", "content")):
            if text is not None and text.get("type") == "html":
                yield entry.findtext(ATOM + "id") or "", text.text or ""


def faults(site):
    """Of all files of a site, as "path: fault"."""
    found = []
    xml = []
    for path in sorted(site.files):
        if not _FILE_NAME.match(path) and path.rpartition("/")[2] != ".nojekyll":
            found.append("%s: is no name for a file of a site" % path)
        if path.endswith(".html"):
            found += ["%s: %s" % (path, fault) for fault in of_page(site.text(path), site.words)]
        elif path.endswith(".xml"):
            xml.append(path)
            found += ["%s: %s" % (path, fault) for fault in of_xml(site.bytes(path))]
        elif path.endswith(".json"):
            try:
                json.loads(site.text(path))
            except ValueError as error:
                found.append("%s: is no JSON (%s)" % (path, error))
        elif path.endswith(".svg") and path != "icon.svg":
            found.append("%s: is a drawing" % path)
    return found + xml_faults(site.folder, xml)
