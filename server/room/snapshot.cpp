#include "room/snapshot.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

namespace bordduk::room {
namespace {

constexpr std::string_view first_line = "bordduk presence 1\n";
constexpr std::size_t word_bytes_max = 64;

bool is_word(std::string_view word) {
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !word.empty() && word.size() <= word_bytes_max && std::ranges::all_of(word, plain);
}

// p: a participant; s: somebody else who sits at a table; c: a tablecloth and its table; o: an offer.
std::string line_of(somebody const& one) {
    if (one.tablecloth > 0) return "c " + one.person + ' ' + std::to_string(one.tablecloth) + '\n';
    return (one.counts ? "p " : "s ") + one.person + '\n';
}

std::string line_of(std::string const& person, offer const& what) {
    std::string line = "o " + person + ' ' + what.secret_hash + ' ' + what.salt + ' ' + std::to_string(what.until);
    if (what.sealed) line += ' ' + *what.sealed;
    return line + '\n';
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin <= line.size();) {
        std::size_t const end = std::min(line.find(' ', begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

template <class Number>
bool read_number(std::string_view word, Number& into) {
    return std::from_chars(word.data(), word.data() + word.size(), into).ec == std::errc{};
}

bool take_line(std::string_view line, snapshot& into) {
    std::vector<std::string_view> const words = words_of(line);
    if (words.size() < 2 || words.size() > 6 || !std::ranges::all_of(words, is_word)) return false;
    std::string const person{words[1]};
    if (words[0] == "o" && words.size() >= 5) {
        offer what{std::string{words[2]}, std::string{words[3]}, {}, 0};
        if (words.size() == 6) what.sealed = words[5];
        return read_number(words[4], what.until) && what.until > 0 && into.offered.try_emplace(person, std::move(what)).second;
    }
    somebody& one = into.here.emplace_back(somebody{person, words[0] == "p", 0});
    if (words[0] == "c") return words.size() == 3 && read_number(words[2], one.tablecloth) && one.tablecloth > 0 && one.tablecloth <= core::limits::tables_max;
    return words.size() == 2 && (words[0] == "p" || words[0] == "s");
}

} // namespace

std::string encode(snapshot const& what) {
    if (what.here.empty() && what.offered.empty()) return {};
    std::string text{first_line};
    auto const add = [&](std::string const& line) {
        if (text.size() + line.size() <= core::limits::presence_snapshot_bytes_max) text += line;
    };
    for (somebody const& one : what.here)
        add(line_of(one));
    for (auto const& [person, one] : what.offered)
        add(line_of(person, one));
    return text;
}

// What was read must be written the same way again: no other order, no number or space but ours.
std::optional<snapshot> decode_snapshot(std::string_view text) {
    if (text.size() > core::limits::presence_snapshot_bytes_max || !text.starts_with(first_line)) return {};
    snapshot found;
    for (std::string_view rest = text.substr(first_line.size()); !rest.empty();) {
        std::size_t const end = rest.find('\n');
        if (end == std::string_view::npos || !take_line(rest.substr(0, end), found)) return {};
        rest.remove_prefix(end + 1);
    }
    auto const is_before = [](somebody const& one, somebody const& other) { return one.person < other.person; };
    bool const each_once = std::ranges::adjacent_find(found.here, std::not_fn(is_before)) == found.here.end();
    if (!each_once || encode(found) != text) return {};
    return found;
}

} // namespace bordduk::room
