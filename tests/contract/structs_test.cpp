// What C++ describes and what the schema defines must be the same, member for member and name for name.
#include "contract/members.hpp"
#include "core/commands.hpp"
#include "core/messages.hpp"
#include "core/programme.hpp"
#include "core/records.hpp"
#include "wire/bodies.hpp"
#include "wire/client_side.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bordduk::contract {
namespace {

template <class T>
void expect_definition(std::string_view name) {
    expect_same_members<T>(definition(name), name, {});
}

template <class E>
void expect_enumeration(json::value const& in_schema, std::string_view name) {
    names ours;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { ours.emplace(json::wire_name(d.name)); });
    EXPECT_EQ(strings_of(json::find(in_schema, "enum")), ours) << name;
}

TEST(Structs, RecordsHaveTheMembersOfTheSchema) {
    expect_definition<core::workshop>("workshop");
    expect_definition<core::item>("item");
    expect_definition<core::phase>("phase");
    expect_definition<core::clock>("clock");
    expect_definition<core::table>("table");
    expect_definition<core::seat>("seat");
    expect_definition<core::round>("round");
    expect_definition<core::note>("note");
    expect_definition<core::theme>("theme");
    expect_definition<core::prioritisation>("prioritisation");
    expect_definition<core::dot>("dot");
    expect_definition<core::summary>("summary");
    expect_definition<core::point>("point");
    expect_definition<core::slot>("slot");
    expect_definition<core::poll>("poll");
    expect_definition<core::poll_answer>("poll_answer");
    expect_definition<core::results>("results");
    expect_definition<core::question>("question");
    expect_definition<core::vote>("vote");
    expect_definition<core::commitment>("commitment");
    expect_definition<core::shared_commitment>("shared_commitment");
    expect_definition<core::slide>("slide");
    expect_definition<core::photo>("photo");
    expect_definition<core::picture>("picture");
    expect_definition<core::bare_picture>("bare_picture");
    expect_definition<core::choice>("choice");
    expect_definition<core::given>("given");
    expect_definition<core::given_row>("given_row");
    expect_definition<core::result_choice>("result_choice");
    expect_definition<core::result_row>("result_row");
    expect_definition<core::result_text>("result_text");
    expect_definition<core::message>("message");
    expect_definition<core::act>("act");
    expect_definition<core::link>("link");
    expect_definition<core::addressee>("addressee");
}

TEST(Structs, TheProgrammeHasTheMembersOfTheSchema) {
    expect_definition<core::programme>("programme");
    expect_definition<core::programme_item>("programme_item");
    expect_definition<core::programme_individual>("programme_individual");
    expect_definition<core::programme_group>("programme_group");
    expect_definition<core::programme_round>("programme_round");
    expect_definition<core::programme_wrap_up>("programme_wrap_up");
    expect_definition<core::programme_plenary>("programme_plenary");
    expect_definition<core::poll_form>("poll_form");
    expect_definition<core::tally>("tally");
    expect_definition<core::programme_slide>("programme_slide");
}

TEST(Structs, HttpBodiesHaveTheMembersOfTheSchema) {
    expect_definition<wire::created>("created");
    expect_same_members<wire::links>(definition("created")["properties"]["links"], "links", {});
    expect_definition<wire::problem>("problem");
    expect_definition<wire::join>("join");
    expect_definition<wire::joined>("joined");
    expect_definition<wire::facilitate>("facilitate");
    expect_definition<wire::watch>("watch");
    expect_definition<wire::token>("token");
    expect_definition<core::outlook>("outlook");
    expect_definition<core::forecast>("forecast");
    expect_definition<core::deadline>("deadline");
    expect_definition<core::offer>("offer");
    expect_definition<core::plan_item>("plan_item");
    expect_definition<wire::make_link>("make_link");
    expect_definition<wire::made_link>("made_link");
    expect_definition<wire::facts>("facts");
    expect_definition<wire::ballot>("ballot");
    expect_definition<wire::device_offer>("device_offer");
    expect_definition<wire::device_take>("device_take");
    expect_definition<wire::device_taken>("device_taken");
    expect_definition<wire::deletion>("deletion");
    expect_definition<wire::erasure>("erasure");
    expect_definition<wire::counted>("counted");
    expect_definition<wire::way>("way");
    expect_definition<wire::network>("network");
    expect_definition<wire::kept_picture>("kept_picture");
    expect_definition<wire::table_facts>("table_facts");
}

