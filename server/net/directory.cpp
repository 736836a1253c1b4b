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
    return found == by_code_.end() || found->second->is_gone() ? nullptr : found->second;
}

task<venue*> directory::look_for(std::string code) {
    venue* const known = find(code);
    if (known != nullptr || !log_.shared()) co_return known;
    co_return co_await on(*hubs_.front(), [&]() -> task<venue*> { co_return co_await open(lowered(code)); });
}

// Twice at once is opened once.
task<venue*> directory::open(std::string code) {
    timer pause{hubs_.front()->get_executor()};
    while (being_opened_.contains(code)) {
        pause.expires_after(std::chrono::milliseconds{core::limits::breath_ms});
        static_cast<void>(co_await pause.async_wait(awaiting));
    }
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

void directory::heard(std::string const& code, core::seq head) const {
    venue* const where = find(code);
    if (where == nullptr) return;
    asio::post(where->home().get_executor(), [where, head] { where->heard(head); });
}

void directory::heard_of(std::string const& code, std::string const& node, std::string const& snapshot) const {
    venue* const where = find(code);
    if (where != nullptr) asio::post(where->home().get_executor(), [where, node, snapshot] { where->hear_of(node, snapshot); });
}

std::vector<venue*> directory::all() const {
    std::shared_lock const held{guard_};
    std::vector<venue*> every;
    for (auto const& [code, one] : by_code_)
        every.push_back(one);
    return every;
}

void directory::add(venue& one) {
    std::unique_lock const held{guard_};
    by_code_.insert_or_assign(lowered(one.code()), &one);
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
    {
        std::unique_lock const held{guard_};
        by_code_.erase(lowered(one.code()));
    }
    one.home().notes().note(journal::weight::info, "workshop_deleted", {{"code", one.code()}, {"why", std::string{why}}});
    co_return refused;
}

} // namespace bordduk::net
