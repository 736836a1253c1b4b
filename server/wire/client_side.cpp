#include "wire/client_side.hpp"

#include "wire/intake.hpp"

namespace bordduk::wire {
namespace {

using json::find;

// The record's type follows from its collection: both lists are in the same order.
bool read_record(json::value const& in, heard_record& into) {
    if (in.IsNull()) return true;
    bool fine = false;
    auto const wanted = static_cast<std::size_t>(into.collection) + 1; // monostate comes first
    boost::mp11::mp_with_index<std::variant_size_v<owned_record>>(wanted, [&](auto index) {
        if constexpr (index != 0) fine = json::read(in, into.record.emplace<index>());
    });
    return fine;
}

bool read_set(json::value const& in, std::vector<heard_record>& into) {
    if (!in.IsObject()) return false;
    for (auto const& collection : in.GetObject()) {
        core::collection name{};
        if (!json::from_name(json::text(collection.name), name) || !collection.value.IsObject()) return false;
        for (auto const& record : collection.value.GetObject()) {
            into.push_back({name, std::string(json::text(record.name)), {}});
            if (!read_record(record.value, into.back())) return false;
        }
    }
    return true;
}

bool read_change(json::value const& in, heard_change& into) {
    std::size_t seen = 0;
    auto const* set = find(in, "set");
    return json::read_member(find(in, "view"), into.view, seen) && json::read_member(find(in, "from"), into.from, seen) &&
           json::read_member(find(in, "to"), into.to, seen) && set != nullptr && read_set(*set, into.set);
}

bool read_presence(json::value const& in, core::presence& into) {
    std::size_t seen = 0;
    return json::read_member(find(in, "view"), into.view, seen) && json::read_member(find(in, "here"), into.here, seen) &&
           json::read_member(find(in, "count"), into.count, seen);
}

bool read_leave(json::value const& in, core::leave& into) {
    std::size_t seen = 0;
    return json::read_member(find(in, "view"), into.view, seen);
}

bool read_heard(json::value const& in, std::string_view type, heard& into) {
    if (type == core::welcome::tag) return json::read_members(in, into.emplace<core::welcome>(), 1);
    if (type == core::change::tag) return read_change(in, into.emplace<heard_change>());
    if (type == core::leave::tag) return read_leave(in, into.emplace<core::leave>());
    if (type == core::answer::tag) return json::read_members(in, into.emplace<core::answer>(), 1);
    if (type == core::presence::tag) return read_presence(in, into.emplace<core::presence>());
    return type == core::pong::tag && json::read_members(in, into.emplace<core::pong>(), 1);
}

void write_said(json::writer& out, core::command_message const& message) {
    std::visit(
        [&]<class T>(T const& held) {
            json::key(out, "do");
            json::string(out, T::tag);
            json::write_member(out, "n", message.n);
            json::write_member(out, "client", message.client);
            json::write_members(out, held);
        },
        message.what);
}
template <json::described T>
void write_said(json::writer& out, T const& message) {
    json::write_members(out, message);
}

} // namespace

std::string encode(core::client_message const& message) {
    std::string bytes;
    json::sink target(bytes);
    json::writer out(target);
    out.StartObject();
    std::visit(
        [&]<class T>(T const& held) {
            json::key(out, "type");
            json::string(out, T::tag);
            write_said(out, held);
        },
        message);
    out.EndObject();
    return bytes;
}

std::optional<heard> decode_server_message(std::string_view bytes) {
    json::document in;
    if (!take_in_own(bytes, in) || !in.IsObject()) return std::nullopt;
    auto const* type = find(in, "type");
    heard message;
    if (type == nullptr || !type->IsString() || !read_heard(in, json::text(*type), message)) return std::nullopt;
    return message;
}

} // namespace bordduk::wire
