// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/session/random_session.h"

#include <QTemporaryDir>
#include <QTest>

#include <barrier>
#include <thread>

using namespace halftone;

namespace {

constexpr int Rounds = 60; // chosen: the races of the first version showed up within ten
constexpr int Openers = 6; // a window's two threads, and some more

} // namespace

/// Several programs that open a library which is not there yet.
class LibraryRaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allWhoOpenANewLibraryCanWriteInIt()
    {
        for (int round = 0; round < Rounds; ++round) {
            const QTemporaryDir folder;
            const auto file = std::filesystem::path(folder.filePath("new.halftone").toStdString());
            std::barrier start(Openers);
            std::vector<std::string> faults(Openers);
            {
                std::vector<std::jthread> threads;
                for (std::size_t i = 0; i < Openers; ++i)
                    threads.emplace_back([&, i] {
                        start.arrive_and_wait();
                        faults[i] = faultOfCreating(file, i);
                    });
            }
            for (const auto &fault : faults)
                QVERIFY2(fault.empty(), fault.c_str());
            auto library = SessionLibrary::open(file);
            QVERIFY(library);
            QCOMPARE(library->list()->size(), std::size_t(Openers));
        }
    }

private:
    static std::string faultOfCreating(const std::filesystem::path &file, std::size_t opener)
    {
        auto library = SessionLibrary::open(file);
        if (!library)
            return describe(library.error());
        std::mt19937 random(static_cast<unsigned>(opener));
        auto session = randomSession(random, {2, 2, 1, {"bf16", "fp8_e4m3"}});
        session.name += std::to_string(opener);
        const auto id = library->create(session);
        return id ? std::string() : describe(id.error());
    }
};

QTEST_GUILESS_MAIN(LibraryRaceTest)
#include "library_race_test.moc"
