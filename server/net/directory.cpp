#include "net/directory.hpp"

#include "core/limits.hpp"
#include "net/on_hub.hpp"
#include "net/secrets.hpp"

#include <algorithm>
#include <mutex>

namespace bordduk::net {
namespace {

constexpr char const* usual_timezone = "Europe/Oslo";

std::string lowered(std::string_view code) {
    std::string text{code};
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

} // namespace

wire::links links_of(std::string_view code, std::string_view secret) {
    std::string const base = "/" + std::string{code};
    return {base + "/desk#f=" + std::string{secret}, base + "/stage", base};
}

void directory::open_all() {
    for (room::workshop_key const& key : log_.list()) {
        hub& home = *hubs_[by_code_.size() % hubs_.size()];
        add(home.open(log_, key, log_.load(key.code)));
    }
}

venue* directory::find(std::string_view code) const {
    std::shared_lock const held{guard_};
    auto const found = by_code_.find(lowered(code));
    return found == by_code_.end() || found->second.front()->is_gone() ? nullptr : found->second.front();
}

task<venue*> directory::look_for(std::string code) {
    venue* const known = find(code);
    if (known != nullptr || !log_.shared()) co_return known;
    co_return co_await on(*hubs_.front(), [&]() -> task<venue*> { co_return co_await open(lowered(code)); });
}

task<> directory::until_opened(std::string const& code) {
    timer pause{hubs_.front()->get_executor()};
    while (being_opened_.contains(code)) {
        pause.expires_after(std::chrono::milliseconds{core::limits::breath_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
}

// Twice at once is opened once.
task<venue*> directory::open(std::string code) {
    co_await until_opened(code);
    if (venue* const known = find(code)) co_return known;
    being_opened_.insert(code);
    auto const whole = co_await read_on(log_, {code, {}}, 0);
    venue* opened = nullptr;
    if (whole && !whole->epoch.empty()) {
        hub& home = *hubs_[all().size() % hubs_.size()];
        opened = co_await on(home, [&]() -> task<venue*> { co_return &home.open(log_, {code, whole->epoch}, whole->entries); });
        add(*opened);
        if (room::presence_board* const board = log_.board()) board->look(code);
    }
    being_opened_.erase(code);
    co_return opened;
}

// ---- a workshop on several hubs

task<venue*> directory::place(venue& first) {
    if (hubs_.size() == 1 || log_.shared()) {
        ++first.clients();
        co_return &first;
    }
    venue* where = nullptr;
    while ((where = with_room(first)) == nullptr)
        co_await on(*hubs_.front(), [&]() -> task<> { co_return co_await open_further(first); });
    co_return where;
}

venue* directory::with_room(venue& first) {
    auto const fewer = [](venue* one, venue* other) { return one->clients() < other->clients(); };
    std::unique_lock const held{guard_};
    auto const found = by_code_.find(lowered(first.code()));
    venue* where = &first;
    if (found != by_code_.end() && !first.is_gone() && first.clients() >= hub_clients_) {
        auto const& all = found->second;
        if (all.size() > 1) where = *std::min_element(all.begin() + 1, all.end(), fewer);
        if (where->clients() >= hub_clients_ && all.size() < hubs_.size()) return nullptr;
        if (where->clients() >= hub_clients_) where = *std::ranges::min_element(all, fewer);
    }
    ++where->clients();
    return where;
}

std::vector<venue*> directory::venues_of(venue& first) const {
    std::shared_lock const held{guard_};
    auto const found = by_code_.find(lowered(first.code()));
    return found == by_code_.end() ? std::vector<venue*>{} : found->second;
}

// It begins with what the first one knows now, and reads on for what is written until the bell is rung for it too.
task<> directory::open_further(venue& first) {
    std::string const& code = first.code();
    if (being_opened_.contains(code)) co_return co_await until_opened(code);
    std::vector<venue*> const there = venues_of(first);
    hub* home = nullptr;
    for (auto const& each : hubs_) {
        bool const is_free = std::ranges::none_of(there, [&](venue* one) { return &one->home() == each.get(); });
        if (is_free && (home == nullptr || each->connections() < home->connections())) home = each.get();
    }
    bool const is_wanted = std::ranges::none_of(there, [&](venue* one) { return one->clients() < hub_clients_; });
    if (home == nullptr || there.empty() || !is_wanted) co_return;
    being_opened_.insert(code);
    using beginning = std::optional<room::knowledge>;
    beginning begin = co_await on(first.home(), [&]() -> task<beginning> { co_return first.begin_another(); });
    if (begin) {
        venue* const opened = co_await on(*home, [&]() -> task<venue*> { co_return &home->open(log_, *std::move(begin)); });
        {
            std::unique_lock const held{guard_};
            if (auto const found = by_code_.find(lowered(code)); found != by_code_.end()) found->second.push_back(opened);
            several_ = true;
        }
        for (venue* const each : there) {
            asio::post(each->home().get_executor(), [each, opened] { each->meet(*opened); });
            asio::post(home->get_executor(), [each, opened] { opened->meet(*each); });
        }
        home->notes().note(journal::weight::info, "workshop_grew", {{"code", code}, {"hubs", std::to_string(there.size() + 1)}});
    }
    being_opened_.erase(code);
}

// The log rings for every append. Where nobody else writes it is a look at one word: what is missed by whoever looks too early was written
// before that venue first reads on.
void directory::heard(std::string const& code, core::seq head) const {
    if (!log_.shared() && !several_.load(std::memory_order_relaxed)) return;
    std::shared_lock const held{guard_};
    auto const found = by_code_.find(lowered(code));
    if (found == by_code_.end() || (!log_.shared() && found->second.size() == 1)) return;
    for (venue* const each : found->second)
        if (!each->is_gone()) asio::post(each->home().get_executor(), [each, head] { each->heard(head); });
}

void directory::heard_of(std::string const& code, std::string const& node, std::string const& snapshot) const {
    venue* const where = find(code);
    if (where != nullptr) asio::post(where->home().get_executor(), [where, node, snapshot] { where->hear_of(node, snapshot); });
}

std::vector<venue*> directory::all() const {
    std::shared_lock const held{guard_};
    std::vector<venue*> every;
    for (auto const& [code, venues] : by_code_)
        every.push_back(venues.front());
    return every;
}

void directory::add(venue& first) {
    std::unique_lock const held{guard_};
    by_code_.insert_or_assign(lowered(first.code()), std::vector{&first});
}

std::variant<core::laid_out, core::problem> directory::lay_out(core::programme const& day, core::instant now) const {
    std::string const timezone = day.timezone.value_or(usual_timezone);
    std::optional<std::string> const today = dates_.date(timezone, now);
    if (!today) return core::problem{"/timezone", "is not a time zone"};
    std::string const date = day.date.value_or(*today);
    std::optional<core::instant> const midnight = dates_.midnight(timezone, date);
    if (!midnight) return core::problem{"/date", "is not a date"};
    auto laid_out = core::lay_out(day, date, *midnight);
    if (auto const* const problems = std::get_if<std::vector<core::problem>>(&laid_out)) return problems->front();
    return std::get<core::laid_out>(std::move(laid_out));
}

task<std::variant<wire::created, core::problem, core::refusal>> directory::found(core::programme const& day) {
    std::size_t const count = all().size();
    if (count >= core::limits::workshops_max)
        co_return core::refusal{core::refusal_reason::too_many, "no more workshops fit on this server"};
    hub& home = *hubs_[count % hubs_.size()];
    auto laid_out = lay_out(day, home.now());
    if (auto* const problem = std::get_if<core::problem>(&laid_out)) co_return std::move(*problem);
    room::workshop_key key{new_code(), new_epoch()};
    while (find(key.code) != nullptr)
        key.code = new_code();
    std::string secret = new_token();
    auto first = room::founding_entry({key.code, std::get<core::laid_out>(std::move(laid_out)), hash_token(secret)}, home.now());
    if (auto* const refused = std::get_if<core::refusal>(&first)) co_return std::move(*refused);
    core::entry const entry = std::get<core::entry>(std::move(first));
    if (co_await create(log_, key, entry) != room::append_result::durable) {
        co_return core::refusal{core::refusal_reason::storage_unavailable, {}};
    }
    std::vector<core::entry> const entries{entry};
    venue* const opened = co_await on(home, [&]() -> task<venue*> { co_return &home.open(log_, key, entries); });
    add(*opened);
    home.notes().note(journal::weight::info, "workshop_created", {{"code", key.code}});
    wire::links links = links_of(key.code, secret);
    co_return wire::created{key.code, std::move(secret), std::move(links)};
}

task<venue::gone> directory::remove(venue& one, std::string_view why) {
    venue::gone const refused = co_await on(one.home(), [&]() -> task<venue::gone> { co_return co_await one.end(); });
    if (refused) co_return refused;
    for (venue* const each : venues_of(one)) // once it is not found any more, no bell reaches them
        if (each != &one) asio::post(each->home().get_executor(), [each] { each->heard(0); });
    {
        std::unique_lock const held{guard_};
        by_code_.erase(lowered(one.code()));
    }
    one.home().notes().note(journal::weight::info, "workshop_deleted", {{"code", one.code()}, {"why", std::string{why}}});
    co_return refused;
}

} // namespace bordduk::net
