#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""makestories.py FOLDER COUNT [HUGO]: COUNT plausible Chinese stories as Markdown with front matter, the same each time.

About 1,500 characters a story, eight paragraphs, two subheads, one picture reference, one of eight channels, three of
200 tags. In the folder HUGO the same stories with bodies that are HTML already, so that Hugo has no Markdown to read.
"""
import datetime
import os
import random
import struct
import sys
import zlib

CHANNELS = ["时政", "财经", "科技", "文化", "体育", "社会", "民生", "街镇"]
SUBJECTS = "县里 镇上 河边 社区 学校 医院 合作社 图书馆 老街 渡口 市场 园区 村里 车站 书店 剧团".split()
VERBS = "公布 修好 开放 试行 添置 调整 举办 延长 征集 启用 核对 走访 统计 搬进 种下 点亮".split()
THINGS = "新的时刻表 两条步道 三十盏路灯 夜间门诊 一批旧书 公交线路 冬季供水 茶园账本 操场储物柜 老照片 排水管网 秋粮 戏台 充电桩".split()
TAILS = "居民说方便了不少 下月起正式实行 前后用了两年时间 比去年多出一成 还要再听一轮意见 具体办法贴在门口 记者到现场看了一上午".split()


def sentence(rng):
    return "，".join(rng.choice(SUBJECTS) + rng.choice(VERBS) + rng.choice(THINGS) for _ in range(rng.randint(1, 2))) \
        + "，" + rng.choice(TAILS) + "。"


def paragraph(rng, length=185):
    text = ""
    while len(text) < length:
        text += sentence(rng)
    return text


def png(path, colour):
    """A flat picture of 800 by 450 pixels."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    rows = (b"\0" + bytes(colour) * 800) * 450
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 800, 450, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def html(block):
    if block.startswith("## "):
        return f"<h2>{block[3:]}</h2>"
    if block.startswith("!["):
        alt, file = block[2:-1].split("](")
        return f'<figure><img src="{file}" alt="{alt}" width="800" height="450" loading="lazy"></figure>'
    return f"<p>{block}</p>"


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    hugo = sys.argv[3] if len(sys.argv) > 3 else None
    rng = random.Random(20260101)
    projects = [folder, hugo] if hugo else [folder]
    for project in projects:
        os.makedirs(project + "/content/posts", exist_ok=True)
        os.makedirs(project + "/static/img", exist_ok=True)
    for i in range(20):
        colour = (rng.randrange(256), rng.randrange(256), rng.randrange(256))
        for project in projects:
            png(f"{project}/static/img/{i:02}.png", colour)
    if hugo:  # its channels have feeds, its tags and months have none
        for name, title in (("tags", "标签"), ("months", "往期存档")):
            os.makedirs(f"{hugo}/content/{name}", exist_ok=True)
            write(f"{hugo}/content/{name}/_index.md", f"---\ntitle: {title}\ncascade:\n  outputs: [HTML]\n---\n")
        write(hugo + "/content/search.md", "---\ntitle: 搜索\nlayout: search\n---\n")
    tags = [rng.choice(SUBJECTS) + str(i) for i in range(200)]
    weights = [1 / (i + 3) for i in range(200)]
    start = datetime.datetime(2021, 1, 1, 6)
    for i in range(count):
        date = start + datetime.timedelta(minutes=i * 2628000 // count)
        chosen = sorted({rng.choices(tags, weights)[0] for _ in range(3)})
        blocks = []
        for k in range(8):
            if k in (2, 5):
                blocks.append("## " + rng.choice(SUBJECTS) + rng.choice(VERBS) + rng.choice(THINGS))
            blocks.append(paragraph(rng))
            if k == 0:
                blocks.append(f"![{rng.choice(THINGS)}](/img/{i % 20:02}.png)")
        title = rng.choice(SUBJECTS) + rng.choice(VERBS) + rng.choice(THINGS) + "，" + rng.choice(TAILS)
        head = (f"---\ntitle: \"{title}\"\ndate: {date:%Y-%m-%dT%H:%M:%S}+08:00\nslug: s{i:06}\n"
                f"categories: [{rng.choice(CHANNELS)}]\ntags: [{', '.join(chosen)}]\nauthor: 通讯员\n"
                f"image: /img/{i % 20:02}.png\nfeatured: {'true' if rng.random() < .06 else 'false'}\n")
        write(f"{folder}/content/posts/s{i:06}.md", head + "---\n\n" + "\n\n".join(blocks) + "\n")
        if hugo:
            write(f"{hugo}/content/posts/s{i:06}.html",
                  f"{head}months: [{date:%Y-%m}]\ndescription: \"{blocks[0][:60]}\"\n---\n" + "\n".join(map(html, blocks)) + "\n")


main()
