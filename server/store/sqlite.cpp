#include "store/sqlite.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "store/checksum.hpp"
#include "store/database.hpp"
#include "store/dropped_pictures.hpp"
#include "store/file_lock.hpp"
#include "store/picture_shelf.hpp"
#include "store/sequence.hpp"
#include "store/sqlite_schema.hpp"
#include "store/torn_tail.hpp"
#include "store/writer.hpp"
#include "wire/log.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace bordduk::store {
namespace {

constexpr int pages_per_step = 100; // 400 KiB: less than a millisecond or two of waiting for who writes

// What only a wrong program can bring about; everything else is the disk's doing and may pass.
bool is_a_bug(int result) {
    int const primary = result & 0xFF;
    return primary == SQLITE_CONSTRAINT || primary == SQLITE_MISUSE || primary == SQLITE_RANGE || primary == SQLITE_MISMATCH ||
           primary == SQLITE_ERROR || primary == SQLITE_SCHEMA;
}

std::filesystem::path const& looked_at(std::filesystem::path const& file, std::function<void(std::string_view)> const& tell) {
    if (auto const torn = torn_tail(file); torn && tell) tell(*torn);
    return file;
}

// The kernel may have dropped what it could not write, and say yes the next time: nobody knows what is on the disk until it is read again.
[[noreturn]] void stop_for_the_disk(std::string const& complaint) {
    std::fprintf(stderr, "bordduk: The disk did not keep what was written (%s). The server stops; it starts again with what is there.\n",
                 complaint.c_str());
    std::_Exit(1);
}

} // namespace

class sqlite_log::shelf final : public medium {
public:
    shelf(std::filesystem::path const& file, std::function<void(std::string_view)> tell)
        : tell_{std::move(tell)}, lock_{file.string() + ".lock"}, file_{open(looked_at(file, tell_))}, begin_{file_.prepare("BEGIN IMMEDIATE")},
          commit_{file_.prepare("COMMIT")}, found_{file_.prepare(sqlite_text::found)}, add_{file_.prepare(sqlite_text::add)},
          probe_{file_.prepare(sqlite_text::probe)}, pictures_{file_} {
        statement heads = file_.prepare(sqlite_text::heads);
        while (heads.step() == SQLITE_ROW) {
            sequence_.set({heads.text(0), heads.text(1)}, seq_at(heads.number(3)));
            ends_[heads.text(0)] = {heads.number(2), heads.number(4)};
        }
        last_number_ = file_.number_of(sqlite_text::last_number);
    }

    std::vector<room::append_result> write(std::vector<request> const& requests) override {
        std::lock_guard const held{guard_};
        std::vector<room::append_result> results;
        for (request const& r : requests)
            results.push_back(sequence_.take(r));
        std::map<std::string, log_end> ends;
        int const result = transact([&] { return write_rows(requests, results, ends); });
        if (result == SQLITE_OK) {
            for (auto const& [code, end] : ends)
                ends_[code] = end;
            return results;
        }
        for (std::size_t i = requests.size(); i-- > 0;) {
            if (results[i] == room::append_result::durable) sequence_.take_back(requests[i]);
        }
        return std::vector(requests.size(), room::append_result::unavailable);
    }

    room::append_result change(request const& whole_log) override {
        std::lock_guard const held{guard_};
        std::string const& code = whole_log.key.code;
        if (!sequence_.knows(code)) return room::append_result::overtaken;
        std::vector<core::entry> left;
        if (whole_log.rewriting) {
            try {
                left = whole_log.rewriting(read(code));
            } catch (std::runtime_error const& damaged) {
                if (tell_) tell_(damaged.what());
                return room::append_result::unavailable;
            }
            if (left.empty()) return room::append_result::overtaken;
        }
        log_end end{ends_.at(code).workshop, {}};
        if (transact([&] { return write_anew(whole_log, left, end); }) != SQLITE_OK) return room::append_result::unavailable;
        if (whole_log.what == request::kind::remove) {
            sequence_.forget(code);
            ends_.erase(code);
        } else {
            sequence_.set(whole_log.key, left.back().seq);
            ends_[code] = end;
        }
        scrub();
        return room::append_result::durable;
    }

