#include "store/memory.hpp"

#include "store/dropped_pictures.hpp"
#include "store/sequence.hpp"
#include "store/writer.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace bordduk::store {

class memory_log::shelf final : public medium {
public:
    std::vector<room::append_result> write(std::vector<request> const& requests) override {
        std::lock_guard const held{guard_};
        std::vector<room::append_result> results;
        for (request const& r : requests) {
            results.push_back(sequence_.take(r));
            if (results.back() != room::append_result::durable) continue;
            log& kept = logs_[r.key.code];
            kept.epoch = r.key.epoch;
            kept.entries.insert(kept.entries.end(), r.entries.begin(), r.entries.end());
            for (core::entry const& e : r.entries)
                follow_pictures(kept, e);
        }
        return results;
    }
    room::append_result change(request const& whole_log) override {
        std::lock_guard const held{guard_};
        auto const found = logs_.find(whole_log.key.code);
        if (found == logs_.end()) return room::append_result::overtaken;
        if (whole_log.what == request::kind::remove) {
            logs_.erase(found);
            sequence_.forget(whole_log.key.code);
            return room::append_result::durable;
        }
        std::vector<core::entry> left = whole_log.rewriting(found->second.entries);
        if (left.empty()) return room::append_result::overtaken;
        for (std::string const& picture : dropped_pictures(left)) {
            found->second.kept.erase(picture);
            found->second.parts.erase(picture);
        }
        found->second.epoch = whole_log.key.epoch;
        found->second.entries = std::move(left);
        sequence_.set(whole_log.key, found->second.entries.back().seq);
        return room::append_result::durable;
    }
    std::optional<room::tail> read_on(room::workshop_key const& known, core::seq after) override {
        std::lock_guard const held{guard_};
        auto const found = logs_.find(known.code);
        if (found == logs_.end()) return room::tail{};
        auto const& [epoch, entries] = std::tie(found->second.epoch, found->second.entries);
        core::seq const from = epoch == known.epoch ? std::min(after, std::ssize(entries)) : 0;
        return room::tail{epoch, {entries.begin() + from, entries.end()}};
    }
    bool wants_probe() override { return false; }
    void probe() override {}

    std::vector<room::workshop_key> list() {
        std::lock_guard const held{guard_};
        std::vector<room::workshop_key> keys;
        for (auto const& [code, kept] : logs_)
            keys.push_back({code, kept.epoch});
        return keys;
    }
    std::vector<core::entry> load(std::string const& code) {
        std::lock_guard const held{guard_};
        auto const found = logs_.find(code);
        if (found == logs_.end()) throw std::runtime_error{"There is no workshop " + code + " in this log."};
        return found->second.entries;
    }
    void push(request what) { writer_.push(std::move(what)); }
    void push_between(std::function<void()> work) { writer_.push_between(std::move(work)); }
    [[nodiscard]] writer& by() { return writer_; }

    room::append_result put(std::string const& code, room::picture_part part) {
        std::lock_guard const held{guard_};
        logs_[code].parts[part.picture][part.number] = std::move(part.bytes);
        return room::append_result::durable;
    }
    std::optional<std::string> get(std::string const& code, std::string const& picture, int number) {
        std::lock_guard const held{guard_};
        auto const& parts = logs_[code].parts;
        auto const found = parts.find(picture);
        if (found == parts.end() || !found->second.contains(number)) return std::nullopt;
        return found->second.at(number);
    }
    void forget(std::string const& code, std::string const& picture) {
        std::lock_guard const held{guard_};
        log& of = logs_[code];
        if (!of.kept.contains(picture)) of.parts.erase(picture);
    }

private:
    struct log {
        std::string epoch;
        std::vector<core::entry> entries;
        std::map<std::string, std::map<int, std::string>> parts;
        std::set<std::string> kept; // pictures
    };
    static void follow_pictures(log& of, core::entry const& e) {
        for (core::event const& one : e.events) {
            if (auto const* const kept = std::get_if<core::picture_kept>(&one)) of.kept.insert(kept->picture);
            if (auto const* const dropped = std::get_if<core::picture_dropped>(&one)) {
                of.kept.erase(dropped->picture);
                of.parts.erase(dropped->picture);
            }
        }
    }
    std::mutex guard_;
    std::map<std::string, log> logs_;
    sequence sequence_;
    writer writer_{*this}; // last: it ends before what it writes to
};

memory_log::memory_log() : shelf_{std::make_unique<shelf>()} {}
memory_log::~memory_log() = default;
std::vector<room::workshop_key> memory_log::list() { return shelf_->list(); }
std::vector<core::entry> memory_log::load(std::string const& code) { return shelf_->load(code); }

void memory_log::create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::found, std::move(key), {std::move(first)}, std::move(done)});
}

void memory_log::append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::append, std::move(key), std::move(entries), std::move(done)});
}

void memory_log::read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) {
    shelf_->by().read_on(std::move(known), after, std::move(done));
}

void memory_log::watch(bell rung) { shelf_->by().watch(std::move(rung)); }

void memory_log::put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) {
    shelf_->push_between([this, code = std::move(code), part = std::move(part), done = std::move(done)]() mutable {
        done(shelf_->put(code, std::move(part)));
    });
}

void memory_log::get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) {
    shelf_->push_between([this, code = std::move(code), picture = std::move(picture), number, done = std::move(done)] {
        done(shelf_->get(code, picture, number));
    });
}

void memory_log::forget_parts(std::string code, std::string picture) {
    shelf_->push_between([this, code = std::move(code), picture = std::move(picture)] { shelf_->forget(code, picture); });
}

void memory_log::rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::rewrite, std::move(as), {}, std::move(done), {}, std::move(into)});
}

void memory_log::remove(std::string code, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::remove, {std::move(code), {}}, {}, std::move(done)});
}

} // namespace bordduk::store
