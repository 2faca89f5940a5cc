// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.h"

#include <array>
#include <stdexcept>

namespace halftone::demo {

namespace {

constexpr std::array<const char *, 20> Small
    = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
       "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
       "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char *, 10> Tens
    = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string joined(long count, const char *unit, long rest)
{
    const std::string head = numberInWords(count) + " " + unit;
    if (rest == 0)
        return head;
    return head + (rest < 100 ? " and " : " ") + numberInWords(rest);
}

} // namespace

std::string numberInWords(long value)
{
    if (value < 0 || value > 9999)
        throw std::out_of_range("no words for " + std::to_string(value));
    if (value >= 1000)
        return joined(value / 1000, "thousand", value % 1000);
    if (value >= 100)
        return joined(value / 100, "hundred", value % 100);
    if (value < 20)
        return Small.at(std::size_t(value));
    const std::string tens = Tens.at(std::size_t(value / 10));
    return value % 10 == 0 ? tens : tens + "-" + Small.at(std::size_t(value % 10));
}

} // namespace halftone::demo
