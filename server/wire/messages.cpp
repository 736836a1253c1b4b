#include "wire/messages.hpp"

#include "core/limits.hpp"
#include "wire/intake.hpp"
#include "wire/schema.hpp"

#include <cstdint>
#include <utility>

namespace bordduk::wire {
namespace {

using json::find;
using json::text;

fault unknown(std::string path, std::string reason) { return {fault_kind::unknown_kind, std::move(path), std::move(reason), {}, {}, 0}; }

// "note.write" is the definition note_write; only tags of core::command are definitions.
std::optional<std::string> definition_of_command(std::string_view tag) {
    bool known = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>(
        [&](auto alternative) { known = known || decltype(alternative)::type::tag == tag; });
    if (!known) return std::nullopt;
    std::string name(tag);
    for (char& c : name)
        if (c == '.') c = '_';
    return name;
}

std::variant<std::string, fault> definition_of(json::value const& message) {
    if (!message.IsObject()) return fault{fault_kind::invalid, "", "must be of type object", {}, {}, 0};
    auto const* type = find(message, "type");
    if (type == nullptr) return unknown("/type", "is missing");
    if (!type->IsString()) return unknown("/type", "must be of type string");
    if (text(*type) == core::hello::tag || text(*type) == core::ping::tag) return std::string(text(*type));
    if (text(*type) != core::command_message::tag) return unknown("/type", "must be one of: hello, command, ping");
    auto const* what = find(message, "do");
    if (what == nullptr) return unknown("/do", "is missing");
    if (!what->IsString()) return unknown("/do", "must be of type string");
    if (auto definition = definition_of_command(text(*what))) return *std::move(definition);
    return unknown("/do", "is not a command");
}

// So that even an unreadable command can be answered, and its n consumed: the two members, where they are there once and as they should be.
void name_sender(json::value const& message, fault& found) {
    if (!message.IsObject() || found.path == "/n" || found.path == "/client") return;
    auto const* n = find(message, "n");
    auto const* client = find(message, "client");
    if (n == nullptr || client == nullptr || violation("command_number", *n) || violation("client_id", *client)) return;
    found.n = n->GetInt64();
    found.client = text(*client);
}

bool read_message(json::value const& in, core::client_message& message) {
    auto const type = text(*find(in, "type"));
    if (type == core::hello::tag) return json::read_members(in, message.emplace<core::hello>(), 1);
    if (type == core::ping::tag) return json::read_members(in, message.emplace<core::ping>(), 1);
    auto& command = message.emplace<core::command_message>();
    if (!json::read(*find(in, "n"), command.n) || !json::read(*find(in, "client"), command.client)) return false;
    if (!json::read_alternative(in, text(*find(in, "do")), command.what, 4)) return false; // type, do, n, client
    auto said = command.what;
    // The id under which a note is nobody's stays out of it: whoever reads the log could try ids until one fits.
    if (auto* const shared = std::get_if<core::note_share>(&said)) shared->as.reset();
    command.fingerprint = fingerprint(canonical(said));
    return true;
}

// Draft-04 cannot speak of names of members, so that one rule is here: positions are positions of views.
std::optional<fault> no_view(core::client_message const& message) {
    auto const* hello = std::get_if<core::hello>(&message);
    if (hello == nullptr) return std::nullopt;
    for (auto const& [name, position] : hello->at) {
        json::value const as_value(name.data(), json::length(name));
        if (violation("view", as_value)) return fault{fault_kind::invalid, child("/at", name), "is not a view", {}, {}, 0};
    }
    return std::nullopt;
}

std::optional<fault> read_checked(json::value const& in, core::client_message& message) {
    auto definition = definition_of(in);
    if (auto* found = std::get_if<fault>(&definition)) return std::move(*found);
    if (auto found = violation(std::get<std::string>(definition), in)) return found;
    // The schema and the structs are held together by tests; where they still differ nothing is carried out.
    if (!read_message(in, message)) return fault{fault_kind::invalid, "", "must be as the schema says", {}, {}, 0};
    return no_view(message);
}

void write_record(json::writer& out, core::record_ref const& record) {
    std::visit(
        [&]<class T>(T const& held) {
            if constexpr (std::is_same_v<T, core::gone>)
                out.Null();
            else
                json::write(out, *held);
        },
        record);
}

// A projection is ordered by collection: each collection is one object.
void write_set(json::writer& out, core::projection const& set) {
    out.StartObject();
    for (auto at = set.begin(); at != set.end();) {
        auto const collection = at->collection;
        json::key(out, json::name_of(collection));
        out.StartObject();
        for (; at != set.end() && at->collection == collection; ++at) {
            json::key(out, at->id);
            write_record(out, at->record);
        }
        out.EndObject();
    }
    out.EndObject();
}

void write_body(json::writer& out, core::change const& message) {
    json::write_member(out, "view", message.view);
    json::write_member(out, "from", message.from);
    json::write_member(out, "to", message.to);
    json::key(out, "set");
    write_set(out, message.set);
}
void write_body(json::writer& out, core::leave const& message) { json::write_member(out, "view", message.view); }
void write_body(json::writer& out, core::presence const& message) {
    json::write_member(out, "view", message.view);
    json::write_member(out, "here", message.here);
    json::write_member(out, "count", message.count);
}
template <json::described T>
void write_body(json::writer& out, T const& message) {
    json::write_members(out, message);
}

} // namespace

std::variant<core::client_message, fault> decode_client_message(std::string_view bytes) {
    json::document in;
    core::client_message message;
    auto found = take_in(bytes, core::limits::message_bytes_max, in);
    if (!found) found = read_checked(in, message);
    if (!found) {
        if (auto* const command = std::get_if<core::command_message>(&message)) command->bytes = bytes.size();
        return message;
    }
    name_sender(in, *found);
    found->fingerprint = fingerprint(bytes);
    return *std::move(found);
}

std::string encode(core::server_message const& message) {
    std::string bytes;
    json::sink target(bytes);
    json::writer out(target);
    out.StartObject();
    std::visit(
        [&]<class T>(T const& held) {
            json::key(out, "type");
            json::string(out, T::tag);
            write_body(out, held);
        },
        message);
    out.EndObject();
    return bytes;
}

// Where a note is shared without its author, the new id stays out of it: what is kept of the command must not lead to the note.
std::string canonical(core::command const& what) {
    if (auto const* const share = std::get_if<core::note_share>(&what); share != nullptr && share->as) {
        return canonical(core::note_share{share->note, share->level, std::nullopt});
    }
    std::string bytes;
    json::sink target(bytes);
    json::writer out(target);
    out.StartObject();
    std::visit(
        [&]<class T>(T const& held) {
            json::key(out, "do");
            json::string(out, T::tag);
            json::write_members(out, held);
        },
        what);
    out.EndObject();
    return bytes;
}

} // namespace bordduk::wire
