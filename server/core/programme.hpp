// The day as it is imported, and the day as it is laid out with times.
//
// lay_out is pure: the caller says when the workshop's local midnight is (core knows no time zones).
// A programme that cannot be held is answered with every problem and its JSON pointer, and changes nothing.
#pragma once

#include "core/commands_answers.hpp"
#include "core/records.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bordduk::core {

// As in protocol/: programme_round, programme_wrap_up, programme_individual, programme_group, programme_plenary, programme_item, programme.
struct programme_round {
    limit_kind limit{};
    int seconds{};
};
BOOST_DESCRIBE_STRUCT(programme_round, (), (limit, seconds))

struct programme_wrap_up {
    std::optional<int> minutes;
    std::optional<int> seconds;
    summary_type summary{};
    std::optional<std::string> addressee;
};
BOOST_DESCRIBE_STRUCT(programme_wrap_up, (), (minutes, seconds, summary, addressee))

struct programme_individual {
    std::optional<int> minutes;
    std::optional<int> seconds;
};
BOOST_DESCRIBE_STRUCT(programme_individual, (), (minutes, seconds))

struct programme_group {
    std::optional<int> minutes;
    std::optional<int> seconds;
    std::optional<programme_round> round;
    std::optional<programme_wrap_up> wrap_up;
};
BOOST_DESCRIBE_STRUCT(programme_group, (), (minutes, seconds, round, wrap_up))

struct programme_plenary { // the length of one table's slot
    std::optional<int> minutes;
    std::optional<int> seconds;
};
BOOST_DESCRIBE_STRUCT(programme_plenary, (), (minutes, seconds))

struct programme_slide { // without a picture: those are put up at the desk
    std::optional<std::string> title;
    std::optional<std::string> text;
    std::optional<std::vector<std::string>> bullets;
    std::optional<std::vector<link>> links;
};
BOOST_DESCRIBE_STRUCT(programme_slide, (), (title, text, bullets, links))

struct programme_item {
    item_kind kind{};
    std::string title;
    std::optional<std::string> start;
    std::optional<std::string> end;
    std::optional<int> minutes;
    std::optional<bool> anchor;
    std::optional<std::string> text;
    std::optional<std::vector<std::string>> points;
    std::optional<std::string> speaker;
    std::optional<std::string> speaker_title;
    std::optional<std::string> organisation;
    std::optional<std::string> role;
    std::optional<std::string> source;
    std::optional<int> year;
    std::optional<std::vector<link>> links;
    std::optional<std::string> question;
    std::optional<std::vector<std::string>> sub_questions;
    std::optional<std::string> statement;
    std::optional<bool> anonymous; // no author is kept with what is shared
    std::optional<bool> commitments; // everybody is asked what they will do when they get home
    std::optional<int> total_minutes;
    std::optional<programme_individual> individual;
    std::optional<programme_group> group;
    std::optional<programme_plenary> plenary;
    std::optional<std::vector<poll_form>> polls;
    std::optional<std::vector<programme_slide>> slides;
};
BOOST_DESCRIBE_STRUCT(programme_item, (),
                      (kind, title, start, end, minutes, anchor, text, points, speaker, speaker_title, organisation, role, source, year,
                       links, question, sub_questions, statement, anonymous, commitments, total_minutes, individual, group, plenary, polls,
                       slides))

struct programme {
    std::string title;
    core::language language{};
    std::optional<std::string> date;     // none: today where the server is asked
    std::optional<std::string> timezone; // none: Europe/Oslo
    std::optional<std::vector<std::string>> organisers;
    std::optional<std::vector<std::string>> outcomes;
    std::optional<std::vector<std::string>> ground_rules;
    std::optional<std::vector<std::string>> organisations;
    std::optional<std::vector<addressee>> addressees;
    int tables{};
    std::optional<int> seats_per_table;
    std::optional<bool> anonymous;
    std::optional<int> retention_days; // after the end; none: 30
    std::vector<programme_item> items;
};
BOOST_DESCRIBE_STRUCT(programme, (),
                      (title, language, date, timezone, organisers, outcomes, ground_rules, organisations, addressees, tables,
                       seats_per_table, anonymous, retention_days, items))

// What is wrong and where: path is a JSON pointer into the programme.
struct problem {
    std::string path;
    std::string reason;
    bool operator==(problem const&) const = default;
};

struct laid_out {
    core::workshop workshop;
    int tables{};
    std::map<std::string, item> items;   // ids i1, i2, ...
    std::map<std::string, phase> phases; // ids <item>-<kind>
    std::optional<std::map<std::string, poll>> polls;    // ids <item>-p1, <item>-p2 ...; none in logs from before there were polls
    std::optional<std::map<std::string, tally>> tallies; // of earlier surveys, by poll
    std::optional<std::map<std::string, slide>> slides{}; // ids <item>-s1, <item>-s2 ...; none in logs from before there were slides
    bool operator==(laid_out const&) const = default;
};
BOOST_DESCRIBE_STRUCT(laid_out, (), (workshop, tables, items, phases, polls, tallies, slides))

// midnight: 00:00 of the workshop's date, local. Never empty problems; the first is the one to show.
std::variant<laid_out, std::vector<problem>> lay_out(programme const& day, std::string const& date, instant midnight);

} // namespace bordduk::core
