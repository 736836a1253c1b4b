#include "app/terminal_qr.hpp"

#include <qrencode.h>

#include <memory>

namespace bordduk::app {
namespace {

constexpr int quiet_zone = 2;
constexpr char const* black_on_white = "\x1b[30;47m";
constexpr char const* as_before = "\x1b[0m";

} // namespace

std::string terminal_qr(std::string const& text) {
    std::unique_ptr<QRcode, decltype(&::QRcode_free)> const code{::QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &::QRcode_free};
    if (!code) return {};
    auto const dark = [&](int x, int y) {
        bool const inside = x >= 0 && y >= 0 && x < code->width && y < code->width;
        return inside && (code->data[y * code->width + x] & 1) != 0;
    };
    std::string drawn;
    for (int y = -quiet_zone; y < code->width + quiet_zone; y += 2) {
        drawn += black_on_white;
        for (int x = -quiet_zone; x < code->width + quiet_zone; ++x) {
            bool const upper = dark(x, y);
            bool const lower = dark(x, y + 1);
            drawn += upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ";
        }
        drawn.append(as_before).append("\n");
    }
    return drawn;
}

} // namespace bordduk::app
