// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone::text {

namespace {

struct ListText
{
    Q_DECLARE_TR_FUNCTIONS(ListText)
};

} // namespace

QString listed(const QStringList &names, int most)
{
    const QString first
        = QStringList(names.first(std::min<qsizetype>(names.size(), most))).join(QStringLiteral(", "));
    const auto more = static_cast<int>(names.size()) - most;
    return more > 0 ? ListText::tr("%1 and %Ln more", "names of layers or the like", more).arg(first) : first;
}

} // namespace halftone::text
