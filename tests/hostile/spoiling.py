# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""The ways in which selftest spoils a site, and what must be said of each."""

import html
import re
from dataclasses import dataclass, field

STORY, REDIRECT, A_FEED, SEARCH, FEED = "{story}", "{redirect}", "{feed}", "search.html", "feed.xml"
OF_FEEDS = "of its feeds"  # how all pages are called that show texts of feeds
END_OF_STORY = r"(?=\n</div>\n<footer)"
END_OF_PAGE = r"(?=</main>)"
END_OF_HEAD = r"(?=</head>)"
RUNS = "calls galleyBreach"


@dataclass
class Spoil:
    what: str        # is done, in words
    where: str       # a path; STORY, REDIRECT and A_FEED are one of their kind that nobody has spoiled yet
    pattern: str     # what is spoiled there (a regular expression); empty: the file is written anew
    becomes: str     # what stands there instead
    opened: str = ""   # what must be said of it when it is opened (a regular expression); empty: nothing
    written: str = ""  # what must be said of the file
    seen_at: str = ""  # the page on which it is seen, when that is another
    path: str = field(default="", init=False)


def spoils():
    """All ways, each on a page of its own."""
    yield Spoil("a script", STORY, END_OF_PAGE, "<script>galleyBreach(1)</script>", RUNS, "holds a script")
    yield Spoil("a script that calls nothing", STORY, END_OF_PAGE, "<script>var x = 1;</script>", "a script of it is read",
                "holds a script")
    yield Spoil("a script that leaves a mark", STORY, END_OF_PAGE, "<script>window.__breach = 1</script>", r"__breach",
                "holds a script")
    yield Spoil("a script that asks the reader", STORY, END_OF_PAGE, "<script>confirm('x')</script>", r"calls confirm",
                "holds a script")
    yield Spoil("a script that opens a window", STORY, END_OF_PAGE, "<script>open('about:blank')</script>", r"calls open",
                "holds a script")
    yield Spoil("a script that changes the title", STORY, END_OF_PAGE, "<script>onclick = () => document.title = 'x'</script>",
                "another page after all events", "holds a script")
    yield Spoil("a script that waits", STORY, END_OF_PAGE, "<script>setTimeout('galleyBreach(1)')</script>", "calls setTimeout",
                "holds a script")
    yield Spoil("a script in its address", STORY, END_OF_PAGE, "<script src=\"data:text/javascript,galleyBreach(1)\"></script>",
                RUNS, "holds a script")
    yield Spoil("a script from elsewhere", STORY, END_OF_PAGE, '<script src="https://breach.example.net/x.js"></script>',
                "asks for https://breach", "holds a script")
    yield Spoil("a handler of clicks", STORY, "<h1", '<h1 onclick="galleyBreach(1)"', RUNS, "<h1 onclick>")
    yield Spoil("a handler of the focus", STORY, END_OF_STORY, '\n<p tabindex="1" onfocus="galleyBreach(1)">x</p>', RUNS,
                "<p tabindex>")
    yield Spoil("a handler of a rare event", STORY, END_OF_STORY, '\n<p oncontextlost="galleyBreach(1)">x</p>', RUNS,
                "<p oncontextlost>")
    yield Spoil("a handler that nothing sets off", STORY, END_OF_STORY, '\n<p ongalley="galleyBreach(1)">x</p>',
                "hears ongalley", "<p ongalley>")
    yield Spoil("a picture that is not there, with a handler", STORY, END_OF_STORY,
                '\n<p><img src="x" onerror="galleyBreach(1)"></p>', RUNS, "<img onerror>")
    yield Spoil("a drawing that loads", STORY, END_OF_STORY, '\n<p><svg onload="galleyBreach(1)"></svg></p>', RUNS, "<svg>")
    yield Spoil("a link that is a script", STORY, END_OF_STORY, '\n<p><a href="javascript:galleyBreach(1)">x</a></p>',
                "leads to javascript:", "with the value “javascript:")
    yield Spoil("a link that is a page", STORY, END_OF_STORY, '\n<p><a href="data:text/html,x">x</a></p>', "leads to data:",
                "with the value “data:")
    yield Spoil("a link on the page that is a script", STORY, END_OF_PAGE, '<a href="java\tscript:galleyBreach(1)">x</a>',
                "leads to java\tscript")
    yield Spoil("a picture from elsewhere", STORY, END_OF_PAGE, '<img src="https://breach.example.net/x.png" alt="">',
                "asks for https://breach")
    yield Spoil("a picture from a disk", STORY, END_OF_PAGE, '<img src="file:///etc/passwd" alt="">', "leads to file:")
    yield Spoil("a candidate from elsewhere", STORY, END_OF_PAGE,
                '<img srcset="https://breach.example.net/x.png 1x" src="../icon.svg" alt="">', "asks for https://breach")
    yield Spoil("a picture of the site that is not there", STORY, END_OF_PAGE, '<img src="../gone.png" alt="">', "the console says")
    yield Spoil("a style that asks", STORY, "<h1", '<h1 style="background:url(https://breach.example.net/x.gif)"',
                "asks for https://breach", "<h1 style>")
    yield Spoil("a sheet that asks", STORY, END_OF_HEAD, '<style>@import "https://breach.example.net/x.css";</style>',
                "asks for https://breach", "<style>")
    yield Spoil("a sheet from elsewhere", STORY, END_OF_HEAD, '<link rel="stylesheet" href="https://breach.example.net/x.css">',
                "asks for https://breach")
    yield Spoil("a connection made beforehand", STORY, END_OF_HEAD, '<link rel="preconnect" href="https://breach.example.net/">',
                "leads to https://breach")
    yield Spoil("a name asked for beforehand", STORY, END_OF_HEAD, '<link rel="dns-prefetch" href="//breach.example.net">',
                "leads to //breach")
    yield Spoil("a frame with a page of its own", STORY, END_OF_PAGE,
                '<iframe srcdoc="&lt;script&gt;parent.galleyBreach(1)&lt;/script&gt;"></iframe>', RUNS, "<iframe>")
    yield Spoil("a frame from elsewhere", STORY, END_OF_PAGE, '<iframe src="https://breach.example.net/x"></iframe>',
                "asks for https://breach", "<iframe>")
    yield Spoil("an object", STORY, END_OF_STORY, '\n<object data="https://breach.example.net/x"></object>',
                "asks for https://breach", "<object>")
    yield Spoil("a page that leads away", STORY, END_OF_HEAD,
                '<meta http-equiv="refresh" content="0; url=https://breach.example.net/x">', "asks for https://breach",
                "a page that leads to")
    yield Spoil("a page that leads away later", STORY, END_OF_HEAD,
                '<meta http-equiv="refresh" content="900; url=../index.html">', "holds <meta http-equiv", "a page that leads to")
    yield Spoil("an old address that leads away", REDIRECT, r"(?<=0; url=)[^\"]*", "https://breach.example.net/x",
                "asks for https://breach", "a page that leads to")
    yield Spoil("a base of all addresses", STORY, "<head>", '<head><base href="https://breach.example.net/">', "begin at https://breach",
                "<base>")
    yield Spoil("a form that leads away", STORY, END_OF_PAGE, '<form action="https:galley"><input></form><form '
                'action="javascript:galleyBreach(1)"></form>', "<form action> leads to")
    yield Spoil("a form in the story", STORY, END_OF_STORY, '\n<form action="https://breach.example.net/x"></form>',
                "holds <form> in the story", "<form> in the story")
    yield Spoil("a class that no story has", STORY, END_OF_STORY, '\n<p class="site-head">x</p>', "<p class> has the value",
                "<p class> with the value")
    yield Spoil("a name that the page's script looks for", STORY, END_OF_STORY, '\n<p id="results">x</p>', "the attribute id=",
                "<p id>")
    yield Spoil("a formula", STORY, END_OF_STORY, "\n<p><math><mi>x</mi></math></p>", "holds <math>", "<math>")
    yield Spoil("a comment", STORY, END_OF_STORY, "\n<!-- x -->", written="what is no tag")
    yield Spoil("text that is not escaped", STORY, END_OF_STORY, "\n<p>a > b</p>", written="not escaped")
    yield Spoil("text that is a reference", STORY, END_OF_STORY, "\n<p>a &Tab; b</p>", written="not escaped")
    yield Spoil("paragraphs in paragraphs", STORY, END_OF_STORY, "\n<h2><em><h3>a</h3></em></h2><a href=\"x\">b<table><a "
                "href=\"y\">c</a></table></a>", "changes when it is read again")
    yield Spoil("a headline that ends what machines are told", STORY, r'(?<="headline":")',
                "</script><script>galleyBreach(1)</script>", RUNS, "is no JSON|holds a script")
    yield Spoil("what machines are told is no JSON", STORY, r'(?<="headline":")', '"', "is no JSON", "is no JSON")
    yield Spoil("a story without its words", STORY, r"(?<=<p>)Here stands [^<]*", "x", "does not show")
    yield Spoil("a search that writes what it finds as markup", "assets/search.js", r"\Z",
                '\ndocument.getElementById("results").insertAdjacentHTML("beforeend", "<img src=x onerror=galleyBreach(1)>");\n',
                RUNS, seen_at=SEARCH)
    yield Spoil("a feed whose text is a script", FEED, r"(?<=<content:encoded><!\[CDATA\[)|(?<=<content:encoded>)",
                html.escape("<script>galleyBreach(1)</script>"), RUNS, seen_at=OF_FEEDS)
    yield Spoil("a feed that is a page as well", "atom.xml", r"(?=</feed>)",
                '<script xmlns="http://www.w3.org/1999/xhtml">galleyBreach(1)</script>', RUNS, "it holds <")
    yield Spoil("a feed whose link is a script", A_FEED, r"(?<=<link>)", "javascript:", written="leads to “javascript:")
    yield Spoil("a feed that is no XML", A_FEED, r"(?<=<title>)", "&galley;", "", "is no XML")
    yield Spoil("a sitemap that names another place", "sitemap.xml", r"(?<=<loc>)https://[^/]*", "https://breach.example.net",
                written="leads to “https://breach")
    yield Spoil("a drawing among the files", "drawing.svg", "", "<svg/>", written="is a drawing")
    yield Spoil("a file with an odd name", "a'b.txt", "", "x", written="is no name for a file")


def _path(spoil, site, free):
    if spoil.where in free:
        return free[spoil.where].pop(0)
    return spoil.where


def apply(site, has_redirects):
    """The ways, each with the path that it spoiled; files of @p site are written. Raises when there is nothing to spoil.
    Old addresses are spoiled in one site, all else in another."""
    free = {STORY: [path for path in site.pages if "Here stands" in site.text(path) and "<div class=\"prose" in site.text(path)],
            REDIRECT: [path for path in site.pages if 'http-equiv="refresh"' in site.text(path)],
            A_FEED: [path for path in site.feeds if path.endswith("/feed.xml")]}
    done = []
    for spoil in spoils():
        if (spoil.where == REDIRECT) != has_redirects:
            continue
        spoil.path = _path(spoil, site, free)
        file = site.folder / spoil.path
        if spoil.pattern:
            before = site.text(spoil.path)
            after, count = re.subn(spoil.pattern, lambda _, text=spoil.becomes: text, before, count=1)
            if not count:
                raise LookupError("%s: %s has nothing like %s" % (spoil.what, spoil.path, spoil.pattern))
        else:
            after = spoil.becomes
        file.write_text(after, encoding="utf-8")
        done.append(spoil)
    return done
