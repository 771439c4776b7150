// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/ziptarget.h"

#include "base/files.h"
#include "base/translate.h"
#include "publish/mediatypes.h"
#include "publish/releasemanifest.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>

#include <zip.h>

#include <cerrno>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Others need no claim: a lock beside the file keeps them away.
bool isLeftOut(const QByteArray &path) { return isOwnName(path) && path != ReleaseName; }

Error isNoZip(const QString &file, const QString &detail)
{
    return {ErrorKind::Damaged,
            tr("The file “%1” is no .zip that can be read. Move it away, or choose another one.").arg(QDir::toNativeSeparators(file)), detail};
}

} // namespace

void ZipTarget::Closer::operator()(zip *archive) const { zip_discard(archive); }

ZipTarget::ZipTarget(const QString &file) : m_file(file), m_lock(QFileInfo(file).path() + u"/."_s + QFileInfo(file).fileName() + u".galley-lock"_s)
{
    m_lock.setStaleLockTime(0); // whoever lives holds it, however long it takes
}

ZipTarget::~ZipTarget() = default;

Error ZipTarget::failure() const
{
    zip_error_t *error = zip_get_error(m_zip.get());
    const int system = zip_error_system_type(error) == ZIP_ET_SYS ? zip_error_code_system(error) : 0;
    if (system != 0)
        return fileError(m_file, system);
    return isNoZip(m_file, QString::fromUtf8(zip_error_strerror(error)));
}

Done ZipTarget::connect()
{
    m_isConnected = false;
    m_zip.reset();
    m_lock.unlock();
    const QFileInfo file(m_file);
    if (file.isDir())
        return Error{ErrorKind::BadInput, tr("“%1” is a folder, not a .zip file. Choose another place.").arg(QDir::toNativeSeparators(m_file)), {}};
    if (!QFileInfo::exists(file.absolutePath()))
        return cannotReachFolder(file.absolutePath());
    QTemporaryFile probe(file.absolutePath() + u"/.galley-XXXXXX"_s);
    if (!probe.open())
        return fileError(file.absolutePath(), errno);
    if (!m_lock.tryLock(0)) {
        return Error{ErrorKind::InUse,
                     tr("“%1” is being written by another window or program. Wait until it is done.").arg(QDir::toNativeSeparators(m_file)), {}};
    }
    if (Done opened = open(); !opened)
        return opened;
    m_isConnected = true;
    return {};
}

Done ZipTarget::open()
{
    int code = 0;
    m_zip.reset(zip_open(QFile::encodeName(m_file).constData(), ZIP_CREATE, &code));
    if (m_zip)
        return {};
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
        return fileError(m_file, errno);
    return isNoZip(m_file, u"zip %1"_s.arg(code));
}

Result<QByteArray> ZipTarget::read(const QByteArray &path, qint64 most)
{
    zip_stat_t about;
    if (isLeftOut(path) || zip_stat(m_zip.get(), path.constData(), ZIP_FL_ENC_UTF_8 | ZIP_FL_UNCHANGED, &about) != 0)
        return fileIsNotThere(path);
    if (qint64(about.size) > most)
        return fileIsTooLarge(path);
    zip_file_t *file = zip_fopen_index(m_zip.get(), about.index, ZIP_FL_UNCHANGED);
    if (!file)
        return failure();
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    const zip_int64_t read = zip_fread(file, bytes.data(), about.size);
    zip_fclose(file);
    if (read != zip_int64_t(about.size))
        return Error{ErrorKind::Damaged, tr("What the place says about its release cannot be read."), {}};
    return bytes;
}

Done ZipTarget::put(const QByteArray &path, QIODevice &content)
{
    if (isLeftOut(path))
        return {};
    zip_source_t *source = nullptr;
    if (const auto *file = qobject_cast<QFile *>(&content)) {
        source = zip_source_file(m_zip.get(), QFile::encodeName(file->fileName()).constData(), 0, -1);
    } else {
        const QByteArray bytes = content.readAll();
        void *copy = malloc(size_t(std::max<qsizetype>(bytes.size(), 1)));
        memcpy(copy, bytes.constData(), size_t(bytes.size()));
        source = zip_source_buffer(m_zip.get(), copy, zip_uint64_t(bytes.size()), 1);
    }
    if (!source)
        return failure();
    const zip_int64_t index = zip_file_add(m_zip.get(), path.constData(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return failure();
    }
    zip_set_file_compression(m_zip.get(), zip_uint64_t(index), isCompressed(path) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    return {};
}

Done ZipTarget::create(const QByteArray &path, const QByteArray &) { return isLeftOut(path) ? Done() : Done(failure()); }

Done ZipTarget::remove(const QByteArray &path)
{
    const zip_int64_t index = zip_name_locate(m_zip.get(), path.constData(), ZIP_FL_ENC_UTF_8);
    if (index >= 0 && zip_delete(m_zip.get(), zip_uint64_t(index)) != 0)
        return failure();
    return {};
}

Result<QStringList> ZipTarget::names(int most)
{
    QStringList names;
    QSet<QByteArray> known;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), ZIP_FL_UNCHANGED);
    for (zip_int64_t i = 0; i < count && names.size() < most; ++i) {
        const QByteArray path = zip_get_name(m_zip.get(), zip_uint64_t(i), ZIP_FL_ENC_UTF_8 | ZIP_FL_UNCHANGED);
        const QByteArray name = path.left(path.indexOf('/') < 0 ? path.size() : path.indexOf('/'));
        if (!isOwnName(name) && !known.contains(name))
            names.append(QString::fromUtf8(name));
        known.insert(name);
    }
    return names;
}

Done ZipTarget::finish(const ReleaseManifest &)
{
    if (zip_close(m_zip.get()) != 0)
        return failure();
    (void)m_zip.release(); // closed with it
    return open();
}

} // namespace Galley
