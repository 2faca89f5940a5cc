// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicode_forms.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <utility>
#include <vector>

namespace halftone {

namespace {

const icu::Normalizer2 &normalizerFor(NormalForm form)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2 *normalizer = nullptr;
    switch (form) {
    case NormalForm::Nfc:
        normalizer = icu::Normalizer2::getNFCInstance(error);
        break;
    case NormalForm::Nfd:
        normalizer = icu::Normalizer2::getNFDInstance(error);
        break;
    case NormalForm::Nfkc:
        normalizer = icu::Normalizer2::getNFKCInstance(error);
        break;
    case NormalForm::Nfkd:
        normalizer = icu::Normalizer2::getNFKDInstance(error);
        break;
    }
    assert(U_SUCCESS(error) != 0); // the tables are part of the library
    return *normalizer;
}

struct Mark
{
    std::uint8_t combiningClass = 0;
    std::string bytes;
};

/// Appends @p marks to @p text in canonical order.
void flush(std::vector<Mark> &marks, std::string &text)
{
    std::ranges::stable_sort(marks, {}, &Mark::combiningClass);
    for (const Mark &mark : marks)
        text += mark.bytes;
    marks.clear();
}

void addMark(char32_t codePoint, std::vector<Mark> &marks)
{
    Mark &mark = marks.emplace_back();
    mark.combiningClass = u_getCombiningClass(static_cast<UChar32>(codePoint));
    appendUtf8(codePoint, mark.bytes);
}

/// A few vowel signs are no marks themselves and fall apart into nothing but marks.
void addMarksOf(char32_t codePoint, std::vector<Mark> &marks)
{
    icu::UnicodeString parts;
    normalizerFor(NormalForm::Nfd).getDecomposition(static_cast<UChar32>(codePoint), parts);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        addMark(static_cast<char32_t>(parts.char32At(i)), marks);
}

/// @p text with every run of combining marks in canonical order, which changes none of its normal forms.
/// ICU inserts marks one by one into their run: without this, its time grows with the square of the run.
std::string withOrderedMarks(std::string_view text)
{
    std::string ordered;
    ordered.reserve(text.size());
    std::vector<Mark> marks;
    while (!text.empty()) {
        const Utf8Character first = firstCharacter(text);
        const auto codePoint = static_cast<UChar32>(first.codePoint);
        if (u_getCombiningClass(codePoint) != 0) {
            addMark(first.codePoint, marks);
        } else if (u_getIntPropertyValue(codePoint, UCHAR_LEAD_CANONICAL_COMBINING_CLASS) != 0) {
            addMarksOf(first.codePoint, marks);
        } else {
            flush(marks, ordered);
            ordered += text.substr(0, first.bytes);
        }
        text.remove_prefix(first.bytes);
    }
    flush(marks, ordered);
    return ordered;
}

icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<int32_t>(text.size())};
}

} // namespace

std::string inNormalForm(std::string_view text, NormalForm form)
{
    const icu::Normalizer2 &normalizer = normalizerFor(form);
    const std::string ordered = withOrderedMarks(text);
    std::string normalized;
    icu::StringByteSink<std::string> sink(&normalized);
    UErrorCode error = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, piece(ordered), sink, nullptr, error);
    assert(U_SUCCESS(error) != 0);
    return normalized;
}

std::string inLowerCase(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character first = firstCharacter(text);
        text.remove_prefix(first.bytes);
        std::array<char16_t, 2> source{};
        int32_t sourceUnits = 0;
        U16_APPEND_UNSAFE(source, sourceUnits, first.codePoint);
        std::array<char16_t, 8> result{}; // the longest lower case in Unicode has two characters
        UErrorCode error = U_ZERO_ERROR;
        const int32_t units = u_strToLower(result.data(), static_cast<int32_t>(result.size()), source.data(),
                                           sourceUnits, "", &error);
        for (int32_t i = 0; i < units;) {
            UChar32 codePoint = 0;
            U16_NEXT(result, i, units, codePoint);
            appendUtf8(static_cast<char32_t>(codePoint), lower);
        }
    }
    return lower;
}

} // namespace halftone
