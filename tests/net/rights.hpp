// Who may do what, as protocol/README.md says it: its table, read as it stands there.
#pragma once

#include <map>
#include <string>

namespace bordduk::tests {

// The words of a row: "own", "table", "host", "any" ..., beginning with "-" where it is not allowed.
struct rights {
    std::string participant;
    std::string host;
    std::string facilitator;
};

// By command ("note.write"), for every command of the schema; throws where one stands in no row, or in two.
[[nodiscard]] std::map<std::string, rights> rights_in_the_readme();

} // namespace bordduk::tests
