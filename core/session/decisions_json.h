// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The small JSON columns of a library, as docs/formats.md specifies them. Reading returns Corrupt with an
/// empty subject if the text is no such document; a key that is missing has the default of Decisions.
/// Thread-safe.
std::string decisionsToJson(const Decisions &decisions);
Result<Decisions> decisionsFromJson(std::string_view text);

std::string placesToJson(const Configuration &places);
Result<Configuration> placesFromJson(std::string_view text);

std::string wordsToJson(const std::vector<std::string> &words);
Result<std::vector<std::string>> wordsFromJson(std::string_view text);

std::string formatsToJson(const std::map<std::string, std::string> &formats);
Result<std::map<std::string, std::string>> formatsFromJson(std::string_view text);

} // namespace halftone
