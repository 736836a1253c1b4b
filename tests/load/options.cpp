#include "load/options.hpp"

#include <cstdlib>
#include <stdexcept>

namespace bordduk::load {

options::options(int count, char** words) {
    for (int i = 0; i < count; i += 2) {
        std::string const name = words[i];
        if (!name.starts_with("--") || i + 1 == count) throw std::runtime_error("expected --option value, not " + name);
        given_[name.substr(2)] = words[i + 1];
    }
}

std::string options::text(std::string const& name, std::string_view otherwise) {
    auto const found = given_.find(name);
    if (found == given_.end()) return std::string(otherwise);
    auto value = std::move(found->second);
    given_.erase(found);
    return value;
}

double options::real(std::string const& name, double otherwise) {
    auto const value = text(name);
    if (value.empty()) return otherwise;
    char* end = nullptr;
    auto const parsed = std::strtod(value.c_str(), &end);
    if (*end != '\0') throw std::runtime_error("--" + name + " is no number: " + value);
    return parsed;
}

int options::number(std::string const& name, int otherwise) { return static_cast<int>(real(name, otherwise)); }

void options::finish() const {
    if (!given_.empty()) throw std::runtime_error("this scenario knows no --" + given_.begin()->first);
}

} // namespace bordduk::load
