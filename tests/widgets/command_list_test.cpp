// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/command_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace halftone;

class CommandListTest : public QObject
{
    Q_OBJECT

private:
    static QStringList shown(const CommandListModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row).data().toString();
        return texts;
    }

    static std::vector<Command> commands()
    {
        return {{"Undo", "Edit · Ctrl+Z", {}},
                {"Recalibrate", "Run", {}},
                {"Open calibration", "File", {}},
                {"Calibrate", "Run · Ctrl+R", {}},
                {"model.layers.1.down_proj", "Select this layer", {}},
                {"model.layers.11.down_proj", "Select this layer", {}}};
    }

private Q_SLOTS:
    void withoutWordsEverythingIsShownInOrder()
    {
        CommandListModel model(commands());
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(shown(model).first(), QStringLiteral("Undo"));
        model.setQuery("   ");
        QCOMPARE(model.rowCount(), 6);
    }

    void beginningsComeBeforeWordsBeforeTheRest()
    {
        CommandListModel model(commands());
        const QAbstractItemModelTester tester(&model);
        model.setQuery("CALIB");
        QCOMPARE(shown(model), QStringList({"Calibrate", "Open calibration", "Recalibrate"}));
    }

    void everyWordMustBeHeldByTextOrDetail()
    {
        CommandListModel model(commands());
        model.setQuery("run calib");
        QCOMPARE(shown(model), QStringList({"Recalibrate", "Calibrate"})); // neither begins with "run"
        model.setQuery("layers.1. down");
        QCOMPARE(shown(model), QStringList({"model.layers.1.down_proj"}));
        model.setQuery("no such thing");
        QCOMPARE(model.rowCount(), 0);
    }

    void aLongListIsCut()
    {
        std::vector<Command> many(5000, Command{"layer", "", {}});
        const CommandListModel model(std::move(many));
        QCOMPARE(model.rowCount(), static_cast<int>(CommandListModel::MostShown));
    }
};

QTEST_APPLESS_MAIN(CommandListTest)
#include "command_list_test.moc"
