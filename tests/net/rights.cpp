#include "net/rights.hpp"

#include "contract/files.hpp"

#include <sstream>
#include <stdexcept>
#include <vector>

namespace bordduk::tests {
namespace {

namespace json = wire::json;

std::vector<std::string> commands() {
    std::vector<std::string> all;
    for (auto const& one : contract::schema()["definitions"].GetObject())
        if (auto const* const properties = json::find(one.value, "properties"))
            if (auto const* const name = json::find(*properties, "do")) all.emplace_back(json::text((*name)["enum"][0]));
    return all;
}

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// What stands between backticks in the first cell.
std::vector<std::string> names_in(std::string const& cell) {
    std::vector<std::string> all;
    for (auto from = cell.find('`'); from != std::string::npos; from = cell.find('`', from + 1)) {
        auto const to = cell.find('`', from + 1);
        all.push_back(cell.substr(from + 1, to - from - 1));
        from = to;
    }
    return all;
}

} // namespace

std::map<std::string, rights> rights_in_the_readme() {
    std::map<std::string, rights> exact;
    std::map<std::string, rights> families; // "note." of `note.*`
    std::istringstream lines{contract::bytes_of(contract::source("protocol/README.md"))};
    bool here = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) here = line == "## Who may do what";
        if (!here || !line.starts_with("| `")) continue;
        std::vector<std::string> cells;
        std::istringstream row{line.substr(1)};
        for (std::string cell; std::getline(row, cell, '|');)
            cells.push_back(trimmed(cell));
        for (std::string const& name : names_in(cells.at(0))) {
            bool const family = name.ends_with(".*");
            auto& to = family ? families : exact;
            if (!to.emplace(family ? name.substr(0, name.size() - 1) : name, rights{cells.at(1), cells.at(2), cells.at(3)}).second)
                throw std::runtime_error(name + " stands in two rows");
        }
    }
    std::map<std::string, rights> all;
    for (std::string const& name : commands()) {
        auto const family = families.find(name.substr(0, name.find('.') + 1));
        auto const alone = exact.find(name);
        if (alone == exact.end() && family == families.end()) throw std::runtime_error(name + " stands in no row");
        all.emplace(name, alone != exact.end() ? alone->second : family->second);
    }
    return all;
}

} // namespace bordduk::tests
