// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/samples.h"

#include "core/io/sha256.h"

#include <algorithm>
#include <array>
#include <utility>

namespace halftone {

namespace {

constexpr std::size_t LeastTokens = 2; // one to predict, one to predict it from

Error invalid(std::string subject, std::string detail)
{
    return Error{ErrorCode::InvalidArgument, std::move(subject), std::move(detail)};
}

std::string fingerprintOf(std::span<const TokenIds> samples)
{
    Sha256 hash;
    const auto add = [&hash](std::uint64_t value) {
        std::array<std::byte, 8> bytes{};
        for (std::byte &byte : bytes) {
            byte = static_cast<std::byte>(value & 0xFFU);
            value >>= 8U;
        }
        hash.update(bytes);
    };
    for (const TokenIds &sample : samples) {
        add(sample.size());
        for (const std::int64_t id : sample)
            add(static_cast<std::uint64_t>(id));
    }
    return hash.finish();
}

class Preparation
{
public:
    Preparation(std::span<const Document> documents, const Tokenizer *tokenizer, const SampleOptions &options,
                const TaskContext &context)
        : m_documents(documents), m_tokenizer(tokenizer), m_options(options), m_context(context)
    {
    }

    Result<SampleSet> run()
    {
        if (Result<void> valid = checkOptions(); !valid)
            return valid.error();
        for (std::size_t i = 0; i < m_documents.size() && m_set.samples.size() < m_options.sampleCount; ++i) {
            if (m_context.stop.stop_requested())
                return Error{ErrorCode::Cancelled, {}, "tokenizing was cancelled"};
            Result<TokenIds> ids = idsOf(i);
            if (!ids)
                return ids.error();
            if (ids->size() >= LeastTokens)
                add(*std::move(ids));
            const auto done = static_cast<double>(m_set.samples.size());
            m_context.report(done / static_cast<double>(m_options.sampleCount));
        }
        if (m_set.samples.empty())
            return invalid(m_options.dataName, noSamples());
        if (m_set.samples.size() < m_options.sampleCount)
            m_set.warnings.push_back("the data give only " + std::to_string(m_set.samples.size()) + " of the "
                                     + std::to_string(m_options.sampleCount)
                                     + " samples asked for; all are used");
        m_set.fingerprint = fingerprintOf(m_set.samples);
        return std::move(m_set);
    }

private:
    [[nodiscard]] Result<void> checkOptions() const
    {
        if (m_options.sampleCount == 0)
            return invalid("samples", "at least 1 is needed");
        if (m_options.sequenceLength < LeastTokens)
            return invalid("sequence length", "at least 2 tokens are needed");
        if (m_options.packing == Packing::None)
            return {};
        if (!m_options.endToken)
            return invalid("packing",
                           "documents can be joined only where the model or tokenizer names an end token; "
                           "use --packing none");
        if (!isInVocabulary(*m_options.endToken))
            return invalid("packing",
                           "the end token " + std::to_string(*m_options.endToken)
                               + " is outside the model's vocabulary" + vocabularyText());
        return {};
    }

    [[nodiscard]] bool isInVocabulary(std::int64_t id) const
    {
        return id >= 0 && (!m_options.vocabularySize || id < *m_options.vocabularySize);
    }

    [[nodiscard]] Result<TokenIds> idsOf(std::size_t index) const
    {
        const Document &document = m_documents[index];
        const std::string subject = (m_options.dataName.empty() ? "" : m_options.dataName + ", ")
            + "document " + std::to_string(index + 1) + ", line " + std::to_string(document.line);
        const auto *text = std::get_if<std::string>(&document.content);
        if (text != nullptr && m_tokenizer == nullptr)
            return invalid(subject,
                           "is text and the model comes without a tokenizer; give a tokenizer.json with "
                           "--tokenizer, or token ids as \"input_ids\"");
        if (text == nullptr)
            return checked(std::get<TokenIds>(document.content), subject);
        Result<TokenIds> ids = m_tokenizer->encode(*text, true, m_context.stop);
        if (ids)
            return checked(*std::move(ids), subject);
        if (ids.error().code == ErrorCode::InvalidArgument)
            return invalid(subject, ids.error().detail);
        return ids.error();
    }

    [[nodiscard]] Result<TokenIds> checked(TokenIds ids, const std::string &subject) const
    {
        for (const std::int64_t id : ids) {
            if (!isInVocabulary(id))
                return invalid(subject,
                               "has the token id " + std::to_string(id)
                                   + ", which is outside the model's vocabulary" + vocabularyText()
                                   + "; is it the right tokenizer?");
        }
        return ids;
    }

    void add(TokenIds ids)
    {
        if (m_options.packing == Packing::None) {
            ids.resize(std::min(ids.size(), m_options.sequenceLength));
            m_set.samples.push_back(std::move(ids));
            return;
        }
        if (m_joinedAny)
            m_joined.push_back(*m_options.endToken);
        m_joinedAny = true;
        m_joined.insert(m_joined.end(), ids.begin(), ids.end());
        auto begin = m_joined.begin();
        const auto length = static_cast<std::ptrdiff_t>(m_options.sequenceLength);
        while (m_joined.end() - begin >= length && m_set.samples.size() < m_options.sampleCount) {
            m_set.samples.emplace_back(begin, begin + length);
            begin += length;
        }
        m_joined.erase(m_joined.begin(), begin);
    }

    [[nodiscard]] std::string vocabularyText() const
    {
        return m_options.vocabularySize ? " of " + std::to_string(*m_options.vocabularySize) : "";
    }

    [[nodiscard]] std::string noSamples() const
    {
        if (m_options.packing == Packing::None)
            return "the data hold no document of at least 2 tokens";
        return "the data together hold fewer tokens than one sample of "
            + std::to_string(m_options.sequenceLength);
    }

    std::span<const Document> m_documents;
    const Tokenizer *m_tokenizer;
    const SampleOptions &m_options;
    const TaskContext &m_context;
    SampleSet m_set;
    TokenIds m_joined; ///< tokens that no sample has yet
    bool m_joinedAny = false;
};

} // namespace

Result<SampleSet> prepareSamples(std::span<const Document> documents, const Tokenizer *tokenizer,
                                 const SampleOptions &options, const TaskContext &context)
{
    return Preparation(documents, tokenizer, options, context).run();
}

} // namespace halftone
