# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The ways in which selftest spoils a site, and what the checks must say then."""

import re
from dataclasses import dataclass, field

from checks import kinds


@dataclass
class Case:
    check: str            # which must see it
    what: str             # is done, in words
    where: str            # a path, the slug of an expected page in <>, or the kind of a page or file in {}
    pattern: str          # what is spoiled there (a regular expression); empty: the file is removed
    becomes: str          # what stands there instead
    says: str             # a regular expression that a new fault must match
    beside: dict = field(default_factory=dict)  # other files that are written for it


def path_of(case, site):
    """The file that the case spoils."""
    if case.where.startswith("<"):
        slug = case.where.strip("<>")
        return next(path for path in site.expected if path.endswith("/%s.html" % slug))
    if case.where.startswith("{"):
        kind = case.where.strip("{}")
        if kind in kinds.FILES:
            return site.machine_files(kind)[0]
        return max((page for page in site.pages if page.kind == kind), key=lambda page: len(page.bytes)).path
    return case.where


def page_of(case, site):
    """The page on which it can be seen."""
    path = path_of(case, site)
    return path if path.endswith(".html") else path_of(Case(case.check, "", STORY, "", "", ""), site)


def apply(case, site):
    """{path: bytes, or None when it is removed} that the case makes of a site. Raises when there is nothing to spoil."""
    path = path_of(case, site)
    changes = {name: text.encode() for name, text in case.beside.items()}
    if not case.pattern:
        changes[path] = None
        return changes
    before = site.text(path)
    after, count = re.subn(case.pattern, case.becomes, before, count=1, flags=re.S)
    if count == 0 or after == before:
        raise LookupError("%s has nothing like %s" % (path, case.pattern))
    changes[path] = after.encode()
    return changes


STORY, HOME, LIST = "<everything>", "{home}", "{channel}"
BEFORE_END = r"(?=</main>)"
RSS, ATOM = "feed.xml", "{Atom}"
JSON = r'(application/ld\+json">.*?"%s":)'


def _links():
    yield Case("links", "a link to nothing", STORY, r'href="\.\./index\.html"', 'href="../gone.html"',
               "leads to nothing")
    yield Case("links", "an own address that is not there", STORY, BEFORE_END,
               '<a href="https://news.example.cn/gone.html">x</a>', "leads to nothing")
    yield Case("links", "a link to no place on the page", STORY, BEFORE_END, '<a href="#nowhere">x</a>',
               "not on that page")
    yield Case("links", "a candidate that is not there", STORY, r"-480\.webp 480w", "-481.webp 480w",
               "srcset.*leads to nothing")
    yield Case("links", "a stylesheet that is not there", HOME, r"assets/style\.css", "assets/gone.css",
               "leads to nothing")
    yield Case("links", "a picture of another place", STORY, BEFORE_END, '<img src="https://t.example/x.gif" alt="">',
               "fetched from another place")
    yield Case("links", "a script of another place", STORY, BEFORE_END, '<script src="//t.example/x.js"></script>',
               "fetched from another place")
    yield Case("links", "an address that is a script", STORY, BEFORE_END, '<a href="javascript:x()">x</a>',
               "no address that a site may name")
    yield Case("links", "style inside the page", STORY, r"<h1", '<h1 style="color:red"', "inside the page")
    yield Case("links", "script inside the page", STORY, r"<h1", '<h1 onclick="x()"', "inside the page")
    yield Case("links", "a picture of a stylesheet that is not there", "assets/style.css", r"\Z",
               "p{background:url(gone.png)}", "leads to nothing")
    yield Case("links", "a stylesheet that brings another", "assets/style.css", r"\A",
               '@import "https://t.example/a.css";', "fetched from another place")
    yield Case("links", "a relative link in a feed", RSS, r"(<content:encoded><!\[CDATA\[)",
               r'\1<a href="x.html">x</a>', "is not absolute")
    yield Case("links", "a dead link in a feed", ATOM, r'(<entry>.*?href="https://news\.example\.cn/)[^"]*',
               r"\1gone.html", "leads to nothing")
    yield Case("links", "a redirect to nothing", "{redirect}", r"url=[^\"]*", "url=gone.html", "leads to nothing")


