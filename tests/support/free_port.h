// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace halftone::test {

/// A TCP socket of this machine alone, bound to a port that was free; the caller closes it.
inline int boundSocket(std::uint16_t &port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0)
        port = ntohs(address.sin_port);
    return descriptor;
}

/// A port that was free a moment ago.
inline std::uint16_t freePort()
{
    std::uint16_t port = 0;
    close(boundSocket(port));
    return port;
}

} // namespace halftone::test
