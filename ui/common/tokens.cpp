// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/tokens.h"

#include <QPalette>

using namespace Qt::StringLiterals;

namespace Galley {

static Tokens &current()
{
    static Tokens shown = lightTokens();
    return shown;
}

const Tokens &tokens()
{
    return current();
}

void setTokens(const Tokens &fresh)
{
    current() = fresh;
}

const Tokens &lightTokens()
{
    static const Tokens light = {
        .chrome = QColor(0xF3, 0xF2, 0xEE),
        .list = QColor(0xFA, 0xF9, 0xF6),
        .paper = QColor(0xFF, 0xFF, 0xFF),
        .desk = QColor(0xE8, 0xE6, 0xE0),
        .field = QColor(0xFF, 0xFF, 0xFF),
        .line = QColor(0xE1, 0xDE, 0xD7),
        .line2 = QColor(0xCB, 0xC7, 0xBE),
        .edge = QColor(0x8E, 0x89, 0x7F),
        .hover = QColor(0xEA, 0xE8, 0xE2),
        .press = QColor(0xDF, 0xDC, 0xD4),
        .ink1 = QColor(0x1F, 0x1E, 0x1C),
        .ink2 = QColor(0x51, 0x4E, 0x48),
        .ink3 = QColor(0x69, 0x65, 0x5E),
        .off = QColor(0xA5, 0xA1, 0x98),
        .acc = QColor(0x26, 0x58, 0xA8),
        .accH = QColor(0x1F, 0x4B, 0x92),
        .accFill = QColor(0x26, 0x58, 0xA8),
        .accFillH = QColor(0x1F, 0x4B, 0x92),
        .accFillP = QColor(0x19, 0x3F, 0x7C),
        .onAcc = QColor(0xFF, 0xFF, 0xFF),
        .sel = QColor(0xE2, 0xEA, 0xF6),
        .selLine = QColor(0xB9, 0xCC, 0xEA),
        .draft = QColor(0x69, 0x65, 0x5E),
        .review = QColor(0x88, 0x58, 0x00),
        .ready = QColor(0x0C, 0x68, 0x72),
        .pub = QColor(0x2C, 0x6B, 0x35),
        .wd = QColor(0xA5, 0x38, 0x2A),
        .reviewS = QColor(0xFB, 0xF1, 0xDC),
        .readyS = QColor(0xDF, 0xF0, 0xF0),
        .pubS = QColor(0xE3, 0xF1, 0xE4),
        .wdS = QColor(0xFA, 0xE7, 0xE3),
        .draftS = QColor(0xED, 0xEB, 0xE6),
        .ins = QColor(0xDD, 0xF1, 0xDF),
        .insInk = QColor(0x1D, 0x52, 0x27),
        .del = QColor(0xFB, 0xE1, 0xDC),
        .delInk = QColor(0x8E, 0x2C, 0x20),
        .mark = QColor(0xFF, 0xF0, 0xC2),
        .scroll = QColor(0xCF, 0xCB, 0xC3),
        .button = QColor(0xFF, 0xFF, 0xFF),
        .scrim = QColor(0x28, 0x26, 0x22, 77),
    };
    return light;
}

const Tokens &darkTokens()
{
    static const Tokens dark = {
        .chrome = QColor(0x1D, 0x1D, 0x1C),
        .list = QColor(0x22, 0x22, 0x21),
        .paper = QColor(0x27, 0x27, 0x26),
        .desk = QColor(0x17, 0x17, 0x16),
        .field = QColor(0x1F, 0x1F, 0x1E),
        .line = QColor(0x37, 0x37, 0x34),
        .line2 = QColor(0x4A, 0x49, 0x45),
        .edge = QColor(0x7F, 0x7C, 0x75),
        .hover = QColor(0x2C, 0x2C, 0x2A),
        .press = QColor(0x36, 0x36, 0x33),
        .ink1 = QColor(0xEC, 0xEA, 0xE5),
        .ink2 = QColor(0xBD, 0xB9, 0xB1),
        .ink3 = QColor(0xA8, 0xA4, 0x9C),
        .off = QColor(0x66, 0x63, 0x5D),
        .acc = QColor(0x8F, 0xB3, 0xF3),
        .accH = QColor(0xA9, 0xC5, 0xF7),
        .accFill = QColor(0x3B, 0x69, 0xB8),
        .accFillH = QColor(0x42, 0x70, 0xC0),
        .accFillP = QColor(0x33, 0x5C, 0xA3),
        .onAcc = QColor(0xFF, 0xFF, 0xFF),
        .sel = QColor(0x2B, 0x3B, 0x57),
        .selLine = QColor(0x3F, 0x56, 0x80),
        .draft = QColor(0xA8, 0xA4, 0x9C),
        .review = QColor(0xE0, 0xAE, 0x57),
        .ready = QColor(0x63, 0xC0, 0xC8),
        .pub = QColor(0x7F, 0xC4, 0x8A),
        .wd = QColor(0xEE, 0x9A, 0x8C),
        .reviewS = QColor(0x3A, 0x30, 0x20),
        .readyS = QColor(0x1F, 0x36, 0x38),
        .pubS = QColor(0x22, 0x36, 0x25),
        .wdS = QColor(0x41, 0x28, 0x24),
        .draftS = QColor(0x33, 0x32, 0x2F),
        .ins = QColor(0x1F, 0x3D, 0x26),
        .insInk = QColor(0xA5, 0xDB, 0xAE),
        .del = QColor(0x4A, 0x27, 0x22),
        .delInk = QColor(0xF2, 0xB3, 0xA8),
        .mark = QColor(0x5A, 0x4A, 0x16),
        .scroll = QColor(0x4A, 0x49, 0x45),
        .button = QColor(0x2E, 0x2E, 0x2C),
        .scrim = QColor(0, 0, 0, 128),
    };
    return dark;
}

Tokens tokensFrom(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    const QColor ink = palette.color(QPalette::WindowText);
    const QColor accent = palette.color(QPalette::Link);
    const QColor off = palette.color(QPalette::Disabled, QPalette::WindowText);
    const QColor marked = palette.color(QPalette::Highlight);
    const QColor onMarked = palette.color(QPalette::HighlightedText);
    Tokens t;
    t.chrome = t.list = t.desk = window;
    t.paper = t.field = t.button = ground;
    t.line = t.line2 = t.edge = t.ink1 = t.ink2 = t.ink3 = t.scroll = ink;
    t.hover = t.press = window;
    t.off = off;
    t.acc = t.accH = t.selLine = accent;
    t.accFill = t.accFillH = t.accFillP = marked;
    t.onAcc = onMarked;
    // Rows keep the ordinary ink, so their ground stays too: the bar and the frame in acc mark the selection.
    t.sel = window;
    t.draft = t.review = t.ready = t.pub = t.wd = ink;
    t.reviewS = t.readyS = t.pubS = t.wdS = t.draftS = window;
    t.ins = t.del = t.mark = ground;
    t.insInk = t.delInk = ink;
    t.scrim = QColor(0, 0, 0, 128);
    return t;
}

QHash<QString, QColor> namedColours(const Tokens &from)
{
    return {
        {u"chrome"_s, from.chrome},
        {u"list"_s, from.list},
        {u"paper"_s, from.paper},
        {u"desk"_s, from.desk},
        {u"field"_s, from.field},
        {u"line"_s, from.line},
        {u"line2"_s, from.line2},
        {u"edge"_s, from.edge},
        {u"hover"_s, from.hover},
        {u"press"_s, from.press},
        {u"ink1"_s, from.ink1},
        {u"ink2"_s, from.ink2},
        {u"ink3"_s, from.ink3},
        {u"off"_s, from.off},
        {u"acc"_s, from.acc},
        {u"accH"_s, from.accH},
        {u"accFill"_s, from.accFill},
        {u"accFillH"_s, from.accFillH},
        {u"accFillP"_s, from.accFillP},
        {u"onAcc"_s, from.onAcc},
        {u"sel"_s, from.sel},
        {u"selLine"_s, from.selLine},
        {u"draft"_s, from.draft},
        {u"review"_s, from.review},
        {u"ready"_s, from.ready},
        {u"pub"_s, from.pub},
        {u"wd"_s, from.wd},
        {u"reviewS"_s, from.reviewS},
        {u"readyS"_s, from.readyS},
        {u"pubS"_s, from.pubS},
        {u"wdS"_s, from.wdS},
        {u"draftS"_s, from.draftS},
        {u"ins"_s, from.ins},
        {u"insInk"_s, from.insInk},
        {u"del"_s, from.del},
        {u"delInk"_s, from.delInk},
        {u"mark"_s, from.mark},
        {u"scroll"_s, from.scroll},
        {u"button"_s, from.button},
        {u"scrim"_s, from.scrim},
    };
}

} // namespace Galley