def _pages():
    yield Case("pages", "a tag that is not closed", STORY, r"</article>", "</div>", "ends <")
    yield Case("pages", "another language", HOME, r'<html lang="[^"]*"', '<html lang="en-US"', "language is")
    yield Case("pages", "no language", STORY, r'<html lang="[^"]*"', "<html", "language is")
    yield Case("pages", "a language that is none", STORY, r"<h1", '<h1 lang="Chinese"', "is no language")
    yield Case("pages", "two first headings", STORY, BEFORE_END, "<h1>x</h1>", "2 headings")
    yield Case("pages", "no first heading", LIST, r"<h1(.*?)</h1>", r"<h2\1</h2>", "0 headings")
    yield Case("pages", "the canonical address of another", LIST, r'rel="canonical" href="[^"]*"',
               'rel="canonical" href="https://news.example.cn/"', "canonical address is")
    yield Case("pages", "no canonical address", HOME, r'<link rel="canonical"[^>]*>', "", "canonical address is")
    yield Case("pages", "a character that is no text", STORY, r"</h1>", "\x01</h1>", r"U\+0001")
    yield Case("pages", "no word of its encoding", HOME, r'<meta charset="utf-8">', "", "UTF-8")
    yield Case("pages", "no fit for phones", HOME, r'name="viewport"', 'name="view"', "phone")
    yield Case("pages", "a missing page that is to be found", "404.html", r'<meta name="robots"[^>]*>', "",
               "leave it out")
    yield Case("pages", "another title for the networks", STORY, r'(property="og:title" content=")', r"\1x", "og:title")
    yield Case("pages", "two pages of one title", "{channel, next page}", r"<title>[^<]*",
               "<title>新闻_“校样” &lt;日报&gt; &amp; {{title}}", "same title")
    yield Case("pages", "no icon", HOME, r'<link rel="icon"[^>]*>', "", "no icon is named")
    yield Case("pages", "no doctype", STORY, r"<!DOCTYPE html>", "", "doctype")


def _pictures():
    yield Case("pictures", "a wrong width of a candidate", STORY, r"480w", "481w", "it is 480 wide")
    yield Case("pictures", "a wrong shape", STORY, r'(<img[^>]*?) height="\d+"', r'\1 height="77"', "× 77")
    yield Case("pictures", "no size", STORY, r'(<img[^>]*?) width="\d+"', r"\1", "width and height")
    yield Case("pictures", "no alternative text", STORY, r'(<img[^>]*?) alt="[^"]*"', r"\1", "no alternative text")
    yield Case("pictures", "a picture that is none", "pictures/x.jpg", "", "", "is no picture", {"pictures/y.jpg": "x"})


def _structured_data():
    def spoil(what, name, value, becomes, says):
        return Case("structured-data", what, STORY, JSON % name + value, r"\g<1>" + becomes, says)
    text = r'"[^"]*"'
    yield spoil("another headline", "headline", text, '"x"', "headline is")
    yield spoil("another date", "datePublished", text, '"2001-02-03T04:05:06+08:00"', "it shows")
    yield spoil("a date without an offset", "datePublished", text, '"2001-02-03T04:05:06"', "no time with an offset")
    yield spoil("a change before the first day", "dateModified", text, '"2001-02-03T04:05:06+08:00"',
                "before datePublished")
    yield spoil("another author", "author", r"(.*?)甲记者", r"\g<2>某某", "author “某某” is not shown")
    yield spoil("another editor", "editor", r"(.*?)丙编辑", r"\g<2>某某", "editor “某某” is not shown")
    yield spoil("another section", "articleSection", text, '"x"', "section “x”")
    yield spoil("other keywords", "keywords", "", '"x","old":', "keywords are")
    yield spoil("another count of views", "userInteractionCount", r"\"?\d+\"?", "7", "counts .* views")
    yield spoil("another address", "mainEntityOfPage", "", '"https://news.example.cn/","old":', "mainEntityOfPage is")
    yield spoil("another language", "inLanguage", text, '"en"', "language is en")
    yield spoil("a picture that is not there", "image", r'(.*?)https://news\.example\.cn/pictures/[^"]*',
                r"\g<2>https://news.example.cn/pictures/gone.jpg", "picture .* is not there")
    yield spoil("a fact that is empty", "headline", "", '"","alternateName":', "says nothing")
    yield spoil("another correction", "correction", r'(.*?"text":)"[^"]*"', r'\g<2>"nowhere to be seen"', "correction “nowhere")
    yield spoil("another original", "isBasedOn", r"(.*?)https://www\.example\.com/original\.html",
                r"\g<2>https://www.example.com/x.html", "original .* is not linked")
    yield spoil("another breadcrumb", "itemListElement", r'(.*?"name":)"[^"]*"', r'\g<2>"x"', "breadcrumbs are")
    yield spoil("a breadcrumb that leads elsewhere", "itemListElement", r'(.*?"position":2.*?"item":)"[^"]*"',
                r'\g<2>"https://news.example.cn/404.html"', "breadcrumb .* leads to")
    yield spoil("breadcrumbs that do not count", "itemListElement", r'(.*?"position":)2', r"\g<2>5",
                "do not count from 1")
    yield Case("structured-data", "no JSON", STORY, r'(application/ld\+json">)', r"\1,", "is no JSON")
    yield Case("structured-data", "no vocabulary", STORY, r"https://schema\.org\"", 'https://x.example"', "schema.org")
    yield Case("structured-data", "no story", STORY, r"NewsArticle", "Thing", "0 nodes of the type NewsArticle")
    yield Case("structured-data", "another author for machines", STORY, r'(name="author" content=")[^"]*', r"\1x",
               "meta name=author")


