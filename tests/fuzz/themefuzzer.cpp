// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What a theme says about itself: theme.json, its options, and the stylesheet that follows from what was chosen.

#include "fuzz/fuzzing.h"
#include "site/themecard.h"
#include "site/themevalues.h"
#include "site/view.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

/// Values that somebody may have kept for @p options: of a later or an earlier theme, or with a text in them that is
/// none.
QHash<QString, QString> keptFor(const ThemeCard &card, const QString &text)
{
    QHash<QString, QString> kept;
    for (const ThemeOption &option : card.options.all()) {
        QString value = text;
        if (!option.choices.isEmpty())
            value = option.choices.last().value;
        else if (option.type == ThemeOption::Type::Number)
            value = QString::number(option.most);
        else if (option.type == ThemeOption::Type::Colour)
            value = u"#fa0"_s;
        else if (option.type == ThemeOption::Type::Switch)
            value = option.byDefault == "on"_L1 ? u"off"_s : u"on"_s;
        kept.insert(themeOptionKey(card.name, option.key), value);
    }
    return kept;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString folder = ownFolder();
    writeFile(folder + "/theme.json"_L1, bytesOf(data, size));
    const auto card = readThemeCard(folder);
    if (!card) {
        require(!card.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const ThemeValues plain(card->options, card->name, {});
    require(plain.style().isEmpty(), "what nobody changed changes no stylesheet");
    const ThemeValues chosen(card->options, card->name, keptFor(*card, u"a\"b}c;\\ 晚报</style>"_s));
    const QByteArray style = chosen.style();
    require(!style.contains('<'), "nothing ends the stylesheet");
    require(style.count('{') == style.count('}'), "blocks are closed");
    (void)chosen.view();
    (void)chosen.digestText();
    (void)chosen.leadRatio();
    require(chosen.storiesPerPage(10) == chosen.storiesPerPage(10), "options have one value");
    return 0;
}
