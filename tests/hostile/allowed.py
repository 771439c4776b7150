# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What may stand on a page: in a story what the body model has words for, around it what the templates of the theme
have. Both the checks of the files and those in the browser go by it. A pattern holds for the whole value; None is any."""

import pathlib
import re

THEMES = pathlib.Path(__file__).resolve().parent.parent.parent / "resources/themes"

_FILE = r"[0-9A-Za-z./_-]+"
_NUMBER = r"[0-9]+"
_LINK = r"https?://.+|mailto:.+|tel:.+|(?![A-Za-z][A-Za-z0-9+.-]*:).+"
_SPANS = {"colspan": _NUMBER, "rowspan": _NUMBER}
_PLAYED = {"controls": "", "preload": "metadata|none", "playsinline": "", "src": _FILE, "aria-label": None}
STORY = {
    "p": {"class": "center|end|embed"}, "h2": {}, "h3": {}, "h4": {}, "ul": {}, "ol": {"start": _NUMBER}, "li": {},
    "blockquote": {}, "footer": {}, "figure": {"class": "wide|full|gallery|recording"}, "figcaption": {}, "picture": {},
    "source": {"type": "image/webp", "srcset": r"%s [0-9]+w(?:, %s [0-9]+w)*" % (_FILE, _FILE),
               "sizes": r"[0-9a-z():,. -]+"},
    "img": {"src": _FILE, "width": _NUMBER, "height": _NUMBER, "alt": None, "loading": "lazy", "decoding": "async",
            "fetchpriority": "high"},
    "span": {"class": "credit"}, "div": {"class": "sheet", "role": "region", "tabindex": "0", "aria-label": None},
    "table": {}, "caption": {}, "thead": {}, "tbody": {}, "tr": {}, "th": {"scope": "col|row", **_SPANS}, "td": _SPANS,
    "pre": {"tabindex": "0"}, "code": {"class": "language-[A-Za-z0-9+#-]+"}, "hr": {}, "br": {},
    "a": {"href": _LINK, "rel": "noopener"}, "strong": {}, "em": {}, "u": {}, "s": {}, "sub": {}, "sup": {}, "mark": {},
    "video": _PLAYED, "audio": _PLAYED,
}
# What the program adds to templates: breaks in headlines; and what the search makes of its results.
_ADDED = {"wbr": (), "p": ("class", "role"), "ol": ("class",), "li": (), "article": ("class", "lang"), "div": ("class",),
          "h2": (), "a": ("href",), "mark": (), "time": ("datetime",), "button": ("class", "type", "hidden", "disabled")}

# What the program puts at the head of each page. It must not be all that keeps script out, so the browser is told not to
# heed it; but no case may change it.
POLICY = (r"default-src 'none'; (?:(?:style|img|media|font|script|connect)-src 'self'; )+"
          r"form-action 'self'(?: mailto:| https?://[0-9A-Za-z.:-]+)?; base-uri 'none'")

_TEMPLATE_TAG = re.compile(r"\{\{\{.*?\}\}\}|\{\{.*?\}\}", re.S)
_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:=\"[^\"]*\")?)*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z:-]+)(?:=\"[^\"]*\")?")


def of_theme(name):
    """{"story": …, "page": …}: the elements with their attributes that pages in that theme may have; "policy": …"""
    page = {element: dict.fromkeys(attributes) for element, attributes in _ADDED.items()}
    for file in sorted((THEMES / name).glob("*.mustache")):
        for tag in _TAG.finditer(_TEMPLATE_TAG.sub("", file.read_text(encoding="utf-8"))):
            page.setdefault(tag.group(1), {}).update(dict.fromkeys(_ATTRIBUTE.findall(tag.group(2))))
    return {"story": STORY, "page": page, "policy": POLICY}
