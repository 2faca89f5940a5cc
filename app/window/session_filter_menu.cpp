// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_filter_menu.h"

#include "core/session/session_filter.h"

#include <QLineEdit>

#include <algorithm>
#include <set>

namespace halftone {

namespace {

constexpr std::size_t MonthLength = 7; // "2026-11"

using Words = std::vector<std::string>;

template <typename WordsOf>
Words distinct(const std::vector<SessionSummary> &sessions, const WordsOf &wordsOf)
{
    std::set<std::string> words;
    for (const auto &session : sessions) {
        for (const auto &word : wordsOf(session))
            words.insert(word);
    }
    return {words.begin(), words.end()};
}

} // namespace

SessionFilterMenu::SessionFilterMenu(QLineEdit *search,
                                     std::function<const std::vector<SessionSummary> &()> sessions,
                                     QWidget *parent)
    : QMenu(parent), m_search(search), m_sessions(std::move(sessions))
{
    connect(this, &QMenu::aboutToShow, this, &SessionFilterMenu::fill);
}

void SessionFilterMenu::fill()
{
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // clear() would leave them
    clear();
    const auto &sessions = m_sessions();
    addField(tr("Model"), "model",
             distinct(sessions, [](const auto &one) { return Words{modelNameOf(one)}; }));
    addField(tr("Tag"), "tag", distinct(sessions, [](const auto &one) { return one.tags; }));
    auto months
        = distinct(sessions, [](const auto &one) { return Words{one.created.substr(0, MonthLength)}; });
    std::ranges::reverse(months);
    addField(tr("Month"), "date", months);
    addSeparator();
    auto *none = addAction(tr("Remove the filter"), m_search, &QLineEdit::clear);
    none->setEnabled(!m_search->text().isEmpty());
}

void SessionFilterMenu::addField(const QString &title, const char *prefix, const Words &words)
{
    auto *menu = addMenu(title);
    menu->setEnabled(!words.empty());
    for (const auto &word : words) {
        auto *action
            = menu->addAction(QString::fromStdString(word).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(hasTerm(m_search->text().toStdString(), prefix, word));
        connect(action, &QAction::triggered, this, [this, prefix, word](bool isOn) {
            const auto next = withTerm(m_search->text().toStdString(), prefix, isOn ? word : std::string());
            m_search->setText(QString::fromStdString(next));
        });
    }
}

} // namespace halftone
