// What the executable was asked to do: flags, and the environment where a flag is not given.
#pragma once

#include "core/limits.hpp"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace bordduk::app {

struct options {
    std::string command; // serve, list, check ...
    std::string subject; // what it is about: a code, a file, a level
    std::string address{"0.0.0.0"};
    int port{8080};
    std::filesystem::path data;
    std::string store{"sqlite"}; // or memory, or the address of a database, in which a password may be
    std::string from;            // stores, of what is moved
    std::string to;
    bool all{};
    bool delete_source{};
    std::filesystem::path programme;
    int hubs{};          // 0: as many as there are cores
    std::size_t hub_clients{core::limits::clients_a_hub};
    bool no_io_uring{};
    std::set<std::string> origins;
    bool require_origin{};
    std::filesystem::path tls_certificate; // with the key: https alone
    std::filesystem::path tls_key;
    std::vector<std::string> trusted_proxies;
    int drain_notice_s{};
    std::string public_url; // how people reach this server; empty: found out
    std::string log_level{"info"};
    std::string log_format{"logfmt"}; // or json
    std::string creator_key;          // empty: the one in the data folder
    std::string metrics_address;      // with a port; empty: no figures are told
    std::string links{"print"};       // or none: what the start prints is kept where secrets should not be
    [[nodiscard]] bool prints_links() const { return links == "print"; }
};

// Ends the process after --help, --version or a mistake in the options.
[[nodiscard]] options read_options(int count, char** words);

} // namespace bordduk::app
