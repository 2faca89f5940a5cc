// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/gains_file.h"

#include "core/io/atomic_write.h"
#include "core/io/mapped_file.h"

namespace halftone {

Result<Timing> importGains(const Session &session, const std::filesystem::path &file, ImportedGains about)
{
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    about.source = "imported:" + file.filename().string();
    const auto bytes = mapped->bytes();
    const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    auto timing = readGainsCsv(session, text, about);
    if (timing)
        return timing;
    auto error = timing.error();
    if (error.code == ErrorCode::Corrupt)
        error.subject = file.string() + ", " + error.subject;
    return error;
}

Result<void> exportGains(const Session &session, const Timing &timing, const std::filesystem::path &file)
{
    return writeFileAtomically(file, gainsCsv(session, timing));
}

} // namespace halftone
