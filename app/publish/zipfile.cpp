// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/zipfile.h"

#include "base/files.h"
#include "base/translate.h"
#include "publish/mediatypes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <cstdlib>
#include <cstring>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Piece = 1024 * 1024;

Error isNoZip(const QString &file, const QString &detail)
{
    return {ErrorKind::Damaged,
            tr("The file “%1” is damaged, or no .zip file at all. Get it again from where it came from.").arg(QDir::toNativeSeparators(file)), detail};
}

} // namespace

Result<std::unique_ptr<ZipFile>> ZipFile::create(const QString &path)
{
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive)
        return fileError(path, code == ZIP_ER_EXISTS ? EEXIST : errno);
    return std::unique_ptr<ZipFile>(new ZipFile(archive, path));
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString &path, qint64 mostEntries)
{
    if (!QFileInfo(path).isFile())
        return fileError(path, QFileInfo::exists(path) ? EISDIR : ENOENT);
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!archive)
        return code == ZIP_ER_OPEN ? fileError(path, errno) : isNoZip(path, u"zip %1"_s.arg(code));
    std::unique_ptr<ZipFile> file(new ZipFile(archive, path));
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count < 0 || count > mostEntries)
        return isNoZip(path, u"%1 entries"_s.arg(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive, zip_uint64_t(i), ZIP_FL_ENC_UTF_8, &about) != 0 || !(about.valid & ZIP_STAT_SIZE) || !(about.valid & ZIP_STAT_NAME))
            return file->failure();
        file->m_entries.append({QString::fromUtf8(about.name), qint64(about.size)});
    }
    return file;
}

ZipFile::~ZipFile()
{
    if (m_zip)
        zip_discard(m_zip);
}

Error ZipFile::failure() const
{
    zip_error_t *error = zip_get_error(m_zip);
    if (zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) != 0)
        return fileError(m_path, zip_error_code_system(error));
    return isNoZip(m_path, QString::fromUtf8(zip_error_strerror(error)));
}

Done ZipFile::add(const QString &path, const QString &file)
{
    const QByteArray name = path.toUtf8();
    zip_source_t *source = zip_source_file(m_zip, QFile::encodeName(file).constData(), 0, -1);
    if (!source)
        return failure();
    const zip_int64_t index = zip_file_add(m_zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return failure();
    }
    zip_set_file_compression(m_zip, zip_uint64_t(index), isCompressed(name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    return {};
}

Done ZipFile::add(const QString &path, const QByteArray &bytes)
{
    void *copy = std::malloc(size_t(std::max<qsizetype>(bytes.size(), 1)));
    std::memcpy(copy, bytes.constData(), size_t(bytes.size()));
    zip_source_t *source = zip_source_buffer(m_zip, copy, zip_uint64_t(bytes.size()), 1);
    if (!source) {
        std::free(copy);
        return failure();
    }
    if (zip_file_add(m_zip, path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        return failure();
    }
    return {};
}

Done ZipFile::finish()
{
    if (zip_close(m_zip) != 0)
        return failure();
    m_zip = nullptr; // closed with it
    if (Done flushed = flushToDisk(m_path); !flushed)
        return flushed;
    return flushToDisk(QFileInfo(m_path).absolutePath());
}

Done ZipFile::extract(qsizetype entry, const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fileError(out);
    zip_file_t *in = zip_fopen_index(m_zip, zip_uint64_t(entry), 0);
    if (!in)
        return failure();
    QByteArray piece(Piece, Qt::Uninitialized);
    qint64 left = m_entries.at(entry).bytes;
    Done done;
    for (;;) {
        // At the end one read more: only then the checksum is compared.
        const zip_int64_t read = zip_fread(in, piece.data(), zip_uint64_t(piece.size()));
        if (read == 0 && left == 0)
            break;
        if (read <= 0 || read > left)
            done = isNoZip(m_path, m_entries.at(entry).path);
        else if (out.write(piece.constData(), read) != read)
            done = fileError(out);
        if (!done)
            break;
        left -= read;
    }
    zip_fclose(in);
    if (done && !out.flush())
        done = fileError(out);
    out.close();
    return done ? flushToDisk(file) : done;
}

Result<QByteArray> ZipFile::read(qsizetype entry, qint64 most)
{
    const qint64 size = m_entries.at(entry).bytes;
    if (size > most)
        return isNoZip(m_path, m_entries.at(entry).path);
    zip_file_t *in = zip_fopen_index(m_zip, zip_uint64_t(entry), 0);
    if (!in)
        return failure();
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const bool isWhole = zip_fread(in, bytes.data(), zip_uint64_t(size)) == zip_int64_t(size);
    zip_fclose(in);
    if (!isWhole)
        return isNoZip(m_path, m_entries.at(entry).path);
    return bytes;
}

} // namespace Galley
