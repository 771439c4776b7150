# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the cases as stories, brings them into newsrooms with galley-cli, and exports those."""

import datetime
import html
import json
import pathlib
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass, field

import newsrooms

BASE = "https://news.example.cn/"
BATCH = 20  # a feed has that many stories, so with as many to a channel each is in one
OWN, OUTSIDE = "own.png", "outside.png"
START = datetime.datetime(2024, 1, 15, 8, 0, tzinfo=newsrooms.ZONE)


@dataclass
class Story:
    case: object
    form: str            # how the case stands in it
    file: str            # below the folder of stories
    content: bytes
    words: str           # stand in the story, if it came in; empty: none that are known
    before: bytes = b""  # what the file said when it was brought in the first time; empty: it was not


@dataclass
class Newsroom:
    name: str
    stories: list
    settings: dict = field(default_factory=dict)
    terms: dict = field(default_factory=dict)  # path of an _index.md: its content
    slugs: dict = field(default_factory=dict)  # of the stories that came in, by file
    faults: list = field(default_factory=list)


def _quoted(text):
    """@p text as a quoted value of YAML, whatever is in it."""
    def one(sign):
        if sign in "\"\\":
            return "\\" + sign
        if sign == " " or unicodedata.category(sign)[0] not in "CZ":
            return sign
        return "\\U%08x" % ord(sign)
    return '"%s"' % "".join(map(one, text))


def _words(case, form):
    return "Here stands %s as %s." % (case.name, form)


class _Desk:
    """Gives each story its time and its channel."""

    def __init__(self):
        self._count = 0

    def matter(self, case, form, **others):
        batch, self._count = self._count // BATCH + 1, self._count + 1
        values = {"title": _quoted("%s, %s" % (case.name, form)), "slug": _quoted("%s-%s" % (case.name, form)),
                  "categories": '["Batches/batch %02d"]' % batch,
                  "date": (START + datetime.timedelta(minutes=37 * self._count)).isoformat(), **others}
        return ("---\n%s---\n" % "".join("%s: %s\n" % pair for pair in values.items())).encode()


def _inside(payload):
    """The payload in all places of a story in which words stand."""
    return b"\n\n".join(place % payload for place in (
        b"<h2>%s</h2>", b"<ul><li>a<ul><li>%s</ul></ul>", b"<blockquote><p>%s</p><footer>b</footer></blockquote>",
        b"<table><caption>c</caption><tr><th>d<td>%s</table>", b'<p><a href="https://news.example.cn/">%s</a></p>',
        b'<figure><img src="own.png" alt="e"><figcaption>%s<cite>f</cite></figcaption></figure>',
        b"<pre><code>%s</code></pre>", b"<p><strong>%s</strong></p>"))


def _bodies(cases, every_form):
    desk = _Desk()
    for case in cases:
        if case.form == "html":
            words = _words(case, "page")
            yield Story(case, "page", case.name + "-page.html",
                        desk.matter(case, "page") + b"<p>%s</p>\n%s\n" % (words.encode(), case.payload), words)
            forms = {"raw": case.payload}
            if every_form:
                forms.update({"inline": b"a " + case.payload + b" b", "inside": _inside(case.payload)})
        else:
            forms = {"text": case.payload}
        for form, payload in forms.items():
            words = _words(case, form)
            yield Story(case, form, "%s-%s.md" % (case.name, form),
                        desk.matter(case, form) + b"%s\n\n%s\n" % (words.encode(), payload), words)


