// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_memory.h"

#include "app/window/log_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace halftone {

namespace {

QByteArray textOf(const WindowScene &scene)
{
    QJsonObject object{{QStringLiteral("library"), QString::fromStdString(scene.library)},
                       {QStringLiteral("session"), QString::fromStdString(scene.sessionId)}};
    if (scene.layer)
        object[QStringLiteral("layer")] = static_cast<qint64>(*scene.layer);
    if (scene.subgraph)
        object[QStringLiteral("subgraph")] = static_cast<qint64>(*scene.subgraph);
    if (scene.isInterrupted)
        object[QStringLiteral("interrupted")] = true;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<std::uint32_t> placeIn(const QJsonObject &object, const QString &key)
{
    const auto value = object[key].toInteger(-1);
    return value < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
}

/// The first line alone: a longer one may have been there before.
std::optional<WindowScene> read(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto object = QJsonDocument::fromJson(file.readLine()).object();
    WindowScene scene;
    scene.library = object[QStringLiteral("library")].toString().toStdString();
    scene.sessionId = object[QStringLiteral("session")].toString().toStdString();
    scene.layer = placeIn(object, QStringLiteral("layer"));
    scene.subgraph = placeIn(object, QStringLiteral("subgraph"));
    scene.isInterrupted = object[QStringLiteral("interrupted")].toBool();
    return scene;
}

/// Whether the process that wrote @p path has ended.
bool isLeft(const std::filesystem::path &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    close(descriptor);
    return isFree;
}

} // namespace

WindowMemory::WindowMemory(std::filesystem::path folder) : m_folder(std::move(folder))
{
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    m_file = m_folder / (QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + ".json");
    m_descriptor = open(m_file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_descriptor >= 0)
        flock(m_descriptor, LOCK_EX | LOCK_NB);
}

WindowMemory::~WindowMemory()
{
    if (m_descriptor < 0)
        return;
    if (!m_isLeft)
        unlink(m_file.c_str());
    close(m_descriptor);
}

std::filesystem::path WindowMemory::defaultFolder()
{
    return LogFile::defaultPath().parent_path() / "windows";
}

void WindowMemory::remember(const WindowScene &scene)
{
    const QByteArray text = textOf(scene);
    m_isLeft = scene.isInterrupted;
    if (m_descriptor >= 0
        && pwrite(m_descriptor, text.constData(), static_cast<std::size_t>(text.size()), 0) > 0)
        static_cast<void>(!ftruncate(m_descriptor, text.size()));
}

std::optional<WindowScene> WindowMemory::takeLeft(const std::string &library)
{
    std::optional<WindowScene> newest;
    std::filesystem::file_time_type time{};
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(m_folder, error), end; !error && entry != end;
         entry.increment(error))
        files.push_back(entry->path());
    for (const auto &file : files) {
        if (file == m_file || !isLeft(file))
            continue;
        auto scene = read(file);
        if (!scene || (scene->library != library && !scene->library.empty()))
            continue;
        if (!scene->sessionId.empty() && (!newest || std::filesystem::last_write_time(file, error) > time)) {
            time = std::filesystem::last_write_time(file, error);
            newest = std::move(scene);
        }
        std::filesystem::remove(file, error);
    }
    return newest;
}

} // namespace halftone
