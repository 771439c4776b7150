// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/simulateddisk.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Galley {

namespace {

constexpr int FolderName = -2; ///< stands for a folder where names stand for files

QString nameIn(const QString &path) { return path.mid(path.lastIndexOf(u'/') + 1); }

void put(QByteArray &content, qint64 at, QByteArrayView bytes)
{
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.data() + at);
}

void cut(QByteArray &content, qint64 size) { content.resize(size, '\0'); }

void applyWhole(QByteArray &content, const DiskChange &change)
{
    if (change.kind == DiskChange::Kind::Write)
        put(content, change.at, change.bytes);
    else
        cut(content, change.at);
}

QByteArray noise(qint64 size, QRandomGenerator &random)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

template <typename List>
void shuffle(List &list, QRandomGenerator &random)
{
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, random.bounded(int(i + 1)));
}

} // namespace

/// What the lots are drawn with; chances in percent.
struct SimulatedDisk::Lots {
    PowerLoss::Sectors sectors = PowerLoss::Sectors::Apart;
    int kept = 0;     ///< arrives
    int torn = 0;     ///< arrives by sectors, not as a whole
    int spoilt = 0;   ///< of what is torn: a sector holds noise or zeros
    int sector = 4096;
    bool isOrdered = true;
    bool isPrefix = false; ///< of names: all up to some moment, as a file system with a journal keeps them

    static Lots draw(const PowerLoss &loss, QRandomGenerator &random)
    {
        if (loss.seed < 2)
            return {.sectors = loss.sectors, .kept = loss.seed == 0 ? 0 : 100};
        constexpr int Chances[] = {5, 30, 50, 80, 97};
        const auto chance = [&] { return Chances[random.bounded(int(std::size(Chances)))]; };
        return {.sectors = loss.sectors,
                .kept = chance(),
                .torn = chance(),
                .spoilt = (loss.sectors == PowerLoss::Sectors::Torn ? 2 : random.bounded(2)) * 20,
                .sector = random.bounded(2) == 0 ? 512 : 4096,
                .isOrdered = random.bounded(2) == 0,
                .isPrefix = random.bounded(2) == 0};
    }

    bool hit(int chance, QRandomGenerator &random) const { return random.bounded(100) < chance; }
};

SimulatedDisk::SimulatedDisk(const DiskImage &start)
{
    m_folders.insert(QString(), {});
    for (const QString &path : start.folders) {
        m_folders.insert(path, {});
        m_folders[folderOf(path)].flushed.insert(nameIn(path), FolderName);
    }
    int number = 0;
    for (auto each = start.files.begin(); each != start.files.end(); ++each, ++number) {
        m_files.insert(number, {each.value(), {}});
        m_folders[folderOf(each.key())].flushed.insert(nameIn(each.key()), number);
    }
}

void SimulatedDisk::change(const QString &gone, const QString &made, int file)
{
    if (!gone.isNull() && !made.isNull() && folderOf(gone) == folderOf(made)) {
        m_folders[folderOf(gone)].waiting.append({nameIn(gone), nameIn(made), file});
        return;
    }
    if (!made.isNull())
        m_folders[folderOf(made)].waiting.append({{}, nameIn(made), file});
    if (!gone.isNull())
        m_folders[folderOf(gone)].waiting.append({nameIn(gone), {}, -1});
}

void SimulatedDisk::apply(const DiskChange &what)
{
    using Kind = DiskChange::Kind;
    ++m_changes;
    switch (what.kind) {
    case Kind::NewFile:
        m_files.insert(what.file, {});
        if (!what.path.isEmpty())
            change({}, what.path, what.file);
        break;
    case Kind::NewFolder:
        m_folders.insert(what.path, {});
        change({}, what.path, FolderName);
        break;
    case Kind::Name: change({}, what.path, what.file); break;
    case Kind::Rename: change(what.path, what.to, what.file); break;
    case Kind::Remove: change(what.path, {}, -1); break;
    case Kind::Write:
    case Kind::Truncate: m_files[what.file].waiting.append(what); break;
    case Kind::Flush: {
        File &file = m_files[what.file];
        for (const DiskChange &each : std::as_const(file.waiting))
            applyWhole(file.flushed, each);
        file.waiting.clear();
        break;
    }
    case Kind::FlushNames: {
        Folder &folder = m_folders[what.path];
        QRandomGenerator unused;
        folder.flushed = namesOf(folder, {.kept = 100}, unused);
        folder.waiting.clear();
        break;
    }
    }
}

