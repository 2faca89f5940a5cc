// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/tcp_probe.h"

#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace halftone {

namespace {

bool connects(const addrinfo &address, std::chrono::milliseconds patience)
{
    const int descriptor = socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    bool isConnected = connect(descriptor, address.ai_addr, address.ai_addrlen) == 0;
    pollfd wait{descriptor, POLLOUT, 0};
    if (!isConnected && poll(&wait, 1, static_cast<int>(patience.count())) == 1) {
        int error = 0;
        socklen_t size = sizeof error;
        isConnected = getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    close(descriptor);
    return isConnected;
}

} // namespace

bool acceptsConnections(const std::string &host, std::uint16_t port, std::chrono::milliseconds patience)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return false;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, freeaddrinfo);
    for (const addrinfo *address = found; address != nullptr; address = address->ai_next) {
        if (connects(*address, patience))
            return true;
    }
    return false;
}

} // namespace halftone
