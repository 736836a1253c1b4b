// The durable log in a PostgreSQL database that any number of servers share, each on a thread of its own with a few connections.
//
// Nobody is the owner of a workshop: whoever appends says where, and one statement writes or finds that somebody was there first. While the
// database is away what waits is kept, and what was cut off is found out afterwards.
#pragma once

#include "store/kept_log.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace bordduk::store {

class postgres_log final : public kept_log {
public:
    // Where: postgres://..., or keywords and values. Waits until the database can be used; throws std::runtime_error with a sentence: not
    // reached, refused, of a newer version. tell gets a line for the log when writing fails and when it works again.
    explicit postgres_log(std::string const& where, std::function<void(std::string_view)> tell = {});
    ~postgres_log() override;
    postgres_log(postgres_log const&) = delete;
    postgres_log& operator=(postgres_log const&) = delete;

    [[nodiscard]] static bool is_meant_by(std::string_view store);      // what an administrator gives as a store
    [[nodiscard]] static std::string name_of(std::string const& store); // host, port and database, without what is secret

    [[nodiscard]] std::vector<room::workshop_key> list() override;
    [[nodiscard]] std::vector<core::entry> load(std::string const& code) override;
    void create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) override;
    void append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) override;
    void read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) override;
    void watch(bell rung) override;
    [[nodiscard]] bool shared() const override { return true; }
    [[nodiscard]] room::presence_board* board() override;

    void put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) override;
    void get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) override;
    void forget_parts(std::string code, std::string picture) override;
    void rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) override;
    void remove(std::string code, std::function<void(room::append_result)> done) override;

    [[nodiscard]] bool able_to_write() const override;
    [[nodiscard]] std::string picture(std::string const& code, std::string const& picture) override;
    void adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
               std::function<void(room::append_result)> done) override;
    void check_medium(std::stop_token const& = {}) override {} // PostgreSQL's own checksums are looked at whenever it reads
    [[noreturn]] void back_up(std::filesystem::path const& file, std::stop_token const& told = {}) override; // throws: it is pg_dump's business

private:
    class shelf;
    std::unique_ptr<shelf> shelf_;
};

} // namespace bordduk::store
