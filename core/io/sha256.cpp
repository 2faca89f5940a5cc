// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sha256.h"

#include "core/io/mapped_file.h"
#include "core/io/sha256_of_maps.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace halftone {

namespace {

constexpr std::size_t ChunkBytes = std::size_t{4} << 20U; // chosen: under 20 ms even without SHA instructions

void require(int status)
{
    if (status != 1)
        throw std::runtime_error("OpenSSL cannot compute SHA-256");
}

} // namespace

struct Sha256::Context
{
    Context() { require(evp ? EVP_DigestInit_ex(evp.get(), EVP_sha256(), nullptr) : 0); }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> evp{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) { }

Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::span<const std::byte> bytes)
{
    require(EVP_DigestUpdate(m_context->evp.get(), bytes.data(), bytes.size()));
}

void Sha256::update(std::string_view text)
{
    update(std::as_bytes(std::span(text)));
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    require(EVP_DigestFinal_ex(m_context->evp.get(), digest.data(), &length));
    require(EVP_DigestInit_ex(m_context->evp.get(), EVP_sha256(), nullptr));
    std::string text = "sha256:";
    constexpr std::string_view Digits = "0123456789abcdef";
    for (const unsigned char byte : std::span(digest).first(length)) {
        text += Digits[byte >> 4U];
        text += Digits[byte & 15U];
    }
    return text;
}

Result<std::string> sha256OfMaps(std::span<const MappedFile> files, const TaskContext &context)
{
    std::size_t totalBytes = 0;
    for (const MappedFile &file : files)
        totalBytes += file.bytes().size();
    Sha256 hash;
    std::size_t doneBytes = 0;
    for (const MappedFile &file : files) {
        file.adviseSequential();
        std::span<const std::byte> rest = file.bytes();
        while (!rest.empty()) {
            if (context.stop.stop_requested())
                return Error{ErrorCode::Cancelled, file.path().string(),
                             "computing the fingerprint was cancelled"};
            const std::size_t count = std::min(rest.size(), ChunkBytes);
            hash.update(rest.first(count));
            rest = rest.subspan(count);
            doneBytes += count;
            context.report(static_cast<double>(doneBytes) / static_cast<double>(totalBytes));
        }
    }
    return hash.finish();
}

Result<std::string> sha256OfFile(const std::filesystem::path &path, const TaskContext &context)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    return sha256OfMaps({&*file, 1}, context);
}

} // namespace halftone