QHash<QString, int> SimulatedDisk::namesOf(const Folder &folder, const Lots &lots, QRandomGenerator &random) const
{
    QHash<QString, int> names = folder.flushed;
    const qsizetype end = lots.isPrefix ? random.bounded(int(folder.waiting.size() + 1)) : folder.waiting.size();
    for (qsizetype i = 0; i < end; ++i) {
        if (!lots.isPrefix && !lots.hit(lots.kept, random))
            continue;
        const NameChange &each = folder.waiting.at(i);
        if (!each.gone.isNull())
            names.remove(each.gone);
        if (!each.made.isNull())
            names.insert(each.made, each.file);
    }
    return names;
}

QByteArray SimulatedDisk::contentOf(const File &file, const Lots &lots, QRandomGenerator &random) const
{
    QByteArray content = file.flushed;
    QList<DiskChange> waiting = file.waiting;
    if (!lots.isOrdered)
        shuffle(waiting, random);
    for (const DiskChange &each : std::as_const(waiting)) {
        if (each.kind == DiskChange::Kind::Truncate || !lots.hit(lots.torn, random)) {
            if (lots.hit(lots.kept, random))
                applyWhole(content, each);
            continue;
        }
        const qint64 finish = each.at + each.bytes.size();
        for (qint64 at = each.at; at < finish;) {
            const qint64 sector = at / lots.sector * lots.sector;
            const qint64 end = std::min(finish, sector + lots.sector);
            if (lots.hit(lots.spoilt, random)) {
                // A disk that gives up in the middle of a sector loses what its neighbours in it had.
                const bool isWide = lots.sectors == PowerLoss::Sectors::Torn;
                const qint64 from = isWide ? sector : at;
                const qint64 to = isWide ? std::max(end, std::min(sector + lots.sector, qint64(content.size()))) : end;
                put(content, from, random.bounded(2) == 0 ? noise(to - from, random) : QByteArray(to - from, '\0'));
            } else if (lots.hit(lots.kept, random)) {
                put(content, at, QByteArrayView(each.bytes).sliced(at - each.at, end - at));
            }
            at = end;
        }
    }
    return content;
}

DiskImage SimulatedDisk::image(const PowerLoss &loss) const
{
    QRandomGenerator random(quint32(loss.seed * 1'000'003u + m_changes));
    const Lots lots = Lots::draw(loss, random);
    DiskImage image;
    QHash<int, QByteArray> contents;
    // A folder stands before those in it; without it nobody finds them.
    for (auto each = m_folders.begin(); each != m_folders.end(); ++each) {
        const QString &path = each.key();
        if (!path.isEmpty() && !image.folders.contains(path))
            continue;
        const QHash<QString, int> names = namesOf(each.value(), lots, random);
        QStringList sorted = names.keys();
        sorted.sort(); // a hash has another order in each process
        for (const QString &name : std::as_const(sorted)) {
            const QString whole = path.isEmpty() ? name : path + u'/' + name;
            const int file = names.value(name);
            if (file == FolderName) {
                image.folders.insert(whole);
                continue;
            }
            if (!contents.contains(file))
                contents.insert(file, contentOf(m_files.value(file), lots, random));
            image.files.insert(whole, contents.value(file));
        }
    }
    return image;
}

DiskImage SimulatedDisk::asWritten() const { return image({.seed = 1}); }

DiskImage SimulatedDisk::afterPowerLoss(const PowerLoss &loss) const { return image(loss); }

} // namespace Galley
