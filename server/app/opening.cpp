#include "app/opening.hpp"

#include "app/terminal_qr.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unistd.h>

namespace bordduk::app {
namespace {

std::string read_file(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw std::runtime_error{path.string() + " cannot be read."};
    return text;
}

[[noreturn]] void impossible(std::string const& what, std::string const& path, std::string const& reason) {
    throw std::runtime_error{what + " is not a programme that can be held: " + (path.empty() ? "" : path + " ") + reason + "."};
}

wire::created found(net::server& server, std::string const& programme, std::string const& what) {
    auto day = wire::decode_programme(programme);
    if (auto const* const fault = std::get_if<wire::fault>(&day)) impossible(what, fault->path, fault->reason);
    auto outcome = server.found(std::get<core::programme>(day));
    if (auto const* const problem = std::get_if<core::problem>(&outcome)) impossible(what, problem->path, problem->reason);
    if (std::holds_alternative<core::refusal>(outcome)) throw std::runtime_error{"The log cannot be written; is the disk full?"};
    return std::get<wire::created>(std::move(outcome));
}

// As they are read, to be clicked or copied: one a line.
std::string lines_of(wire::links const& links, std::string const& base) {
    return "    desk   " + base + links.desk + "\n    stage  " + base + links.stage + "\n    phone  " + base + links.phone + '\n';
}

} // namespace

void found_if_empty(net::server& server, options const& o) {
    if (o.programme.empty() || !server.codes().empty()) return;
    found(server, read_file(o.programme), o.programme.string());
}

std::string founded(net::server& server, std::string const& programme, std::string const& base) {
    return lines_of(found(server, programme, "That").links, base);
}

std::string removed(net::server& server, std::string const& code) {
    auto const refused = server.remove(code);
    if (!refused) return "deleted " + code + '\n';
    if (refused->reason == core::refusal_reason::missing) throw std::runtime_error{"There is no workshop " + code + "."};
    throw std::runtime_error{"The log cannot be written; is the disk full?"};
}

void print_links(net::server& server, std::string const& base, std::string const& who_may_create) {
    std::vector<std::string> const codes = server.codes();
    if (codes.empty()) std::printf("\nBordduk is at %s/ - there is no workshop yet.\n", base.c_str());
    for (std::string const& code : codes) {
        auto const secret = server.issue_secret(code);
        std::string const known = std::holds_alternative<std::string>(secret) ? std::get<std::string>(secret) : std::string{};
        if (known.empty()) std::printf("\n    the desk's link could not be renewed; earlier ones are valid");
        std::printf("\n%s", lines_of(net::links_of(code, known), base).c_str());
    }
    std::printf("\n%s\n", who_may_create.c_str());
    if (codes.size() == 1) std::printf("\n%s\n", terminal_qr(base + '/' + codes.front()).c_str());
    std::fflush(stdout);
}

void print_door(std::string const& base, bool can_be_asked, std::string const& who_may_create) {
    char const* const how = can_be_asked ? " - 'bordduk links' prints the links to its workshops." : "";
    std::printf("\nBordduk is at %s/%s\n\n%s\n", base.c_str(), how, who_may_create.c_str());
    std::fflush(stdout);
}

std::string renewed(net::server& server, std::vector<std::string> const& codes, std::string const& base, std::stop_token const& told) {
    std::string text;
    for (std::string const& code : codes) {
        if (told.stop_requested()) throw std::runtime_error{"The server is ending."};
        auto const secret = server.issue_secret(code);
        auto const* const refused = std::get_if<core::refusal>(&secret);
        if (refused != nullptr && refused->reason == core::refusal_reason::missing) continue;
        if (refused != nullptr && refused->reason == core::refusal_reason::too_many)
            throw std::runtime_error{"Too many links to the desk of " + code + " are valid; they are revoked at the desk."};
        if (refused != nullptr) throw std::runtime_error{"The log cannot be written; is the disk full?"};
        text += (text.empty() ? "" : "\n") + lines_of(net::links_of(code, std::get<std::string>(secret)), base);
    }
    return text;
}

} // namespace bordduk::app
