// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/textfile.h"

#include "base/translate.h"

#include <QDir>
#include <QStringDecoder>

#include <unicode/ucnv.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString fromGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("gb18030", &status);
    if (U_FAILURE(status))
        return {};
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() * 2, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    ucnv_close(converter);
    return U_FAILURE(status) ? QString() : text.left(length);
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, const QString &path)
{
    QString text;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        text = QStringDecoder(QStringDecoder::Utf16)(bytes);
    } else {
        QStringDecoder utf8(QStringDecoder::Utf8);
        text = utf8(bytes);
        if (utf8.hasError())
            text = fromGb18030(bytes);
    }
    if (text.isEmpty() && !bytes.isEmpty()) {
        return Error{ErrorKind::BadInput,
                     tr("“%1” is no text in UTF-8 or GB 18030. Save it as UTF-8 and import it again.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    if (text.contains(QChar(0)))
        return Error{ErrorKind::BadInput, tr("“%1” is no text file.").arg(QDir::toNativeSeparators(path)), {}};
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text;
}

} // namespace Galley
