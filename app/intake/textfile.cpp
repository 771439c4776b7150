// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/textfile.h"

#include "base/encoding.h"
#include "base/translate.h"

#include <QDir>
#include <QStringDecoder>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p decoded, in which U+FFFD stands for what was no UTF-8, is UTF-8 all the same: GB 18030 read as UTF-8
/// has next to no character in it that is whole and not ASCII.
bool isMostlyWhole(const QString &decoded)
{
    qsizetype broken = 0, whole = 0;
    for (const QChar c : decoded) {
        broken += c == QChar::ReplacementCharacter ? 1 : 0;
        whole += c.unicode() >= 0x800 && c != QChar::ReplacementCharacter ? 1 : 0;
    }
    return broken * 4 < whole;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &path)
{
    DecodedText decoded;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        decoded.text = QStringDecoder(QStringDecoder::Utf16)(bytes);
    } else {
        // Stateless, or a character that is cut at the end of the file would be waited for.
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        decoded.text = utf8(bytes);
        if (utf8.hasError()) {
            decoded.isDamaged = isMostlyWhole(decoded.text);
            if (!decoded.isDamaged)
                decoded.text = fromGb18030(bytes);
        }
    }
    if ((decoded.text.isEmpty() && !bytes.isEmpty()) || decoded.text.contains(QChar(0))) {
        return Error{ErrorKind::BadInput,
                     tr("“%1” is not text in UTF-8 or GB 18030. Save it as UTF-8 and import it again.")
                         .arg(QDir::toNativeSeparators(path)),
                     u"encoding"_s};
    }
    decoded.text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (decoded.text.startsWith(QChar(0xfeff)))
        decoded.text.remove(0, 1);
    return decoded;
}

} // namespace Galley