def _body_of_words(case):
    """A story in whose every place the words of the case stand, as words."""
    text = html.escape(case.text)
    return """<p>{words}</p>
<h2>{text}</h2>
<p>a {text} <a href="https://news.example.cn/" title="{text}">{text}</a> <code>{text}</code></p>
<ul><li>{text}<ul><li>{text}</li></ul></li></ul>
<blockquote><p>{text}</p><footer>{text}</footer></blockquote>
<figure class="wide"><img src="own.png" alt="{text}" title="{text}"><figcaption>{text}<cite>{text}</cite></figcaption></figure>
<figure class="gallery"><figure><img src="own.png" alt="{text}"><figcaption>{text}</figcaption></figure><figure><img src="own.png" alt="b"></figure><figcaption>{text}</figcaption></figure>
<table><caption>{text}</caption><thead><tr><th>{text}</th><th>c</th></tr></thead><tbody><tr><th>{text}</th><td>{text}</td></tr></tbody></table>
<pre><code class="language-{text}">{text}</code></pre>
<figure class="embed"><a href="https://vimeo.com/76979871">{text}</a></figure>
""".format(words=_words(case, "words"), text=text).encode()


def _has_own_channel(number):
    """Whether the words of the field case of that number name a channel that stands at the head of every page. Were
    there more, each page were little else."""
    return number % 4 == 0


def _fields(cases):
    desk = _Desk()
    for number, case in enumerate(cases):
        value, plain = _quoted(case.text), _quoted(html.escape(case.text))
        filled = {"title": value, "kicker": value, "subhead": value, "description": plain, "author": value,
                  "source": value, "source_url": _quoted("https://news.example.cn/?" + case.text), "editor": value,
                  "tags": "[%s, %s]" % (_quoted(case.name), value),
                  "categories": "[%s]" % _quoted(case.name if _has_own_channel(number) else "Words/" + case.text),
                  "cover": "{image: own.png, alt: %s, caption: %s, credit: %s}" % (value, plain, value),
                  "corrections": "[{date: 2024-05-01, text: %s}]" % value, "views": "7", "slots": "[featured]"}
        content = desk.matter(case, "words", **filled) + _body_of_words(case)
        moved = content.replace(b'slug: "', b'slug: "was-', 1)
        yield Story(case, "words", case.name + "-words.html", content, _words(case, "words"), moved)
        # What an address is made of, and the fields as they are written when nobody thinks of HTML.
        words = _words(case, "address")
        yield Story(case, "address", case.name + "-address.md",
                    desk.matter(case, "address", slug=value, description=value, author="[%s, %s]" % (value, value),
                                categories="[Words]", source=value) + words.encode() + b"\n", words)


def _terms(cases):
    for number, case in enumerate(cases):
        content = "---\ntitle: %s\ndescription: %s\n---\n" % ((_quoted(case.text),) * 2)
        for kind in ("categories", "tags") if _has_own_channel(number) else ("tags",):
            yield "%s/%s/_index.md" % (kind, case.name), content


def newsrooms_of(cases, every_form=False):
    """Bodies in one newsroom, words and whole files in another, so that words do not stand on the pages of all bodies."""
    of = {form: [case for case in cases if case.form == form] for form in ("html", "markdown", "field", "file", "setting")}
    files = [Story(case, "file", case.name + ".md", case.payload + b"\n", "") for case in of["file"]]
    return [Newsroom("bodies", list(_bodies(of["html"] + of["markdown"], every_form))),
            Newsroom("words", [*_fields(of["field"]), *files],
                     {case.name.partition("-")[2]: case for case in of["setting"]}, dict(_terms(of["field"])))]


def _write_pictures(folder):
    """What the cases find beside the stories, and what they must not find."""
    newsrooms.write_png(folder / OWN, 60, 40)
    newsrooms.write_png(folder.parent / OUTSIDE, 61, 41)
    (folder / "link.png").symlink_to(folder.parent / OUTSIDE)
    (folder / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" '
                                        'onload="galleyBreach(\'picture-drawing\')"/>', encoding="utf-8")
    (folder / "page.png").write_text("<!DOCTYPE html><script>galleyBreach('picture-that-is-a-page')</script>",
                                     encoding="utf-8")
    # Two dots of picture behind a header that is a name and the begin of a comment to script.
    (folder / "polyglot.gif").write_bytes(b"GIF89a\x2f\x2a\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00*/=galleyBreach("
                                          b"'picture-that-is-a-script');//;")
    # Here the project of the stories begins; what is above is nobody's business.
    (folder / "hugo.toml").write_text("", encoding="utf-8")


