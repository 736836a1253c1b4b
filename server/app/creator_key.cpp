#include "app/creator_key.hpp"

#include "app/stores.hpp"
#include "net/origin.hpp"
#include "net/secrets.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace bordduk::app {
namespace {

constexpr std::size_t shortest = 16; // nobody gets through by guessing, however patient
constexpr char const* file_name = "creator-key";

// Only for whoever owns the data, from the first byte on.
void make_file(std::filesystem::path const& file, std::string const& key) {
    int const fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    std::string const line = key + '\n';
    bool const written = fd >= 0 && ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(fd) == 0;
    int const why = errno;
    if (fd >= 0) ::close(fd);
    if (written) return;
    std::error_code ignored;
    if (fd >= 0) std::filesystem::remove(file, ignored);
    throw std::runtime_error{"The creator's key " + file.string() + " cannot be made: " + std::generic_category().message(why) + "."};
}

std::string key_in(std::filesystem::path const& file) {
    make_folder(file.parent_path()); // beside a database there may be none yet
    if (!std::filesystem::exists(file)) make_file(file, net::new_token());
    std::ifstream in{file};
    std::string key;
    std::getline(in, key);
    if (!in && !in.eof()) throw std::runtime_error{"The creator's key " + file.string() + " cannot be read."};
    return key;
}

} // namespace

creator_key take_creator_key(options const& o) {
    bool const is_given = !o.creator_key.empty();
    bool const is_kept = !is_given && o.store != "memory";
    std::filesystem::path const file = o.data / file_name;
    std::string const key = is_given ? o.creator_key : is_kept ? key_in(file) : net::new_token();
    if (key.size() < shortest)
        throw std::runtime_error{(is_kept ? "The creator's key in " + file.string() : std::string{"The creator's key"}) + " is too short: " +
                                 std::to_string(shortest) + " characters or more."};
    bool const behind_proxy = !o.origins.empty() || (o.public_url.starts_with("https:") && o.tls_certificate.empty());
    std::string const where = is_given ? "that was given" : is_kept ? "in " + file.string() : o.prints_links() ? key : "that nobody is told";
    return {{net::hash_token(key), behind_proxy}, where};
}

std::string who_may_create(creator_key const& key, reach const& by) {
    std::string const& listening_on = by.listening_on;
    bool const on_loopback = listening_on == "0.0.0.0" || listening_on == "::" || net::is_loopback_name(listening_on);
    if (key.rule.this_machine_too || !on_loopback) return "Workshops are made with the creator's key " + key.where + '.';
    return "Workshops are made at " + url_of("127.0.0.1", by.port, by.secure) + "/ on this machine, and from elsewhere with the creator's key " +
           key.where + '.';
}

} // namespace bordduk::app
