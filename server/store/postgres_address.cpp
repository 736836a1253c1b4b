#include "store/postgres_address.hpp"

#include "core/limits_database.hpp"
#include "store/postgres_library.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace bordduk::store {
namespace {

using options = std::unique_ptr<PQconninfoOption, decltype(&::PQconninfoFree)>;

// What is as good as always wanted; whoever gives one of them knows better. A peer that is gone without a word is noticed within seconds;
// of several hosts the one is taken that can be written.
std::array<std::pair<char const*, std::string>, 7> usual_settings() {
    return {{{"keepalives_idle", "5"},
             {"keepalives_interval", "2"},
             {"keepalives_count", "3"},
             {"tcp_user_timeout", std::to_string(core::limits::database_silence_ms)},
             {"connect_timeout", std::to_string(core::limits::database_connect_ms / 1000)},
             {"target_session_attrs", "read-write"},
             {"fallback_application_name", "bordduk"}}};
}

} // namespace

postgres_address::postgres_address(std::string const& given) {
    char* complaint = nullptr; // it may quote the password
    options const read{libpq().conninfo_parse(given.c_str(), &complaint), libpq().conninfo_free};
    if (complaint != nullptr) libpq().free_memory(complaint);
    if (!read)
        throw std::runtime_error{
            "The address of the database cannot be read: it is postgres://user@host:port/name, or host=... dbname=..."};
    std::string host;
    std::string port;
    std::string database;
    for (PQconninfoOption const* one = read.get(); one->keyword != nullptr; ++one) {
        if (one->val == nullptr) continue;
        std::string const keyword = one->keyword;
        if (keyword == "client_encoding") continue;
        if (keyword == "host") host = one->val;
        if (keyword == "port") port = std::string{":"} + one->val;
        if (keyword == "dbname") database = std::string{"/"} + one->val;
        parameters_.emplace_back(keyword, one->val);
    }
    for (auto const& [keyword, value] : usual_settings()) {
        if (std::ranges::find(parameters_, keyword, &std::pair<std::string, std::string>::first) == parameters_.end())
            parameters_.emplace_back(keyword, value);
    }
    parameters_.emplace_back("client_encoding", "UTF8");
    name_ = "postgres://" + host + port + database;
}

bool postgres_address::is_one(std::string_view given) {
    return given.starts_with("postgres://") || given.starts_with("postgresql://") ||
           (given.find('=') != std::string_view::npos && given.find('/') > given.find('='));
}

std::vector<char const*> postgres_address::keywords() const {
    std::vector<char const*> all;
    for (auto const& [keyword, value] : parameters_)
        all.push_back(keyword.c_str());
    all.push_back(nullptr);
    return all;
}

std::vector<char const*> postgres_address::values() const {
    std::vector<char const*> all;
    for (auto const& [keyword, value] : parameters_)
        all.push_back(value.c_str());
    all.push_back(nullptr);
    return all;
}

} // namespace bordduk::store
