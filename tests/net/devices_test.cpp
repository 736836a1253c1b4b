// A second device of the same person: by a secret that is good once and for five minutes, and by nothing else.
#include "net/served_workshop.hpp"
#include "net/staged_machine.hpp"

#include <gmock/gmock.h>

#include <string>

namespace bordduk::tests {
namespace {

std::string const device_secret(32, 's');
std::string const sealed(32, 'x');

std::string const offer = R"({"secret":")" + device_secret + R"(","sealed":")" + sealed + "\"}";
std::string const take = R"({"secret":")" + device_secret + "\"}";

TEST(Devices, E1ASecondDeviceIsTheSamePersonWithWhatTheyWroteAndTheSecretIsGoodOnce) {
    served_workshop house;
    guest const ann = house.join(2);
    live_client phone = house.enter(ann.token);
    ASSERT_TRUE(phone.answer(phone.command("note.write", note_fields("n1", "Skrevet på telefonen"))));
    EXPECT_EQ(house.posts("/device/take", take).status, 403) << "nobody has offered it";
    EXPECT_EQ(house.posts("/device", offer).status, 401);
    EXPECT_EQ(house.posts("/device", offer, house.desk_token()).status, 403);
    EXPECT_EQ(house.posts("/device", offer, ann.token).status, 200);
    auto const taken = house.posts("/device/take", take);
    ASSERT_EQ(taken.status, 201) << taken.body;
    EXPECT_EQ(json_string(taken.body, "person"), ann.person);
    EXPECT_EQ(json_number(taken.body, "table"), 2);
    EXPECT_EQ(json_string(taken.body, "sealed"), sealed);
    EXPECT_EQ(house.posts("/device/take", take).status, 403) << "it is used";
    live_client tablet = house.enter(json_string(taken.body, "token"));
    auto const own = tablet.next(R"({"type":"change","view":"person/)" + ann.person);
    ASSERT_TRUE(own);
    EXPECT_THAT(*own, testing::HasSubstr("Skrevet på telefonen"));
    ASSERT_TRUE(tablet.answer(tablet.command("note.write", note_fields("n2", "Skrevet på brettet"))));
    EXPECT_TRUE(phone.next(R"({"type":"change","view":"person/)" + ann.person)) << "and the first one shows it";

    EXPECT_EQ(house.posts("/device", offer, ann.token).status, 200);
    std::string const other(32, 'o');
    EXPECT_EQ(house.posts("/device", R"({"secret":")" + other + "\"}", ann.token).status, 200);
    EXPECT_EQ(house.posts("/device/take", take).status, 403) << "only the last offer of a person is good";
}

TEST(Devices, E1AnOfferIsGoodForFiveMinutesAndIsNotStored) {
    staged_machine machine;
    served_workshop house;
    guest const ann = house.join();
    EXPECT_EQ(house.posts("/device", offer, ann.token).status, 200);
    machine.clock_is_ahead(299'000);
    EXPECT_EQ(house.posts("/device/take", take).status, 201);
    EXPECT_EQ(house.posts("/device", offer, ann.token).status, 200);
    machine.clock_is_ahead(600'000);
    EXPECT_EQ(house.posts("/device/take", take).status, 403);
    EXPECT_EQ(house.posts("/device", offer, ann.token).status, 200);
    house.server.kill_hard();
    house.server.start_again();
    EXPECT_EQ(house.posts("/device/take", take).status, 403);
}

} // namespace
} // namespace bordduk::tests
