// The report: its structs against its own schema, a report of a day that was lived against the whole of it, and what it shares with the
// messages.
#include "contract/members.hpp"
#include "core/apply.hpp"
#include "core/report.hpp"
#include "wire/bodies.hpp"

#include <gtest/gtest.h>

#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

namespace bordduk::contract {
namespace {

json::document const& report_schema() {
    static json::document const d = json_of(source("protocol/report.schema.json"));
    return d;
}

template <class T>
void expect_report_definition(std::string_view name) {
    auto const* found = json::find(report_schema()["definitions"], name);
    ASSERT_NE(found, nullptr) << name;
    expect_same_members<T>(*found, name, {});
}

std::string violation_of_report(std::string const& text) {
    json::document d;
    d.Parse(text.data(), text.size());
    rapidjson::SchemaDocument const schema(report_schema());
    rapidjson::SchemaValidator validator(schema);
    if (d.Accept(validator)) return "";
    rapidjson::StringBuffer where;
    validator.GetInvalidDocumentPointer().Stringify(where);
    return std::string(where.GetString()) + " " + validator.GetInvalidSchemaKeyword();
}

core::state a_day_with_something_left() {
    auto const day = core::lay_out(std::get<core::programme>(wire::decode_programme(bytes_of(source("deploy/reference-workshop.json")))),
                                   "2026-11-25", 1764025200000);
    core::founded founding;
    founding.code = "k7m2qd";
    founding.day = std::get<core::laid_out>(day);
    std::string work;
    for (auto const& [id, item] : founding.day.items)
        if (item.kind == core::item_kind::group_work && founding.day.phases.contains(id + "-plenary")) work = id;
    core::instant const at = 1764057600000;
    core::entry lived;
    lived.seq = 1;
    lived.at = at;
    lived.events = {
        founding,
        core::seat_set{"p7", {3, "Åse", "Innlandet", true, at}},
        core::seat_set{"p8", {3, std::nullopt, std::nullopt, false, at}},
        core::table_named{3, "Fjordbordet"},
        core::item_runs{work, at},
        core::phase_runs{work, core::phase_kind::group, at},
        core::note_set{"n1", {"p7", work, 3, "Vises for rommet", core::level::room, at, std::nullopt}},
        core::note_set{"n2", {"p7", work, 3, "Delt ved bordet", core::level::table, at, at + 1}},
        core::note_set{"n3", {"p8", work, 3, "Bare min egen", core::level::mine, at, std::nullopt}},
        core::summary_set{{work, 3, core::summary_type::key_input, "national", true}},
        core::point_set{"pt1", {work, 3, "p7", "Gi oss tid", true, 1}},
        core::point_set{"pt2", {work, 3, "p8", "Et forslag", false, 2}},
        core::note_set{"n4", {"p8", work, 3, "For dokumentasjonen", core::level::report, at, std::nullopt}},
        core::theme_set{"th1", {work, 3, "Tid", 1, 2}},
        core::point_set{"pt3", {work, 4, "p8", "Mer tid", true, 1, true, "pt1"}},
        core::summary_set{{work, 4, core::summary_type::key_input, "national", true}},
        core::question_kept{"s1", {work, "Hva gjør de andre?", 0, core::question_state::parked, at, std::nullopt}},
        core::commitment_set{"c1",
                             {"p7", core::commitment_of::person, work, "Ringe nabofylket", "2026-12-18", core::sharing::report, {}, at},
                             core::shared_commitment{core::commitment_of::person, work, "Ringe nabofylket", "2026-12-18",
                                                     core::sharing::report, "Innlandet", std::nullopt}},
        core::picture_kept{std::string(64, 'a'), {1920, 1080, 4000, "image/png", at}},
        core::slide_set{"sl1", {work, 1, "Ni av femten", {}, {}, core::picture{std::string(64, 'a'), 1920, 1080, "Ni søyler"}, {}, at}},
        core::slide_set{"sl2", {work, 2, "Ikke vist ennå"}},
        core::photo_set{"ph1", {work, 3, {std::string(64, 'a'), 1920, 1080}, core::photo_level::report, at}},
        core::photo_set{"ph2", {work, 5, {std::string(64, 'b'), 800, 600}, core::photo_level::table, at}},
        core::slot_set{{work, 3, 1, core::slot_state::done, at, at + 60000}},
        core::phase_done{work, core::phase_kind::group, at + 90000},
        core::item_done{work, at + 90000},
        core::workshop_ended{at + 99000}};
    core::state s;
    core::apply(s, lived);
    return s;
}

TEST(Report, ItsStructsHaveTheMembersOfItsSchema) {
    expect_report_definition<core::report>("report");
    expect_report_definition<core::report_item>("report_item");
    expect_report_definition<core::report_phase>("report_phase");
    expect_report_definition<core::report_table>("report_table");
    expect_report_definition<core::report_summary>("report_summary");
    expect_report_definition<core::report_note>("report_note");
    expect_report_definition<core::report_slot>("report_slot");
    expect_report_definition<core::report_slide>("report_slide");
    expect_report_definition<core::report_photo>("report_photo");
    expect_report_definition<core::picture>("picture");
    expect_report_definition<core::bare_picture>("bare_picture");
    expect_report_definition<core::report_theme>("report_theme");
    expect_report_definition<core::report_point>("report_point");
    expect_report_definition<core::report_common>("report_common");
    expect_report_definition<core::report_poll>("report_poll");
    expect_report_definition<core::report_question>("report_question");
    expect_report_definition<core::report_commitments>("report_commitments");
    expect_report_definition<core::mine>("mine");
    expect_report_definition<core::mine_note>("mine_note");
    expect_report_definition<core::mine_commitment>("mine_commitment");
    expect_report_definition<core::report_participation>("report_participation");
    expect_report_definition<core::report_count_at_table>("report_count_at_table");
    expect_report_definition<core::report_count_of_organisation>("report_count_of_organisation");
}

TEST(Report, WhatItSharesWithTheMessagesIsDefinedAlike) {
    std::size_t shared = 0;
    for (auto const& member : report_schema()["definitions"].GetObject()) {
        auto const* same = json::find(schema()["definitions"], json::text(member.name));
        if (same == nullptr) continue;
        ++shared;
        rapidjson::StringBuffer here;
        rapidjson::StringBuffer there;
        rapidjson::Writer<rapidjson::StringBuffer> here_out(here);
        rapidjson::Writer<rapidjson::StringBuffer> there_out(there);
        member.value.Accept(here_out);
        same->Accept(there_out);
        EXPECT_STREQ(here.GetString(), there.GetString()) << json::text(member.name);
    }
    EXPECT_GE(shared, 10U);
}

TEST(Report, ALivedDayIsAsTheSchemaSays) {
    auto const text = wire::encode(core::make_report(a_day_with_something_left(), 1764060000000));
    EXPECT_EQ(violation_of_report(text), "");
    EXPECT_NE(text.find("Gi oss tid"), std::string::npos);
    EXPECT_NE(text.find("Nasjonale myndigheter"), std::string::npos);
    for (auto const* const told : {"For dokumentasjonen", "Hva gjør de andre?", "Ringe nabofylket", "Felles oversikt over levekår"})
        EXPECT_NE(text.find(told), std::string::npos) << told;
    auto const published = wire::encode(core::make_public_report(a_day_with_something_left(), 1764060000000));
    EXPECT_EQ(violation_of_report(published), "");
    for (auto const* const all_saw : {"Ni av femten", "Ni søyler", R"("photos":[{"picture")"})
        EXPECT_NE(published.find(all_saw), std::string::npos) << all_saw;
    for (auto const* const desk_saw : {"Ikke vist ennå", "bbbb"}) {
        EXPECT_NE(text.find(desk_saw), std::string::npos) << desk_saw;
        EXPECT_EQ(published.find(desk_saw), std::string::npos) << desk_saw;
    }
    EXPECT_EQ(violation_of_report(wire::encode(core::make_mine(a_day_with_something_left(), "p7", 1764060000000))), "");
}

TEST(Report, PrivateNotesSuggestionsAndNamesStayOutOfTheBytes) {
    auto const text = wire::encode(core::make_report(a_day_with_something_left(), 1764060000000));
    for (auto const* const hidden : {"Bare min egen", "Et forslag", "Åse", "\"p7\"", "\"p8\""})
        EXPECT_EQ(text.find(hidden), std::string::npos) << hidden;
}

TEST(Report, TheSchemaWouldSeeAPrivateNote) {
    auto text = wire::encode(core::make_report(a_day_with_something_left(), 1764060000000));
    auto const at = text.find(R"("level":"room")");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(violation_of_report(text.replace(at, 14, R"("level":"mine")")), "");
}

} // namespace
} // namespace bordduk::contract