    std::optional<room::tail> read_on(room::workshop_key const& known, core::seq after) override {
        std::lock_guard const held{guard_};
        room::tail news = sequence_.at(known.code);
        if (news.epoch.empty()) return news;
        try {
            news.entries = read(known.code, news.epoch == known.epoch ? after : 0);
            return news;
        } catch (std::runtime_error const& damaged) {
            if (tell_) tell_(damaged.what());
            return {};
        }
    }

    bool wants_probe() override { return !able_to_write_ || unscrubbed_; }

    // A log that filled the disk may itself give back space: what it holds is moved into the file first.
    void probe() override {
        std::lock_guard const held{guard_};
        scrub();
        if (!able_to_write_) transact([this] { return probe_.step(); });
        if (able_to_write_ && pictures_.has_unfinished()) transact([this] { return pictures_.forget_unfinished(); });
    }

    room::append_result put_part(std::string const& code, room::picture_part const& part) {
        std::lock_guard const held{guard_};
        bool const written = transact([&] { return pictures_.put(code, part); }) == SQLITE_OK;
        return written ? room::append_result::durable : room::append_result::unavailable;
    }
    std::optional<std::string> get_part(std::string const& code, std::string const& picture, int number) {
        std::lock_guard const held{guard_};
        return pictures_.get(code, picture, number);
    }
    void forget_parts(std::string const& code, std::string const& picture) {
        std::lock_guard const held{guard_};
        if (transact([&] { return pictures_.forget(code, picture); }) != SQLITE_OK) pictures_.forget_later(code, picture);
    }

    std::vector<room::workshop_key> list() {
        std::lock_guard const held{guard_};
        std::vector<room::workshop_key> keys;
        statement rows = file_.prepare(sqlite_text::list);
        int result{};
        while ((result = rows.step()) == SQLITE_ROW)
            keys.push_back({rows.text(0), rows.text(1)});
        if (result != SQLITE_DONE) file_.fail("cannot be read");
        return keys;
    }

    std::vector<core::entry> load(std::string const& code) {
        std::lock_guard const held{guard_};
        return read(code);
    }

    void check_file(std::stop_token const& told) {
        std::lock_guard const held{guard_};
        statement asked = file_.prepare("PRAGMA integrity_check(1)");
        file_.heed(&told);
        int const result = asked.step();
        file_.heed(nullptr);
        if (told.stop_requested()) throw std::runtime_error{told_to_stop};
        if (result != SQLITE_ROW) file_.fail("cannot be read");
        if (asked.text(0) != "ok") throw std::runtime_error{"The data file is damaged: " + asked.text(0) + "."};
    }

    // A few pages at a time: whoever writes waits for no more than that. What is written meanwhile by this same connection is copied too.
    void back_up(std::filesystem::path const& file, std::stop_token const& told) {
        std::filesystem::path const unfinished = file.string() + ".unfinished";
        if (std::filesystem::exists(file)) throw std::runtime_error{file.string() + " is there already."};
        std::filesystem::remove(unfinished);
        make_private(unfinished);
        try {
            copy_into(unfinished, told);
        } catch (std::exception const&) {
            std::error_code ignored;
            std::filesystem::remove(unfinished, ignored);
            throw;
        }
        std::filesystem::rename(unfinished, file);
    }

    void push(request what) { writer_.push(std::move(what)); }
    void push_between(std::function<void()> work) { writer_.push_between(std::move(work)); }
    [[nodiscard]] writer& by() { return writer_; }
    [[nodiscard]] bool able_to_write() const { return able_to_write_; }

private:
    struct log_end {
        core::seq workshop{}; // its number in this file
        checksum sum{};       // of its last entry
    };

    void copy_into(std::filesystem::path const& file, std::stop_token const& told) {
        database copy{file};
        std::unique_lock held{guard_};
        backup running = file_.begin_backup(copy);
        for (int result = SQLITE_OK; result != SQLITE_DONE;) {
            if (told.stop_requested()) throw std::runtime_error{told_to_stop};
            result = running.step(pages_per_step);
            if (result != SQLITE_OK && result != SQLITE_DONE) copy.fail("cannot be written");
            held.unlock();
            std::this_thread::yield();
            held.lock();
        }
    }

