// A log that lives as long as the process: for tests, and for trying things out. Behind the same contract as the others.
#pragma once

#include "room/ports.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bordduk::store {

class memory_log final : public room::event_log {
public:
    memory_log();
    ~memory_log() override;
    memory_log(memory_log const&) = delete;
    memory_log& operator=(memory_log const&) = delete;

    [[nodiscard]] std::vector<room::workshop_key> list() override;
    [[nodiscard]] std::vector<core::entry> load(std::string const& code) override;
    void create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) override;
    void append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) override;
    void read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) override;
    void watch(bell rung) override;
    [[nodiscard]] bool shared() const override { return false; }
    void put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) override;
    void get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) override;
    void forget_parts(std::string code, std::string picture) override;
    void rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) override;
    void remove(std::string code, std::function<void(room::append_result)> done) override;
    [[nodiscard]] bool able_to_write() const { return true; }

private:
    class shelf;
    std::unique_ptr<shelf> shelf_;
};

} // namespace bordduk::store
