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
    if (mapped->text().size() > MostGainsBytes)
        return Error{ErrorCode::InvalidArgument, file.string(), "is larger than 64 MB; no file of gains is"};
    about.source = "imported:" + file.filename().string();
    auto timing = readGainsCsv(session, mapped->text(), about);
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
