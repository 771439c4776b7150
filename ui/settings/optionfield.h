// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/themedesk.h"

#include <QWidget>

#include <functional>

class QToolButton;

namespace Galley {

class AccentSample;

/// One option of a theme as a control of its type, with a button that brings its default back while it has another
/// value. Speaks @c language, which does not change.
class OptionField final : public QWidget
{
    Q_OBJECT

public:
    OptionField(const ThemeOption &option, const ThemeGrounds &grounds, const QString &language,
                QWidget *parent = nullptr);

    const ThemeOption &option() const { return m_option; }
    /// Shows @p text, which fits the option; does not emit edited().
    void setValue(const QString &text);
    QString value() const { return m_value; }
    /// The label stands in the control itself.
    bool hasOwnLabel() const { return m_option.type == ThemeOption::Type::Switch; }
    QToolButton *backToDefault() const { return m_back; }

Q_SIGNALS:
    /// By the editor; fits the option.
    void edited(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildColour();
    QWidget *buildChoice();
    QWidget *buildSwitch();
    QWidget *buildNumber();
    QWidget *buildText();
    /// The room that the segments of a choice would need.
    int segmentsWidth() const;
    void take(const QString &text);

    const ThemeOption m_option;
    const ThemeGrounds m_grounds;
    const QString m_language;
    QString m_value;
    std::function<void(const QString &)> m_show; ///< puts a value into the control
    QToolButton *m_back;
    AccentSample *m_sample = nullptr;
};

} // namespace Galley