TEST(Structs, MessagesHaveTheMembersOfTheSchema) {
    expect_same_members<core::hello>(definition("hello"), "hello", {"type"});
    expect_same_members<core::ping>(definition("ping"), "ping", {"type"});
    expect_same_members<core::welcome>(definition("welcome"), "welcome", {"type"});
    expect_same_members<core::answer>(definition("answer"), "answer", {"type"});
    expect_same_members<core::pong>(definition("pong"), "pong", {"type"});
    expect_definition<core::you>("you");
}

TEST(Structs, EveryCommandHasTheMembersOfTheSchemaAndIsInTheUnion) {
    names in_union;
    for (auto const& each : definition("command")["oneOf"].GetArray())
        in_union.emplace(json::text(each["$ref"]).substr(14));
    names ours;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, core::command>>([&](auto alternative) {
        using command = decltype(alternative)::type;
        std::string name(command::tag);
        std::replace(name.begin(), name.end(), '.', '_');
        ours.insert(name);
        auto const& defined = definition(name);
        expect_same_members<command>(defined, name, {"type", "do", "n", "client"});
        EXPECT_EQ(strings_of(&defined["properties"]["do"]["enum"]), names{std::string(command::tag)});
        EXPECT_EQ(strings_of(&defined["properties"]["type"]["enum"]), names{"command"});
    });
    EXPECT_EQ(in_union, ours);
}

TEST(Structs, EveryMessageIsInItsUnion) {
    auto const listed = [](std::string_view name) {
        names all;
        for (auto const& each : definition(name)["oneOf"].GetArray())
            all.emplace(json::text(each["$ref"]).substr(14));
        return all;
    };
    auto const tags = []<class... Ts>(std::variant<Ts...> const*) { return names{std::string(Ts::tag)...}; };
    EXPECT_EQ(listed("client_message"), tags(static_cast<core::client_message const*>(nullptr)));
    EXPECT_EQ(listed("server_message"), tags(static_cast<core::server_message const*>(nullptr)));
}

TEST(Structs, EnumerationsHaveTheNamesOfTheSchema) {
    expect_enumeration<core::language>(definition("language"), "language");
    expect_enumeration<core::item_kind>(definition("item_kind"), "item_kind");
    expect_enumeration<core::phase_kind>(definition("phase_kind"), "phase_kind");
    expect_enumeration<core::stage>(definition("stage"), "stage");
    expect_enumeration<core::progress>(definition("progress"), "progress");
    expect_enumeration<core::limit_kind>(definition("limit_kind"), "limit_kind");
    expect_enumeration<core::level>(definition("level"), "level");
    expect_enumeration<core::table_role>(definition("table_role"), "table_role");
    expect_enumeration<core::table_signal>(definition("table_signal"), "table_signal");
    expect_enumeration<core::overlay>(definition("overlay"), "overlay");
    expect_enumeration<core::shrink>(definition("offer")["properties"]["what"], "offer what");
    expect_enumeration<core::poll_kind>(definition("poll_kind"), "poll_kind");
    expect_enumeration<core::poll_names>(definition("poll_names"), "poll_names");
    expect_enumeration<core::poll_results_shown>(definition("poll_results_shown"), "poll_results_shown");
    expect_enumeration<core::poll_state>(definition("poll_state"), "poll_state");
    expect_enumeration<core::question_state>(definition("question_state"), "question_state");
    expect_enumeration<core::commitment_of>(definition("commitment_of"), "commitment_of");
    expect_enumeration<core::sharing>(definition("sharing"), "sharing");
    expect_enumeration<core::summary_type>(definition("summary_type"), "summary_type");
    expect_enumeration<core::refusal_reason>(definition("refusal"), "refusal");
    expect_enumeration<core::slot_state>(definition("slot")["properties"]["state"], "slot state");
    expect_enumeration<core::clock_state>(definition("clock")["properties"]["state"], "clock state");
    expect_enumeration<core::role>(definition("you")["properties"]["role"], "role");
}

TEST(Structs, CollectionsHaveTheNamesAndTheOrderOfTheSchema) {
    std::vector<std::string> in_schema;
    for (auto const& member : definition("changes")["properties"].GetObject())
        in_schema.emplace_back(json::text(member.name));
    std::vector<std::string> ours;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::collection>>([&](auto d) { ours.emplace_back(d.name); });
    EXPECT_EQ(in_schema, ours);
    EXPECT_EQ(std::variant_size_v<wire::owned_record>, ours.size() + 1);
    EXPECT_EQ(std::variant_size_v<core::record_ref>, ours.size() + 1);
}

} // namespace
} // namespace bordduk::contract
