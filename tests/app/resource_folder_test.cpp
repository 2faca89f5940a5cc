// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/resource_folder.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace halftone;
namespace fs = std::filesystem;

namespace {

void writeFile(const fs::path &file)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "text";
}

} // namespace

class ResourceFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HALFTONE_RESOURCES", root().append("resources").native().c_str());
        writeFile(root() / "resources/demo/model/config.json");
        writeFile(root() / "resources/demo/calibration.jsonl");
        writeFile(root() / "elsewhere/demo/model/config.json");
    }

    void isTheOneOfTheEnvironment() { QCOMPARE(resourceFolder(), root() / "resources"); }

    void findsWhatASessionRemembers_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");

        QTest::newRow("a model that is where it was") << "%1/elsewhere/demo/model"
                                                      << "%1/elsewhere/demo/model";
        QTest::newRow("the demo of a build folder that is gone, by the program's own")
            << "%1/gone/resources/demo/model"
            << "%1/resources/demo/model";
        QTest::newRow("its texts too") << "%1/gone/resources/demo/calibration.jsonl"
                                       << "%1/resources/demo/calibration.jsonl";
        QTest::newRow("a demo that is not the program's stays missing") << "%1/gone/demo/other"
                                                                        << "%1/gone/demo/other";
        QTest::newRow("a model of another folder stays missing") << "%1/gone/model"
                                                                 << "%1/gone/model";
        QTest::newRow("no path stays none") << ""
                                            << "";
    }

    void findsWhatASessionRemembers()
    {
        QFETCH(QString, stored);
        QFETCH(QString, expected);

        const auto here = [&](const QString &path) {
            return fs::path(path.isEmpty() ? std::string() : path.arg(m_folder->path()).toStdString());
        };
        QCOMPARE(whereItIsNow(here(stored)), here(expected));
    }

private:
    [[nodiscard]] fs::path root() const { return m_folder->path().toStdString() + "/"; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ResourceFolderTest)
#include "resource_folder_test.moc"
