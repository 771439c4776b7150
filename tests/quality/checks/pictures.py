# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
"""What pages say about the sizes of pictures is what the files hold, and every picture has an alternative text."""

import struct

from . import links


def size_of(data):
    """(width, height) of a PNG, GIF, JPEG or WebP; None when it is none of these."""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return struct.unpack(">II", data[16:24])
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return struct.unpack("<HH", data[6:10])
    if data[:2] == b"\xff\xd8":
        return _size_of_jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _size_of_webp(data)
    return None


def _size_of_jpeg(data):
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5:at + 9])
            return width, height
        at += 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
    return None


def _size_of_webp(data):
    form = data[12:16]
    if form == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if form == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    if form == b"VP8X":
        return tuple(int.from_bytes(data[at:at + 3], "little") + 1 for at in (24, 27))
    return None


def _is_alike(width, height, size):
    """Whether a picture of @p size fits a frame of @p width and @p height, but for rounding to whole pixels."""
    return abs(width * size[1] / size[0] - height) <= max(width / size[0], 1) + 1


class _Sizes:
    def __init__(self, site):
        self._site = site
        self._known = {}

    def of(self, address, page):
        path, _ = self._site.resolve(address, page.address)
        if path not in self._site.files:
            return None  # the links' check says so
        if path not in self._known:
            self._known[path] = size_of(self._site.bytes(path))
        return self._known[path]


def _of_picture(page, image, sizes):
    says = "%s: picture “%s” " % (page.path, image.get("src"))
    if "alt" not in image.attributes:
        yield says + "has no alternative text"
    sources = [image]
    if image.parent.name == "picture":
        sources += [c for c in image.parent.children if not isinstance(c, str) and c.name == "source"]
    width, height = image.get("width", ""), image.get("height", "")
    if not (width.isdigit() and height.isdigit()):
        yield says + "does not say its width and height"
        return
    for source in sources:
        for address, descriptor in links.candidates(source.get("srcset", "")):
            size = sizes.of(address, page)
            if size and descriptor != "%dw" % size[0]:
                yield says + "calls %s %s, but it is %d wide" % (address, descriptor or "nothing", size[0])
            if size and not _is_alike(int(width), int(height), size):
                yield says + "is %s × %s, but %s is %d × %d" % (width, height, address, *size)
    size = sizes.of(image.get("src", ""), page)
    if size and not _is_alike(int(width), int(height), size):
        yield says + "is %s × %s, but its file is %d × %d" % (width, height, *size)


def check(site):
    sizes = _Sizes(site)
    faults = []
    for page in site.pages:
        for image in page.tree.all("img"):
            faults += _of_picture(page, image, sizes)
        image = page.meta("og:image")
        size = sizes.of(image, page) if image else None
        if size:
            for name, pixels in (("og:image:width", size[0]), ("og:image:height", size[1])):
                if page.meta(name) not in (None, str(pixels)):
                    faults.append("%s: %s is %s, but the picture has %d" % (page.path, name, page.meta(name), pixels))
    for path in sorted(site.files):
        if path.startswith("pictures/") and size_of(site.bytes(path)) is None:
            faults.append("%s: is no picture" % path)
    return faults
