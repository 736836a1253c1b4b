// A workshop in the middle of its day: everybody seated, every table with notes of which most are shared, as its log and its state.
#pragma once

#include "core/entry.hpp"
#include "core/state.hpp"

#include <string>
#include <vector>

namespace bordduk::load {

struct lived_day {
    core::state state;
    std::vector<core::entry> log;

    lived_day(int tables, int people, int notes);
    static std::string person(int who) { return "p" + std::to_string(1'000 + who); }
    static std::string note(int which) { return "n" + std::to_string(100'000 + which); }

private:
    void write(std::vector<core::event> events);
};

} // namespace bordduk::load