def _import(cli, newsroom, at, folder):
    """Brings the files in. A file that does not is a fault, unless its case says so."""
    # Not through CommandLine: that reads what is said as UTF-8, and slugs of odd stories may be anything.
    run = subprocess.run([str(cli.program), "import", str(at), str(folder), "--state", "published", "--json"],
                         capture_output=True, check=False)
    try:
        came = json.loads(run.stdout.decode("utf-8", errors="replace"))
    except ValueError:
        said = run.stderr.decode("utf-8", errors="replace").strip()
        raise RuntimeError("galley-cli import %s: it says “%s” (exit status %d)" % (at, said, run.returncode)) from None
    by_name = {pathlib.Path(file["path"]).name: file for file in came["files"]}
    for story in newsroom.stories:
        file = by_name.get(story.file)
        is_in = file is not None and file["outcome"] != "failed"
        if is_in:
            newsroom.slugs[story.file] = file["slug"]
        if is_in and story.case.refused:
            newsroom.faults.append("%s: it came in, though %s" % (story.file, story.case.refused))
        elif not is_in and not story.case.refused:
            said = "; ".join(remark["message"] for remark in file["remarks"]) if file else "nothing is said of it"
            newsroom.faults.append("%s: it did not come in: %s" % (story.file, said))


def _set(cli, newsroom, at):
    for key, case in newsroom.settings.items():
        try:
            cli("set", at, key, case.text)
        except RuntimeError as error:
            if not case.refused:
                newsroom.faults.append("%s: the setting was not taken: %s" % (case.name, error))
        else:
            if case.refused:
                newsroom.faults.append("%s: the setting was taken, though %s" % (case.name, case.refused))


def taken_from_outside(at, folder):
    """Files that no story may bring into the newsroom, found in it."""
    own = {(folder / name).read_bytes() for name in (OWN, "polyglot.gif")}
    return ["%s: it was taken from outside of the folder of the stories, or is no picture" % path.relative_to(at)
            for path in sorted((at / "media").rglob("*")) if path.is_file() and path.read_bytes() not in own]


def make(cli, newsroom, work):
    """The folder of the newsroom, made anew below @p work, with all its stories in it and out."""
    folder = work / newsroom.name
    shutil.rmtree(folder, ignore_errors=True)
    stories = folder / "stories"
    stories.mkdir(parents=True)
    at = folder / (newsroom.name + ".newsroom")
    cli("new", at.with_suffix(""), "--language", "en", "--title", "Hostile " + newsroom.name, "--base-url", BASE)
    _set(cli, newsroom, at)
    _write_pictures(stories)
    for path, content in newsroom.terms.items():
        (stories / path).parent.mkdir(parents=True)
        (stories / path).write_text(content, encoding="utf-8")
    for story in newsroom.stories:
        (stories / story.file).write_bytes(story.before or story.content)
    _import(cli, newsroom, at, stories)
    again = [story for story in newsroom.stories if story.before]
    for story in again:
        (stories / story.file).write_bytes(story.content)
    if again:  # now there are pages at the old addresses that lead to the new ones
        newsroom.faults = []
        _import(cli, newsroom, at, stories)
    newsroom.faults += taken_from_outside(at, stories)
    return at


def export(cli, newsroom, at, theme):
    """The folder of the site."""
    site = at.parent / theme
    cli("set", at, "theme", theme)
    before = {path.name for path in at.parent.iterdir()}
    cli("export", at, site)
    newsroom.faults += ["%s: the export wrote it outside of its folder" % name
                        for name in sorted({path.name for path in at.parent.iterdir()} - before - {theme})]
    return site
