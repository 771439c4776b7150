// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_bench_editor: what a keystroke and opening cost in a story of 50,000 Chinese characters with 30 figures, beside
// a bare QTextEdit that holds the same text and pictures. Both take turns in one run. Prints figures; nothing passes or
// fails.

#include "longstory.h"

#include "ui/editor/bodyedit.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/picturesource.h"
#include "ui/editor/storysheet.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

class BenchPictures final : public PictureSource
{
public:
    BenchPictures()
    {
        QImage image(1600, 900, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        image.save(pathOf(File));
    }
    Result<Figure> addPicture(const QString &) override { return Figure{File, {}, {}, {}}; }
    QFuture<Result<QString>> addRecording(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(File));
    }
    QString nameOf(const QString &) const override { return {}; }
    Result<Figure> addPicture(const QImage &) override { return Figure{File, {}, {}, {}}; }
    QString pathOf(const QString &file) const override { return m_folder.filePath(file); }

    QPointF focusOf(const QString &) const override { return {0.5, 0.5}; }
    Done setFocus(const QString &, const QPointF &) override { return {}; }

    const QString File = u"0123456789abcdef.png"_s;

private:
    QTemporaryDir m_folder;
};

/// The same text and pictures without anything of ours.
void fillBare(QTextEdit &edit, const Body &body, const BenchPictures &pictures)
{
    QTextCursor cursor(edit.document());
    cursor.beginEditBlock();
    for (const Block &block : body.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            cursor.insertText(plainText(paragraph->runs));
        else if (const auto *heading = std::get_if<Heading>(&block))
            cursor.insertText(plainText(heading->runs));
        else if (std::get_if<Figure>(&block)) {
            QTextImageFormat format;
            format.setName(pictures.pathOf(pictures.File));
            format.setWidth(680);
            format.setHeight(382);
            cursor.insertImage(format);
        }
        cursor.insertBlock();
    }
    cursor.endEditBlock();
    edit.document()->clearUndoRedoStacks();
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

double keyCost(QWidget &window, QTextEdit &edit, QChar key)
{
    return milliseconds([&] {
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QString(key), Qt::NoModifier);
        settle();
        Q_UNUSED(window);
    });
}

void toTheMiddle(QTextEdit &edit)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.setFocus();
}

struct Sheet {
    explicit Sheet(BenchPictures &pictures)
    {
        auto *column = new QVBoxLayout(&window);
        sheet = new StorySheet(pictures, &window);
        column->addWidget(new FormatBar(sheet->bodyEdit(), &window));
        column->addWidget(sheet, 1);
        window.resize(800, 900);
    }
    QWidget window;
    StorySheet *sheet;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyStyle(application, Scheme::Light);
    BenchPictures pictures;
    const Body body = longStory(pictures.File);
    std::printf("a story of %d characters and %d figures\n", int(plainText(body).size()), LongStoryFigures);

    QList<double> ours;
    QList<double> bare;
    for (int round = 0; round < 7; ++round) {
        Sheet galley(pictures);
        galley.window.show();
        settle();
        StoryFields fields;
        fields.headline = u"兰溪河步道"_s;
        ours.append(milliseconds([&] {
            galley.sheet->setStory(fields, body);
            settle();
            galley.window.grab();
        }));
        QTextEdit edit;
        edit.setFont(sheetFont(TextStyle::Body));
        edit.resize(800, 900);
        edit.show();
        settle();
        bare.append(milliseconds([&] {
            fillBare(edit, body, pictures);
            settle();
            edit.grab();
        }));
    }
    std::printf("opening: %.0f ms, bare %.0f ms: %+.0f ms more (%d runs each, medians)\n", median(ours), median(bare),
                median(ours) - median(bare), int(ours.size()));

    Sheet galley(pictures);
    galley.window.show();
    galley.sheet->setStory({}, body);
    QTextEdit edit;
    edit.setFont(sheetFont(TextStyle::Body));
    edit.resize(800, 900);
    edit.show();
    fillBare(edit, body, pictures);
    settle();
    BodyEdit &mine = *galley.sheet->bodyEdit();
    ours.clear();
    bare.clear();
    for (int round = 0; round < 20; ++round) {
        galley.window.activateWindow();
        toTheMiddle(mine);
        settle();
        for (int key = 0; key < 20; ++key)
            ours.append(keyCost(galley.window, mine, QChar(0x4e00 + key)));
        edit.activateWindow();
        toTheMiddle(edit);
        settle();
        for (int key = 0; key < 20; ++key)
            bare.append(keyCost(edit, edit, QChar(0x4e00 + key)));
    }
    std::printf("a key: %.2f ms, bare %.2f ms: %.2f times (%d keys each, medians)\n", median(ours), median(bare),
                median(ours) / median(bare), int(ours.size()));
    return 0;
}
