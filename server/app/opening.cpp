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

[[noreturn]] void impossible(std::filesystem::path const& file, std::string const& path, std::string const& reason) {
    throw std::runtime_error{file.string() + " is not a programme that can be held: " + (path.empty() ? "" : path + " ") + reason + "."};
}

} // namespace

void found_if_empty(net::server& server, options const& o) {
    if (o.programme.empty() || !server.codes().empty()) return;
    auto day = wire::decode_programme(read_file(o.programme));
    if (auto const* const fault = std::get_if<wire::fault>(&day)) impossible(o.programme, fault->path, fault->reason);
    auto const outcome = server.found(std::get<core::programme>(day));
    if (auto const* const problem = std::get_if<core::problem>(&outcome)) impossible(o.programme, problem->path, problem->reason);
    if (std::holds_alternative<core::refusal>(outcome)) throw std::runtime_error{"The log cannot be written; is the disk full?"};
}

void print_links(net::server& server, std::string const& base) {
    std::vector<std::string> const codes = server.codes();
    if (codes.empty()) std::printf("\nBordduk is at %s/ - make a workshop there.\n", base.c_str());
    for (std::string const& code : codes) {
        auto const secret = server.issue_secret(code);
        std::string const known = std::holds_alternative<std::string>(secret) ? std::get<std::string>(secret) : std::string{};
        wire::links const links = net::links_of(code, known);
        if (known.empty()) {
            std::printf("\n    desk   its link could not be renewed; earlier ones are valid\n");
        } else {
            std::printf("\n    desk   %s%s\n", base.c_str(), links.desk.c_str());
        }
        std::printf("    stage  %s%s\n    phone  %s%s\n", base.c_str(), links.stage.c_str(), base.c_str(), links.phone.c_str());
    }
    if (codes.size() == 1) std::printf("\n%s\n", terminal_qr(base + '/' + codes.front()).c_str());
    std::fflush(stdout);
}

} // namespace bordduk::app