def _feeds():
    yield Case("feeds", "a date of no kind", RSS, r"<pubDate>[^<]*", "<pubDate>2026-01-01", "no date of RFC 822")
    yield Case("feeds", "another weekday", RSS,
               r"<pubDate>[A-Z][a-z]+, 01 Jan 2024|<pubDate>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),", "<pubDate>Xxx,",
               "no date of RFC 822")
    yield Case("feeds", "two of one id", RSS, r"(<guid[^>]*>)([^<]*)(.*?<guid[^>]*>)[^<]*", r"\1\2\3\2",
               "same id|also that of")
    yield Case("feeds", "an id that changed", RSS, r"(<guid[^>]*>urn:uuid:)[0-9a-f]{8}", r"\g<1>00000000",
               "elsewhere|id is")
    yield Case("feeds", "no link to itself", RSS, r"<atom:link[^>]*/>", "", "link to itself")
    yield Case("feeds", "the address of another feed", RSS, r'(<atom:link href=")[^"]*',
               r"\1https://news.example.cn/x.xml", "link to itself")
    yield Case("feeds", "another headline", RSS, r"(<item>\s*<title>)", r"\1x", "its title is")
    yield Case("feeds", "a text that is not closed", RSS, r"(<content:encoded><!\[CDATA\[)", r"\1<div>",
               "never closed|ends <")
    yield Case("feeds", "a script in a text", RSS, r"(<content:encoded><!\[CDATA\[)", r"\1<script>x()</script>",
               "holds <script>")
    yield Case("feeds", "no description of the channel", RSS, r"<description>.*?</description>", "", "no description")
    yield Case("feeds", "the oldest first", RSS, r"(<pubDate>)[^<]*", r"\1Mon, 01 Jan 2001 00:00:00 +0800",
               "newest story")
    yield Case("feeds", "no XML", RSS, r"</channel>", "", "is no XML")
    yield Case("feeds", "an entry without an id", ATOM, r"(<entry>.*?)<id>[^<]*</id>", r"\1",
               "Expecting an element id|atom.rng|entry")
    yield Case("feeds", "a time without an offset", ATOM, r"<updated>[^<]*", "<updated>2026-01-01T00:00:00", "updated")
    yield Case("feeds", "an element of another format", ATOM, r"<entry>", "<entry><pubDate>x</pubDate>",
               "pubDate|entry")
    yield Case("feeds", "no author", ATOM, r"(?s)<author>.*?</author>", "", "neither it nor the feed has an author")
    yield Case("feeds", "two entries of one id", ATOM, r"(<entry>.*?<id>)([^<]*)(.*?<entry>.*?<id>)[^<]*", r"\1\2\3\2",
               "same id")
    yield Case("feeds", "a feed of another type", HOME, r'type="application/atom\+xml"', 'type="application/rss+xml"',
               "is no RSS")
    yield Case("feeds", "a page that announces none", STORY,
               r'(?s)<link rel="alternate"[^>]*>\s*<link rel="alternate"[^>]*>', "", "announces no feed")


def _sitemaps():
    yield Case("sitemaps", "a page that is not there", "sitemap.xml", r"(<loc>[^<]*)", r"\1x", "is no page of the site")
    yield Case("sitemaps", "a page that is left out", "sitemap.xml", r"<url>.*?</url>", "", "no sitemap names it")
    yield Case("sitemaps", "a page twice", "sitemap.xml", r"(<url>.*?</url>)", r"\1\1", "named twice")
    yield Case("sitemaps", "a time of no kind", "sitemap.xml", r"<lastmod>[^<]*", "<lastmod>yesterday", "lastmod")
    yield Case("sitemaps", "an element that is none", "sitemap.xml", r"</url>", "<colour>red</colour></url>",
               "not expected")
    yield Case("sitemaps", "no address", "sitemap.xml", r"<loc>[^<]*</loc>", "", "[Mm]issing child")
    yield Case("sitemaps", "a page that is hidden", "sitemap.xml", r"(<loc>https://news\.example\.cn/)[^<]*",
               r"\g<1>404.html", "not to be found")
    yield Case("sitemaps", "another headline", "{news sitemap}", r"(<news:title>)", r"\1x", "is called")
    yield Case("sitemaps", "another date", "{news sitemap}", r"(<news:publication_date>)\d{4}", r"\g<1>2001",
               "it shows")
    yield Case("sitemaps", "a language that is none", "{news sitemap}", r"(<news:language>)[^<]*", r"\1Chinese",
               "is in|pattern")
    yield Case("sitemaps", "no title", "{news sitemap}", r"<news:title>[^<]*</news:title>", "", "[Mm]issing child")
    yield Case("sitemaps", "machines are kept out", "robots.txt", r"Allow: /", "Disallow: /news/",
               "keeps machines from")
    yield Case("sitemaps", "a sitemap that is not there", "robots.txt", r"sitemap\.xml", "gone.xml", "not there")
    yield Case("sitemaps", "a sitemap that nobody names", "robots.txt",
               r"Sitemap: [^\n]*/news-?sitemap\.xml|Sitemap: [^\n]*", "", "names it")


