#include "load/language.hpp"
#include "load/swarm.hpp"

#include <charconv>

namespace bordduk::load {
namespace {

// The number right after `key` in a flat head such as {"type":"change","view":"room","from":12,"to":13.
std::int64_t number_after(std::string_view text, std::string_view key) {
    auto const at = text.find(key);
    std::int64_t value = -1;
    if (at != std::string_view::npos) std::from_chars(text.data() + at + key.size(), text.data() + text.size(), value);
    return value;
}

std::string_view string_after(std::string_view text, std::string_view key) {
    auto const at = text.find(key);
    if (at == std::string_view::npos) return {};
    auto const rest = text.substr(at + key.size());
    return rest.substr(0, rest.find('"'));
}

} // namespace

std::string bordduk_language::request(client const& c, int port) const { return tests::upgrade_request(port, c.place); }

std::string bordduk_language::greeting(client& c) const {
    std::string positions;
    for (auto const& [view, at] : c.at)
        positions.append(positions.empty() ? "\"" : ",\"").append(view).append("\":").append(std::to_string(at));
    std::string hello = R"({"type":"hello","protocol":1,"token":")" + c.token + "\"";
    if (!c.epoch.empty()) hello += R"(,"epoch":")" + c.epoch + "\"";
    return tests::masked_frame(tests::text_frame, hello + R"(,"at":{)" + positions + "}}");
}

std::string bordduk_language::said(client&, std::string_view text) const { return tests::masked_frame(tests::text_frame, text); }

std::optional<std::string_view> bordduk_language::heard(client& c, tests::frame const& one) const {
    auto const head = one.payload.substr(0, 160);
    if (head.starts_with(R"({"type":"welcome")")) {
        c.live = true;
        c.epoch = string_after(one.payload, R"("epoch":")");
    } else if (head.starts_with(R"({"type":"change")")) {
        auto const from = number_after(head, R"("from":)");
        auto const view = string_after(head, R"("view":")");
        auto found = c.at.find(view);
        if (found == c.at.end()) found = c.at.emplace(std::string(view), 0).first;
        if (from != 0 && from != found->second) ++c.gaps;
        found->second = number_after(head, R"("to":)");
    } else if (head.starts_with(R"({"type":"leave")")) {
        c.at.erase(std::string(string_after(head, R"("view":")")));
    }
    return one.payload;
}

} // namespace bordduk::load
