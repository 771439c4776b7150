// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/setting.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace Galley {

class Ask;
class BackupKeeping;
class BackupsSheet;
class MessageArea;
class Newsroom;

/// Keeps newsrooms safe: copies the open one as time goes by, brings back old copies, recovers damaged newsrooms, and takes them
/// to other computers as one file. The long work goes on in the background.
class NewsroomCare final : public QObject
{
    Q_OBJECT

public:
    struct AtHand {
        QWidget &window;
        Settings &settings;
        const Clock &clock;
        Ask &ask;
        std::function<MessageArea *()> messages;
        std::function<bool()> close;                          ///< puts the open newsroom away; false when the editor decided to stay
        std::function<void(const QString &)> open;
        std::function<void(const QString &)> openToRead;
    };
    explicit NewsroomCare(AtHand atHand);
    ~NewsroomCare() override;

    /// From now on @p newsroom (null: none) is copied as time goes by, and the editor told what it stands on.
    void attend(Newsroom *newsroom);
    /// Shows the backups of the open newsroom.
    void showBackups();
    /// Shows those of the newsroom at @p path.
    void showBackupsOf(const QString &path);
    /// Asks for a newsroom and shows its backups.
    void chooseBackups();
    /// Says that the newsroom at @p path could not be opened, and offers ways out when it is damaged.
    void tellOfFailure(const QString &path, const Error &error);
    /// Says that the newsroom at @p path is open to be read only.
    void tellReadOnly(const QString &path, const QString &text);
    /// Asks for the file of a whole newsroom and makes a newsroom of it.
    void unpack();

private:
    void showSheet(const QString &path, bool isDamaged);
    void restore(const QString &path, const QString &backup);
    void recover(const QString &path);
    void pack(const QString &path);
    template <typename Value>
    void run(const QString &what, std::function<Result<Value>()> work, std::function<void(const Value &)> done);
    void follow(const QString &what);
    void failed(const Error &error);

    AtHand m_at;
    Newsroom *m_newsroom = nullptr;
    std::unique_ptr<BackupKeeping> m_keeping;
    QPointer<BackupsSheet> m_sheet;
};

} // namespace Galley