def _others():
    yield Case("kinds", "no search page", "search.html", "", "", "kind “search”")
    yield Case("kinds", "no archive", "archive/index.html", "", "", "kind “archive”")
    yield Case("kinds", "a page of no kind", STORY, r'<body class="', '<body class="un', "no known kind")
    yield Case("kinds", "no robots.txt", "robots.txt", "", "", "no robots.txt")
    yield Case("words", "a headline that is cut", "<quotes>", r"<h1(.*?)</h1>", "<h1>“引号”</h1>", "its headline is")
    yield Case("words", "words that became tags", "<quotes>", r"&lt;/td&gt;", "<br>", "does not show")
    yield Case("words", "a page that is gone", "<template>", "", "", "is not there")
    yield Case("words", "a picture without its words", "<emoji>", r'alt="😀 小图 𠮷"', 'alt=""', "has no picture")
    yield Case("words", "a label of an empty field", "<bare>", r"</article>", "<p>来源：</p></article>", "shows “来源”")
    yield Case("html", "a tag that is not closed", STORY, BEFORE_END, "<div>", r"\bdiv\b")
    yield Case("html", "two of one id", STORY, BEFORE_END, '<p id="main">x</p>', "Duplicate ID")
    yield Case("html", "an attribute that is none", STORY, r"<h1", '<h1 colour="red"', "not allowed")
    yield Case("html", "a warning", STORY, BEFORE_END, "<section><p>x</p></section>", "lacks heading")
    yield Case("html", "a property that is none", "assets/style.css", r"\Z", "p{colour:red}", "colour")
    yield Case("html", "a feed that holds no HTML", RSS, r"(<content:encoded><!\[CDATA\[)",
               r"\1<p><table><tr><p>x</p></table></p>", "feed.xml")


POLICY = '<meta http-equiv="Content-Security-Policy"[^>]*>'


def _browser():
    sheet = "assets/style.css"
    yield Case("accessible", "a low contrast on wide dark screens only", sheet, r"\Z",
               "@media (prefers-color-scheme: dark) and (min-width: 1000px)"
               "{main p{color:#333!important}}", "color-contrast.*1280 px, dark")
    yield Case("accessible", "a low contrast on small light screens only", sheet, r"\Z",
               "@media (prefers-color-scheme: light) and (max-width: 600px)"
               "{main p{color:#ccc!important}}", "color-contrast.*390 px, light")
    yield Case("accessible", "a field without a label", STORY, BEFORE_END, '<input name="x">', "label")
    yield Case("narrow", "a page that only the narrowest window cannot hold", sheet, r"\Z",
               "main{min-width:325px!important}", "at 320 px")
    # Under the policy of the page the browser asks nobody, and says so.
    yield Case("silent", "a picture of another place", STORY, BEFORE_END, '<img src="https://t.example/x.gif" alt="">', "console says")
    yield Case("alone", "a picture of another place, and no policy", STORY, POLICY, '<img src="https://t.example/x.gif" alt="">',
               "t.example")
    yield Case("silent", "a script inside the page", STORY, BEFORE_END, "<script>x()</script>", "console says")
    yield Case("silent", "a script that fails, and no policy", STORY, POLICY, '<script src="../assets/bad.js"></script>',
               "script fails", {"assets/bad.js": "throw new Error('spoiled');\n"})
    yield Case("silent", "a stylesheet that is not there", STORY, r"assets/style\.css", "assets/gone.css", "404")
    yield Case("search", "a search without an index", "{search}", r'data-index="[^"]*"', 'data-index="gone/"',
               "finds nothing")


def cases():
    for group in (_links, _pages, _pictures, _structured_data, _feeds, _sitemaps, _others, _browser):
        yield from group()
