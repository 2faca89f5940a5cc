// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What somebody types to find sessions: words between blanks, all of which must fit. Quotes hold words together.
///
///     llama tag:prod 2026-11 model:"my model"
///
/// `name:`, `model:` and `note:` are followed by a part of it, `tag:` and `date:` by the beginning of a tag and of the
/// day in UTC. A word without such a prefix, or with another, fits where any of these does, and on the beginning of the
/// id and a part of the architecture and of a timing source. The case of A to Z does not matter. A model is called by
/// its file or folder alone, modelNameOf(). Thread-safe.
class SessionFilter
{
public:
    SessionFilter() = default; ///< fits all
    explicit SessionFilter(std::string_view text);

    [[nodiscard]] bool fits(const SessionSummary &session) const; ///< every word
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }

    bool operator==(const SessionFilter &) const = default;

private:
    enum class Field { Any, Name, Model, Tag, Note, Date };
    struct Term
    {
        Field field = Field::Any;
        std::string word; ///< lower case

        bool operator==(const Term &) const = default;
    };
    static Term termOf(std::string_view word);
    static bool fits(const Term &term, const SessionSummary &session);

    std::vector<Term> m_terms;
};

/// The file or folder of its model, without what stands above it. Thread-safe.
std::string modelNameOf(const SessionSummary &session);

/// @p text with one term `PREFIX:WORD`, quoted if it must be, instead of those that have this prefix.
/// @param word  empty: without any
/// Thread-safe.
std::string withTerm(std::string_view text, std::string_view prefix, std::string_view word);
/// Whether @p text has the term that withTerm() adds. Thread-safe.
bool hasTerm(std::string_view text, std::string_view prefix, std::string_view word);

} // namespace halftone