    // From the entry `after` on, which its sum is chained to, and without it.
    std::vector<core::entry> read(std::string const& code, core::seq after = 0) {
        std::vector<core::entry> entries;
        auto const end = ends_.find(code);
        if (end == ends_.end()) throw std::runtime_error{"There is no workshop " + code + " in this log."};
        core::seq const workshop = end->second.workshop;
        statement rows = file_.prepare(sqlite_text::load);
        rows.bind(1, place_of(workshop, after)).bind(2, place_of(workshop, last_seq));
        checksum sum{};
        core::seq expected = std::max<core::seq>(after, 1);
        int result{};
        while ((result = rows.step()) == SQLITE_ROW) {
            std::string const text = rows.text(1);
            std::string const which = "Entry " + std::to_string(expected) + " of workshop " + code;
            if (seq_at(rows.number(0)) != expected) throw std::runtime_error{which + " is missing: the data is damaged."};
            if (expected++ == after) {
                sum = rows.number(2);
                continue;
            }
            sum = chained(sum, text);
            if (rows.number(2) != sum) throw std::runtime_error{which + " is not what was written: the data is damaged."};
            std::optional<core::entry> e = wire::decode_entry(text);
            if (!e || e->seq != expected - 1) throw std::runtime_error{which + " cannot be read: it was written by another version."};
            entries.push_back(std::move(*e));
        }
        if (result != SQLITE_DONE) file_.fail("cannot be read");
        return entries;
    }

    int write_anew(request const& whole_log, std::vector<core::entry> const& left, log_end& end) {
        auto const& [code, epoch] = whole_log.key;
        statement forget = file_.prepare(sqlite_text::forget);
        forget.bind(1, place_of(end.workshop, 0)).bind(2, place_of(end.workshop, last_seq));
        if (int const result = forget.step(); result != SQLITE_DONE) return result;
        if (whole_log.what == request::kind::remove) return file_.prepare(sqlite_text::remove).bind(1, code).step();
        if (int const result = file_.prepare(sqlite_text::renew).bind(1, epoch).bind(2, code).step(); result != SQLITE_DONE) return result;
        for (std::string const& picture : dropped_pictures(left)) {
            if (int const result = pictures_.drop(code, picture); result != SQLITE_DONE) return result;
        }
        return add_rows(left, end);
    }

    int add_rows(std::vector<core::entry> const& entries, log_end& end) {
        for (core::entry const& e : entries) {
            CHECK(e.seq <= last_seq);
            std::string const text = wire::encode_entry(e);
            end.sum = chained(end.sum, text);
            int const result = add_.bind(1, place_of(end.workshop, e.seq)).bind(2, text).bind(3, end.sum).step();
            if (result != SQLITE_DONE) return result;
        }
        return SQLITE_DONE;
    }

    // What was deleted is overwritten in the file, but the write-ahead log may still hold it: it is moved into the file and cut to nothing.
    void scrub() { unscrubbed_ = file_.try_("PRAGMA wal_checkpoint(TRUNCATE)") != SQLITE_OK; }

    int write_rows(std::vector<request> const& requests, std::vector<room::append_result> const& results,
                   std::map<std::string, log_end>& ends) {
        for (std::size_t i = 0; i < requests.size(); ++i) {
            request const& r = requests[i];
            if (results[i] != room::append_result::durable) continue;
            std::string const& code = r.key.code;
            if (r.what == request::kind::found) {
                ends[code] = {++last_number_, {}};
                int const result = found_.bind(1, code).bind(2, r.key.epoch).bind(3, last_number_).step();
                if (result != SQLITE_DONE) return result;
            }
            if (!ends.contains(code)) ends[code] = ends_.at(code);
            if (int const result = add_rows(r.entries, ends[code]); result != SQLITE_DONE) return result;
            for (core::entry const& e : r.entries) {
                if (int const followed = pictures_.follow(code, e); followed != SQLITE_DONE) return followed;
            }
            for (room::picture_part const& part : r.parts) {
                if (int const result = pictures_.put(code, part); result != SQLITE_DONE) return result;
            }
        }
        return SQLITE_DONE;
    }

