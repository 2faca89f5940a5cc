// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapped_file.h"

#include "core/base/error_text.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace halftone {

namespace {

struct FileDescriptor
{
    explicit FileDescriptor(const std::filesystem::path &path)
        // O_NONBLOCK: opening a pipe that nobody writes to must not hang; regular files do not care.
        : value(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor()
    {
        if (value >= 0)
            ::close(value);
    }

    int value;
};

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path &path)
{
    const FileDescriptor file(path);
    if (file.value < 0)
        return systemError(path, "opened", errno);
    struct stat status = {};
    if (::fstat(file.value, &status) != 0)
        return systemError(path, "examined", errno);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::InvalidArgument, path.string(), "is not a regular file"};
    if (status.st_size == 0) // mmap refuses a length of zero
        return MappedFile(path, {});
    const auto size = static_cast<std::size_t>(status.st_size);
    void *address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.value, 0);
    if (address == MAP_FAILED)
        return systemError(path, "mapped into memory", errno);
    return MappedFile(path, {static_cast<const std::byte *>(address), size});
}

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes)
    : m_path(std::move(path)), m_bytes(bytes)
{
}

MappedFile::MappedFile(MappedFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
}

std::string_view MappedFile::text() const noexcept
{
    return {reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()};
}

void MappedFile::adviseSequential() const noexcept
{
    if (!m_bytes.empty())
        ::madvise(const_cast<std::byte *>(m_bytes.data()), m_bytes.size(), MADV_SEQUENTIAL);
}

} // namespace halftone
