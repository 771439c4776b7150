// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/report.h"
#include "body/body.h"

#include <QScrollArea>
#include <QTextEdit>
#include <QTimer>

class QVBoxLayout;

namespace Galley {

class BodyEdit;
class BylineRow;
class LengthMeter;
class PictureSource;
class TextField;

/// What stands over the body of a story.
struct StoryFields {
    QString kicker;
    QString headline;
    QString subhead;
    QString standfirst;            ///< what is shown, written or automatic
    bool standfirstByHand = false; ///< false: taken from the first paragraph
    QString byline;
    QString source;
    QString editor;

    friend bool operator==(const StoryFields &, const StoryFields &) = default;
};

/// The sheet on which a story is written: its fields and its body under each other, in one scroll area.
class StorySheet final : public QScrollArea
{
    Q_OBJECT

public:
    /// @p pictures must outlive it.
    explicit StorySheet(PictureSource &pictures, QWidget *parent = nullptr);
    ~StorySheet() override;

    /// Shows a story and forgets the undo history; emits nothing. What is shown already keeps caret and place.
    void setStory(const StoryFields &fields, const Body &body);
    StoryFields fields() const;
    /// Reads the whole text: for consumers that wait for a pause.
    Body body() const;
    /// Whether an input method composes in any of the fields: not the moment to save or to preview.
    bool isComposing() const;

    /// How wide the text may be, in pixels at scale 1.
    void setMeasure(int pixels);
    /// Keeps the caret at one height, past the middle, while the text goes on under it.
    void setTypewriter(bool on);
    /// Only headline and text, and of the text only the paragraph at the caret in full ink when @p dimmed.
    enum class Show { Everything, HeadlineAndText };
    void setShown(Show shown, bool dimmed);
    /// What a headline may be long, in characters; 0: what suits its script. The meter over the fields goes by it.
    void setHeadlineGoal(int characters);
    /// Takes font and scale of the sheet anew (see setSheetSetting()).
    void restyle();

    /// What the standfirst is while none was written.
    void setAutomaticStandfirst(const QString &text);
    void focusHeadline();
    void focusText();
    void insertPicture(const QString &path);

    BodyEdit *bodyEdit() const { return m_body; }
    TextField *kickerField() const { return m_kicker; }
    TextField *headlineField() const { return m_headline; }
    TextField *subheadField() const { return m_subhead; }
    TextField *standfirstField() const { return m_standfirst; }
    BylineRow *bylineRow() const { return m_byline; }
    /// Nothing in it can be changed by hand any more; it is still read, searched and copied from.
    void setReadOnly();
    LengthMeter *lengthMeter() const { return m_meter; }

Q_SIGNALS:
    /// Text was changed by the editor's hand.
    void edited();
    void refused(const Galley::Error &error);
    /// HTML came in by paste or drop; what of it could not be kept.
    void pasted(const Galley::Report &lost);
    void pictureRequested();
    /// The wheel was turned with Ctrl held: by so many per cent.
    void zoomRequested(int step);
    /// The focus left the sheet.
    void focusLeft();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectFields();
    void orderFields();
    void retranslate();
    void showStandfirstHint();
    void fitMeasure();
    void show(QTextEdit *part, const QRect &place);
    void scrollToPlace();
    void measureHead();

    QWidget *m_sheet;
    QVBoxLayout *m_column = nullptr;
    TextField *m_kicker;
    TextField *m_headline;
    TextField *m_subhead;
    TextField *m_standfirst;
    BylineRow *m_byline;
    BodyEdit *m_body;
    LengthMeter *m_meter;
    int m_headlineGoal = 0;
    QList<QWidget *> m_order; ///< from field to field
    QString m_automaticStandfirst;
    QTimer m_scrollSoon;
    int m_measure = 680;
    bool m_typewriter = false;
    QTextEdit *m_placeOwner = nullptr;
    QRect m_place;
    bool m_placeIsCaret = false;
    bool m_keepsPlace = false; ///< in sight, until the reader scrolls
    bool m_scrolling = false;
};

} // namespace Galley
