// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace halftone {

class ElidedLabel;

/// A field for a regular expression, and how many places it found: "3 of 32". Enter and F3 go to the next one, with
/// Shift to the one before; Escape leaves. Knows nothing of what is searched. GUI thread.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    void begin(); ///< takes the focus, selects what stands there
    void showFound(std::size_t count, std::size_t current); ///< current from 1; 0: none of them yet
    void showComplaint(const QString &sentence);
    [[nodiscard]] QString pattern() const;
    [[nodiscard]] const QString &state() const { return m_words; } ///< what stands beside the field

Q_SIGNALS:
    void patternChanged(QString pattern);
    void nextWanted();
    void previousWanted();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState(const QString &text, const QString &toolTip);

    QLineEdit *m_field;
    QString m_words;
    ElidedLabel *m_state;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace halftone
