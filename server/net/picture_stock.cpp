#include "net/picture_stock.hpp"

#include "core/limits.hpp"
#include "net/on_hub.hpp"

#include <utility>

namespace bordduk::net {

task<picture_stock::bytes> picture_stock::fetch(room::event_log& log, std::string code, std::string picture, std::size_t size) {
    std::string const key = code + '/' + picture;
    for (;;) {
        if (auto const found = known_.find(key); found != known_.end()) {
            if (bytes held = found->second.lock()) {
                keep(held);
                co_return held;
            }
        }
        auto const under_way = loading_.find(key);
        if (under_way == loading_.end()) break;
        auto const bell = under_way->second;
        static_cast<void>(co_await bell->async_wait(awaiting));
    }
    auto const bell = loading_.emplace(key, std::make_shared<timer>(here_, timer::time_point::max())).first->second;
    std::string whole;
    for (int number = 0; whole.size() < size; ++number) {
        auto const part = co_await get_part(log, code, picture, number);
        if (!part || part->empty()) break;
        whole += *part;
    }
    loading_.erase(key);
    bell->cancel();
    if (whole.size() != size) co_return nullptr;
    auto const made = std::make_shared<std::string const>(std::move(whole));
    std::erase_if(known_, [](auto const& one) { return one.second.expired(); });
    known_.insert_or_assign(key, made);
    keep(made);
    co_return made;
}

void picture_stock::keep(bytes const& one) {
    recent_.remove(one);
    recent_.push_front(one);
    std::size_t held = 0;
    auto at = recent_.begin();
    while (at != recent_.end() && (held += (*at)->size()) <= core::limits::pictures_held_bytes_max)
        ++at;
    recent_.erase(at, recent_.end());
}

} // namespace bordduk::net