    // All of it is on the disk, or nothing of it is kept.
    template <class Rows>
    int transact(Rows rows) {
        int result = begin_.step();
        if (result == SQLITE_DONE) {
            result = rows();
            if (result == SQLITE_DONE && (result = commit_.step()) == SQLITE_DONE) result = SQLITE_OK;
        }
        std::string const complaint = result == SQLITE_OK ? std::string{} : file_.complaint();
        if (result == SQLITE_IOERR_FSYNC || result == SQLITE_IOERR_DIR_FSYNC) stop_for_the_disk(complaint);
        if (file_.in_transaction()) static_cast<void>(file_.try_("ROLLBACK"));
        if (is_a_bug(result)) core::check_failed(complaint.c_str(), __FILE__, __LINE__);
        bool const able = result == SQLITE_OK;
        if (able_to_write_.exchange(able) != able && tell_) {
            tell_(able ? "The log can be written again." : "The log cannot be written: " + complaint + ".");
        }
        return result;
    }

    std::function<void(std::string_view)> tell_;
    std::mutex guard_; // of the connection: the writer's thread, and whoever loads before the server has started
    file_lock lock_;
    database file_;
    statement begin_;
    statement commit_;
    statement found_;
    statement add_;
    statement probe_;
    picture_shelf pictures_;
    sequence sequence_;
    std::map<std::string, log_end> ends_;
    core::seq last_number_{}; // of a workshop
    std::atomic<bool> able_to_write_{true};
    bool unscrubbed_{};    // what was deleted may still be in the write-ahead log; of the log's thread
    writer writer_{*this}; // last: it ends before what it writes to
};

sqlite_log::sqlite_log(std::filesystem::path const& file, std::function<void(std::string_view)> tell)
    : shelf_{std::make_unique<shelf>(file, std::move(tell))} {}
sqlite_log::~sqlite_log() = default;
std::vector<room::workshop_key> sqlite_log::list() { return shelf_->list(); }
std::vector<core::entry> sqlite_log::load(std::string const& code) { return shelf_->load(code); }
void sqlite_log::check_medium(std::stop_token const& told) { shelf_->check_file(told); }
void sqlite_log::back_up(std::filesystem::path const& file, std::stop_token const& told) { shelf_->back_up(file, told); }
bool sqlite_log::able_to_write() const { return shelf_->able_to_write(); }

void sqlite_log::create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) {
    adopt(std::move(key), {std::move(first)}, {}, std::move(done));
}

void sqlite_log::adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
                       std::function<void(room::append_result)> done) {
    CHECK(!key.epoch.empty());
    shelf_->push({request::kind::found, std::move(key), std::move(entries), std::move(done), std::move(parts)});
}

void sqlite_log::append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::append, std::move(key), std::move(entries), std::move(done)});
}

void sqlite_log::read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) {
    shelf_->by().read_on(std::move(known), after, std::move(done));
}

void sqlite_log::watch(bell rung) { shelf_->by().watch(std::move(rung)); }

void sqlite_log::put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) {
    CHECK(part.bytes.size() <= core::limits::picture_part_bytes_max);
    shelf_->push_between(
        [this, code = std::move(code), part = std::move(part), done = std::move(done)] { done(shelf_->put_part(code, part)); });
}

void sqlite_log::get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) {
    shelf_->push_between([this, code = std::move(code), picture = std::move(picture), number, done = std::move(done)] {
        done(shelf_->get_part(code, picture, number));
    });
}

void sqlite_log::forget_parts(std::string code, std::string picture) {
    shelf_->push_between([this, code = std::move(code), picture = std::move(picture)] { shelf_->forget_parts(code, picture); });
}

std::string sqlite_log::picture(std::string const& code, std::string const& picture) {
    std::string whole;
    for (int number = 0;; ++number) {
        auto const part = shelf_->get_part(code, picture, number);
        if (!part) return whole;
        whole += *part;
    }
}

void sqlite_log::rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::rewrite, std::move(as), {}, std::move(done), {}, std::move(into)});
}

void sqlite_log::remove(std::string code, std::function<void(room::append_result)> done) {
    shelf_->push({request::kind::remove, {std::move(code), {}}, {}, std::move(done)});
}

} // namespace bordduk::store
