// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <QTest>

#include <cstdlib>
#include <limits>

using namespace halftone;

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactTextReadsBackAsTheSameNumber()
    {
        QCOMPARE(exactText(0.1), std::string("0.1"));
        QCOMPARE(exactText(0), std::string("0"));
        for (const double value : {1.0 / 3, -1.2345678901234567e-308, std::numeric_limits<double>::max(),
                                   std::numeric_limits<double>::denorm_min()})
            QCOMPARE(std::strtod(exactText(value).c_str(), nullptr), value);
    }

    void shortTextHasAsManyDigitsAsAskedFor()
    {
        QCOMPARE(shortText(448), std::string("448"));
        QCOMPARE(shortText(0.00012345), std::string("0.0001234")); // the double lies below the half
        QCOMPARE(shortText(123456), std::string("1.235e+05"));
        QCOMPARE(shortText(-2.0 / 3, 3), std::string("-0.667"));
        QCOMPARE(shortText(1.0 / 3, 15), std::string("0.333333333333333"));
    }
};

QTEST_APPLESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
