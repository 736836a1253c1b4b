// What stands on every answer of the server, whatever it says.
#pragma once

#include <string>
#include <string_view>

namespace bordduk::tests {

// The guarding header lines that are not in this head; empty: all are there, once.
inline std::string missing_guards(std::string_view head, bool https = false) {
    std::string missing;
    head = head.substr(0, head.find("\r\n\r\n") + 2);
    for (std::string_view const line :
         {"\r\nX-Content-Type-Options: nosniff\r\n", "\r\nReferrer-Policy: no-referrer\r\n",
          "\r\nCross-Origin-Opener-Policy: same-origin\r\n", "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
          "\r\nContent-Security-Policy: default-src 'none';"}) {
        auto const at = head.find(line);
        if (at == std::string_view::npos || head.find(line, at + 2) != std::string_view::npos) missing += line.substr(2);
    }
    if (head.find("frame-ancestors 'none'") == std::string_view::npos) missing += "frame-ancestors ";
    if (head.find("unsafe-") != std::string_view::npos) missing += "something is unsafe ";
    bool const strict = head.find("\r\nStrict-Transport-Security: max-age=") != std::string_view::npos;
    if (strict != https) missing += https ? "HSTS over https " : "HSTS over plain http ";
    return missing;
}

} // namespace bordduk::tests
