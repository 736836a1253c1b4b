// Numbers that stand in more than one place: limits, the protocol's version, close codes.
#include "contract/files.hpp"
#include "core/limits.hpp"
#include "core/messages.hpp"
#include "room/close_code.hpp"

#include <gtest/gtest.h>

#include <map>

namespace bordduk::contract {
namespace {

namespace json = wire::json;
namespace limits = core::limits;

TEST(Numbers, LengthsOfTextAreTheLimitsOfTheServer) {
    EXPECT_EQ(definition("text")["maxLength"].GetUint64(), limits::text_points_max);
    EXPECT_EQ(definition("line")["maxLength"].GetUint64(), limits::line_points_max);
    EXPECT_EQ(definition("name")["maxLength"].GetUint64(), limits::name_points_max);
}

TEST(Numbers, TablesSeatsAndItemsAreTheLimitsOfTheServer) {
    EXPECT_EQ(definition("table_number")["maximum"].GetInt(), limits::tables_max);
    auto const& programme = definition("programme")["properties"];
    EXPECT_EQ(programme["tables"]["maximum"].GetInt(), limits::tables_max);
    EXPECT_EQ(programme["seats_per_table"]["maximum"].GetInt(), limits::seats_per_table_max);
    EXPECT_EQ(programme["items"]["maxItems"].GetInt(), limits::items_max);
    EXPECT_EQ(definition("workshop")["properties"]["seats_per_table"]["maximum"].GetInt(), limits::seats_per_table_max);
    EXPECT_EQ(definition("round")["properties"]["order"]["maxItems"].GetInt(), limits::seats_per_table_max);
    EXPECT_EQ(definition("slot")["properties"]["position"]["maximum"].GetInt(), limits::tables_max);
    EXPECT_EQ(definition("queue_move")["properties"]["position"]["maximum"].GetInt(), limits::tables_max);
}

TEST(Numbers, PollsQuestionsAndCommitmentsHaveTheLimitsOfTheServer) {
    EXPECT_EQ(definition("sentence")["maxLength"].GetUint64(), limits::sentence_points_max);
    auto const& form = definition("poll_form")["properties"];
    EXPECT_EQ(form["options"]["maxItems"].GetInt(), limits::poll_options_max);
    EXPECT_EQ(form["rows"]["maxItems"].GetInt(), limits::poll_rows_max);
    EXPECT_EQ(definition("programme_item")["properties"]["polls"]["maxItems"].GetInt(), limits::polls_per_item_max);
    EXPECT_EQ(definition("results")["properties"]["n"]["maximum"].GetInt(), limits::people_max);
}

TEST(Numbers, PicturesAndSlidesHaveTheLimitsOfTheServer) {
    auto const& kept = definition("kept_picture")["properties"];
    EXPECT_EQ(kept["bytes"]["maximum"].GetUint64(), limits::picture_bytes_max);
    for (auto const* const name : {"kept_picture", "picture", "bare_picture"}) {
        EXPECT_EQ(definition(name)["properties"]["width"]["maximum"].GetInt(), limits::picture_side_max) << name;
        EXPECT_EQ(definition(name)["properties"]["height"]["maximum"].GetInt(), limits::picture_side_max) << name;
    }
    EXPECT_EQ(definition("programme_item")["properties"]["slides"]["maxItems"].GetInt(), limits::slides_per_programme_item_max);
    EXPECT_GE(definition("slide")["properties"]["position"]["maximum"].GetInt(), limits::slides_per_item_max);
}

TEST(Numbers, TheVersionIsTheServersAndTheSchemas) {
    auto const version = json_of(source("protocol/version.json"));
    EXPECT_EQ(version["version"].GetInt(), core::protocol_version);
    EXPECT_EQ(json::text(schema()["title"]), "bordduk.v" + std::to_string(core::protocol_version));
}

TEST(Numbers, CloseCodesAreThoseOfTheFile) {
    std::map<std::string, int> ours;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<room::close_code>>(
        [&](auto d) { ours.emplace(d.name, static_cast<int>(d.value)); });
    std::map<std::string, int> in_file;
    for (auto const& member : json_of(source("protocol/close-codes.json")).GetObject()) {
        auto const code = std::stoi(std::string(json::text(member.name)));
        in_file.emplace(json::text(member.value["name"]), code);
        EXPECT_EQ(member.value["reconnect"].GetBool(), code < 4500) << code;
        EXPECT_TRUE(json::text(member.value["why"]).ends_with('.')) << code;
    }
    EXPECT_EQ(ours, in_file);
}

} // namespace
} // namespace bordduk::contract
