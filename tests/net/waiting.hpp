// Checks that take long because they wait: all of them are begun together, before the first test, and looked at when their turn comes.
//
// Written like a test, on a thread of its own; it returns what it found wrong instead of saying so at once.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace bordduk::tests {

class remarks {
public:
    void expect(bool fine, std::string const& otherwise) {
        if (!fine) text_ += otherwise + "\n";
    }
    [[nodiscard]] std::string const& text() const { return text_; }

private:
    std::string text_;
};

using waiting_check = void (*)(remarks&);
bool begin_early(char const* name, waiting_check check); // only if the test of this name is to be run
std::string outcome_of(char const* name);                // waits for it

} // namespace bordduk::tests

#define WAITING_TEST(name)                                                                                                                 \
    static void name(remarks&);                                                                                                            \
    static bool const name##_begins = begin_early(#name, &name);                                                                           \
    TEST(Waiting, name) {                                                                                                                  \
        ASSERT_TRUE(name##_begins);                                                                                                        \
        EXPECT_EQ(outcome_of(#name), "");                                                                                                  \
    }                                                                                                                                      \
    static void name(remarks& found)
