// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Private to core/timing: objects of a hardware profile, with errors that name the line and the key.
namespace halftone {

/// Where a constant {"value", "unit", "source"} is and what it must be.
struct ProfileConstant
{
    const char *key;
    const char *unit; ///< must be written exactly so
    double least;
    double most;
    double *target;
    bool isOptional = false; ///< then it may be missing, and the target stays as it is
};

class ProfileObject
{
public:
    /// Parses the whole file. @return Corrupt if it is not a JSON object.
    static Result<ProfileObject> parse(const std::string &text, std::string fileName);

    [[nodiscard]] Result<void> version(const std::string &key,
                                       int known) const; ///< the only one that is read
    [[nodiscard]] Result<std::string> text(const std::string &key) const; ///< not empty
    [[nodiscard]] Result<ProfileObject> object(const std::string &key) const;
    [[nodiscard]] Result<std::vector<ProfileObject>> objects(const std::string &key, std::size_t most) const;
    [[nodiscard]] Result<void> constants(const std::vector<ProfileConstant> &wanted) const;
    [[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::int64_t>>>
    constantPairs(const std::string &key, const char *unit, double most) const;

    /// Of the whole file: Corrupt, naming the first, if it has keys that were never asked for.
    [[nodiscard]] Result<void> nothingElse() const;

    /// Corrupt: `line 12: "path.key" must be ...`; the line of the object where the key is missing.
    [[nodiscard]] Error wrong(const std::string &key, const std::string &requirement) const;

private:
    ProfileObject() = default;
    [[nodiscard]] const nlohmann::json *member(const std::string &key) const;
    [[nodiscard]] Result<ProfileObject> constantObject(const std::string &key, const char *unit) const;

    std::shared_ptr<const nlohmann::json> m_document;
    std::shared_ptr<std::set<std::string>> m_asked; ///< keys with their paths
    std::shared_ptr<const std::string> m_text; ///< of the whole file, for the lines of errors
    const nlohmann::json *m_object = nullptr; ///< inside m_document
    std::string m_fileName;
    std::string m_path; ///< "mme."
};

} // namespace halftone
