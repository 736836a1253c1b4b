// Everything that can be asked of a workshop over HTTP, as protocol/openapi.json has it: a new path is tried like every other.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace bordduk::tests {

struct operation {
    std::string method;             // GET, POST
    std::string path;               // as described: /api/workshops/{code}/join
    std::string target;             // of that workshop
    std::set<std::string> security; // whose token it needs; empty: nobody's
    bool open_to_all{};             // it may also be asked without
    std::string body{"[]"};         // one that it takes, of the examples; where it is no JSON, one that nothing takes
};

[[nodiscard]] std::vector<operation> operations_of(std::string const& workshop_path);

} // namespace bordduk::tests
