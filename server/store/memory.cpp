#include "store/memory.hpp"

#include "store/sequence.hpp"
#include "store/writer.hpp"

#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace bordduk::store {

class memory_log::shelf final : public medium {
public:
    std::vector<room::append_result> write(std::vector<request> const& requests) override {
        std::lock_guard const held{guard_};
        std::vector<room::append_result> results;
        for (request const& r : requests) {
            bool const fits = sequence_.take(r);
            results.push_back(fits ? room::append_result::durable : room::append_result::unavailable);
            if (!fits) continue;
            log& kept = logs_[r.code];
            if (!r.epoch.empty()) kept.epoch = r.epoch;
            kept.entries.insert(kept.entries.end(), r.entries.begin(), r.entries.end());
        }
        return results;
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

private:
    struct log {
        std::string epoch;
        std::vector<core::entry> entries;
    };
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
    shelf_->push({std::move(key.code), std::move(key.epoch), {std::move(first)}, std::move(done)});
}

void memory_log::append(std::string code, std::vector<core::entry> entries, std::function<void(room::append_result)> done) {
    shelf_->push({std::move(code), {}, std::move(entries), std::move(done)});
}

} // namespace bordduk::store
