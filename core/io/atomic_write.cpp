// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_write.h"

#include "core/base/error_text.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace halftone {

namespace {

namespace fs = std::filesystem;

/// A new file beside the target; removed on destruction unless it was renamed to it.
class TemporaryFile
{
public:
    explicit TemporaryFile(const fs::path &target) : m_target(target)
    {
        static std::atomic<unsigned> counter = 0;
        m_path = target.parent_path()
            / ("." + target.filename().string() + "." + std::to_string(::getpid()) + "."
               + std::to_string(++counter) + ".tmp");
        m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        if (m_descriptor < 0)
            return;
        ::close(m_descriptor);
        if (!m_renamed)
            ::unlink(m_path.c_str());
    }

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    bool write(std::string_view content)
    {
        while (!content.empty()) {
            const ssize_t written = ::write(m_descriptor, content.data(), content.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            content.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    bool takePermissionsOfTarget()
    {
        struct stat old = {};
        return ::stat(m_target.c_str(), &old) != 0 || ::fchmod(m_descriptor, old.st_mode & 07777U) == 0;
    }

    bool moveToTarget()
    {
        m_renamed = ::fsync(m_descriptor) == 0 && ::rename(m_path.c_str(), m_target.c_str()) == 0;
        return m_renamed;
    }

private:
    fs::path m_target;
    fs::path m_path;
    int m_descriptor = -1;
    bool m_renamed = false;
};

/// Makes the rename itself durable; a file system that cannot do so for folders is no reason to fail.
void syncFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<void> writeFileAtomically(const fs::path &path, std::string_view content)
{
    std::error_code error;
    fs::path target = path;
    if (fs::exists(path, error)) {
        target = fs::canonical(path, error);
        if (error)
            return systemError(path, "resolved", error.value());
        if (!fs::is_regular_file(target, error))
            return Error{ErrorCode::InvalidArgument, path.string(),
                         "is not a regular file; give the name of a file to write"};
    } else if (!path.has_filename()) {
        return Error{ErrorCode::InvalidArgument, path.string(), "is not the name of a file"};
    }
    TemporaryFile file(target);
    if (!file.isOpen() || !file.takePermissionsOfTarget() || !file.write(content) || !file.moveToTarget())
        return systemError(path, "written", errno);
    syncFolder(target.parent_path());
    return {};
}

} // namespace halftone
