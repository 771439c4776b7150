# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""Makes newsrooms with galley-cli and exports them: the sample, and two of odd stories."""

import datetime
import json
import pathlib
import re
import shutil
import struct
import subprocess
import zlib

from checks import kinds
from checks.site import Site

DATA = pathlib.Path(__file__).resolve().parent.parent / "data/quality"
BASE = "https://news.example.cn/"
THEMES = ("default", "reader")
ZONE = datetime.timezone(datetime.timedelta(hours=8))
HOURS_AGO = re.compile(r"@hours-ago (\d+)@")
FILLERS = 23  # with five to a page: more than four pages, so there is a gap in the numbers

# Every field of the site's settings has something in it that could break a page.
SETTINGS = {
    "tagline": "每日 <b>新闻</b> & \"校样\" {{tagline}}",
    "description": "站点说明：5 < 6 & </script>，“完”。",
    "themeOption/default/storiesPerPage": "5",
    "themeOption/reader/storiesPerPage": "5",
    "messageAddress": "https://forms.example.cn/galley?a=1&b=2",
    "privacyAddress": "https://forms.example.cn/privacy?a=1&b=2",
    "publisher": "主办 <单位> & \"社\"",
    "licence": "证 <0> & \"1\"",
    "icpRecord": "示ICP备00000000号-0",
    "policeRecord": "示公网安备 00000000000000号",
    "reportPhone": "+86 000-0000 0000",
    "reportMail": "report@example.cn",
    "copyright": "© <2026> & \"校样\"",
}
TITLES = {"zh": "“校样” <日报> & {{title}}", "en": "The \"Galley\" <Daily> & {{title}}"}
LANGUAGES = {"zh": "zh-CN", "en": "en"}


class CommandLine:
    """galley-cli; its words are kept for when it fails."""

    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        if not self.program.is_file():
            raise RuntimeError("There is no program %s. Build galley-cli first." % program)

    def __call__(self, *arguments):
        run = subprocess.run([str(self.program), *map(str, arguments)], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            said = (run.stderr or run.stdout).strip()
            raise RuntimeError("galley-cli %s: %s" % (" ".join(map(str, arguments)), said))
        return run.stdout


def write_png(path, width, height):
    """A picture of stripes, large or small."""
    row = b"\x00" + bytes(channel for x in range(width) for channel in (40 + x * 160 // width, 120, 90))
    rows = b"".join(row if y // 40 % 2 else row[:1] + row[:0:-1] for y in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 6))
                     + chunk(b"IEND", b""))


def _write_odd_stories(name, folder):
    now = datetime.datetime.now(ZONE).replace(microsecond=0)

    def moment(match):
        return (now - datetime.timedelta(hours=int(match.group(1)))).isoformat()
    folder.mkdir(parents=True)
    for file in sorted((DATA / name).glob("*.md")):
        (folder / file.name).write_text(HOURS_AGO.sub(moment, file.read_text(encoding="utf-8")), encoding="utf-8")
    for picture, width, height in (("wide.png", 1600, 900), ("tall.png", 700, 1500), ("small.png", 60, 40)):
        write_png(folder / picture, width, height)
    words = {"zh": ("标题", "完", "正文", "新闻"), "en": ("Headline", "done", "Text", "News")}[name]
    # Not kept as a file: no editor would leave these characters alone.
    (folder / "control.md").write_bytes(
        ('---\ntitle: "%s\\x01\\x0b\\x1f\\uFFFE %s"\nslug: control\ndescription: "a\\x03b"\nauthor: "c\\x04d"\n'
         'tags: ["e\\x02f"]\ncategories: [%s]\ndate: 2026-03-11T09:30:00+08:00\n---\n%s\x0b\x0c\x01\x85 %s ]]>\n'
         % (words[0], words[1], words[3], words[2], words[1])).encode())
    for number in range(1, FILLERS + 1):
        date = datetime.datetime(2024, 1, 15, 8, 0, tzinfo=ZONE) + datetime.timedelta(days=29 * number)
        (folder / ("filler-%02d.md" % number)).write_text(
            "---\ntitle: %s %d\nslug: filler-%d\ndate: %s\ncategories: [%s]\ntags: [%s]\nauthor: %s\n---\n%s %d\n"
            % (words[0], number, number, date.isoformat(), words[3], words[2], "A B" if name == "en" else "甲乙",
               words[2], number), encoding="utf-8")


def _make_odd(cli, name, folder):
    """A newsroom of odd stories, one of which had another address before."""
    cli("new", folder / "odd", "--language", LANGUAGES[name], "--title", TITLES[name], "--base-url", BASE)
    newsroom = folder / "odd.newsroom"
    for key, value in SETTINGS.items():
        cli("set", newsroom, key, value)
    stories = folder / "stories"
    _write_odd_stories(name, stories)
    moved = stories / "bare.md"
    text = moved.read_text(encoding="utf-8")
    moved.write_text(text.replace("slug: bare", "slug: was-bare"), encoding="utf-8")
    cli("import", newsroom, stories)
    moved.write_text(text, encoding="utf-8")
    cli("import", newsroom, stories)
    return newsroom


def _expected(name, folder):
    """What must be seen, by the path of the page."""
    wanted = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))[name]
    lists = [folder / name for name in kinds.LISTS_BY_FOLDER]
    pages = {path.stem: path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))
             if path.parent not in lists}
    return {pages.get(slug, slug + ".html"): what for slug, what in wanted.items()}


NEWSROOMS = ("sample", "odd-zh", "odd-en")


def make(cli, name, work, themes=THEMES):
    """The newsroom @p name in a new folder below @p work, exported once in each theme."""
    folder = pathlib.Path(work).resolve() / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if name == "sample":
        cli("new", folder / "sample", "--sample", "--base-url", BASE)
        newsroom, language = folder / "sample.newsroom", "zh-CN"
    else:
        odd = name.partition("-")[2]
        newsroom, language = _make_odd(cli, odd, folder), LANGUAGES[odd]
    for theme in themes:
        cli("set", newsroom, "theme", theme)
        site = folder / theme
        cli("export", newsroom, site)
        yield Site("%s %s" % (name, theme), site, BASE, language,
                   may_lack=kinds.NOT_IN_SAMPLE if name == "sample" else (),
                   expected={} if name == "sample" else _expected(odd, site))
    # The bytes of a site depend on the newsroom alone.
    cli("export", newsroom, folder / "again")


def differences(work, name, theme):
    """Files that the second export of the same newsroom made otherwise."""
    first, again = (pathlib.Path(work).resolve() / name / part for part in (theme, "again"))
    files = {p.relative_to(folder) for folder in (first, again) for p in folder.rglob("*")
             if p.is_file() and not p.name.startswith(".")}
    return ["%s: differs from one export to the next" % path.as_posix() for path in sorted(files)
            if not ((first / path).exists() and (again / path).exists()
                    and (first / path).read_bytes() == (again / path).read_bytes())]
