// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/list_text.h"

#include <QTest>

#include <vector>

using namespace halftone;

class ListTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFirstAndCountsTheOthers()
    {
        const std::vector<std::string> names{"a", "b", "c"};
        QCOMPARE(listText(names, 3), std::string("a, b, c"));
        QCOMPARE(listText(names, 2), std::string("a, b and 1 more"));
        QCOMPARE(listText(names, 2, "; "), std::string("a; b and 1 more"));
        QCOMPARE(listText({}, 2), std::string());
    }
};

QTEST_APPLESS_MAIN(ListTextTest)
#include "list_text_test.moc"
