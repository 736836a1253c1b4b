// Any bytes as the head of an HTTP request, in pieces as a network brings them: refused with a status, or understood.
#include "fuzz/targets.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "net/head.hpp"
#include "net/origin.hpp"
#include "net/pages.hpp"

#include <boost/beast/http.hpp>

#include <algorithm>
#include <cstddef>

namespace bordduk::fuzz {
namespace {

namespace http = boost::beast::http;

bool is_refusal(net::answer const& told) { return told.status >= 400 && told.status < 600; }

void understand(net::incoming const& head) {
    static net::trusted_proxies const known{std::vector<std::string>{"127.0.0.1"}};
    net::request asked = net::request_of(head, "127.0.0.1");
    net::believe(known, head, asked);
    CHECK(!asked.address.empty());
    if (net::wants_upgrade(head) && !net::refuse_upgrade(head)) {
        std::string const words = net::upgrade_words(asked, head);
        // What Beast is given of it is one head and nothing more: a line of its own cannot be slipped in.
        CHECK(words.find("\r\n\r\n") == words.size() - 4);
        CHECK(std::ranges::count(words, '\n') == 8);
    }
    CHECK(net::path_of(asked.target).find('?') == std::string_view::npos);
    CHECK(net::page_answer(asked).status <= 404);
    net::origin_rule const rule;
    static_cast<void>(rule.admits(asked));
    asked.origin.reset();
    CHECK(rule.admits(asked));
    static_cast<void>(rule.serves(asked.host));
    static_cast<void>(net::expects_continue(head));
    std::string const back = net::head_of(net::page_answer(asked), {true, net::heeds_opener_policy(asked), asked.https});
    CHECK(back.ends_with("\r\n\r\n") && back.find("\r\n\r\n") == back.size() - 4);
}

} // namespace

void heads(std::string_view bytes) {
    if (bytes.empty()) return;
    http::request_parser<http::string_body> parser;
    parser.header_limit(core::limits::header_bytes_max);
    parser.body_limit(core::limits::body_bytes_max);
    std::size_t const piece = static_cast<unsigned char>(bytes.front()) + std::size_t{1};
    bytes.remove_prefix(1);
    std::size_t taken = 0;
    std::size_t there = 0;
    boost::beast::error_code failed;
    while (!failed && !parser.is_header_done() && there < bytes.size()) {
        there = std::min(bytes.size(), there + piece);
        taken += parser.put(boost::asio::buffer(bytes.data() + taken, there - taken), failed);
        if (failed == http::error::need_more) failed = {};
    }
    if (failed) {
        if (auto const told = net::broken_head(failed)) CHECK(is_refusal(*told));
        return;
    }
    if (!parser.is_header_done()) return;
    if (auto const refused = net::refuse(parser.get())) {
        CHECK(is_refusal(*refused));
    } else {
        understand(parser.get());
    }
}

} // namespace bordduk::fuzz
