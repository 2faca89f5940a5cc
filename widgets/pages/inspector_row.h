// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace halftone {

/// The line of one layer in the inspector: name, format, pin. Where they have no room side by side, the pin goes below.
class InspectorRow : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorRow(QWidget *parent = nullptr);
    [[nodiscard]] QLabel *name() const { return m_name; }
    [[nodiscard]] QLabel *format() const { return m_format; }
    [[nodiscard]] QComboBox *pin() const { return m_pin; }

protected:
    bool event(QEvent *event) override;

private:
    void fitToRoom();

    QLabel *m_name; // children of this widget
    QLabel *m_format;
    QComboBox *m_pin;
    QBoxLayout *m_layout;
};

} // namespace halftone
