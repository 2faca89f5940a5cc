// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/verbs.h"
#include "core/text/documents.h"
#include "core/text/tokenizer.h"

#include <array>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--data"}, OptionSpec{"--tokenizer"}, OptionSpec{"--json", false}};

std::filesystem::path tokenizerFile(const Arguments &arguments)
{
    if (const auto file = arguments.value("--tokenizer"))
        return *file;
    const std::filesystem::path model = arguments.positional().front();
    std::error_code ignored;
    return (std::filesystem::is_directory(model, ignored) ? model : model.parent_path()) / "tokenizer.json";
}

std::string idsText(const TokenIds &ids)
{
    std::string text;
    for (const auto id : ids)
        text += (text.empty() ? "" : ", ") + std::to_string(id);
    return "[" + text + "]";
}

/// What a text was refused for is said with its place.
Error inDocument(Error error, const Document &document, const std::string &file)
{
    if (error.code == ErrorCode::InvalidArgument)
        error.subject = file + ", line " + std::to_string(document.line);
    return error;
}

int run(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    const auto data = arguments.value("--data");
    if (arguments.positional().size() != 1 || !data)
        return failUsage({ErrorCode::InvalidArgument, "tokenize", "needs one MODEL and --data FILE"});
    const auto documents = readDocuments(*data);
    if (!documents)
        return fail(documents.error());
    const auto tokenizer = Tokenizer::load(tokenizerFile(arguments));
    if (!tokenizer)
        return fail(tokenizer.error());
    std::string lines;
    for (const auto &document : *documents) {
        const auto *text = std::get_if<std::string>(&document.content);
        const Result<TokenIds> ids = text != nullptr ? tokenizer->encode(*text, true, invocation.stop)
                                                     : std::get<TokenIds>(document.content);
        if (!ids)
            return fail(inDocument(ids.error(), document, *data));
        const bool isFirst = lines.empty();
        if (!isFirst)
            lines += arguments.has("--json") ? ", " : "\n";
        lines += idsText(*ids);
    }
    print(arguments.has("--json") ? "{\"documents\": [" + lines + "]}" : lines);
    return Done;
}

} // namespace

Verb tokenizeVerb()
{
    return {"tokenize", "MODEL --data FILE [--tokenizer FILE] [--json]",
            "Prints the token ids of every document of FILE, with the tokenizer's special tokens.", Options,
            run};
}

} // namespace halftone
