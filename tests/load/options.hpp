// What was asked for on the command line: --name value, each known to somebody.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bordduk::load {

class options {
public:
    options(int count, char** words); // throws on an odd one

    [[nodiscard]] std::string text(std::string const& name, std::string_view otherwise = {});
    [[nodiscard]] int number(std::string const& name, int otherwise);
    [[nodiscard]] double real(std::string const& name, double otherwise);
    void finish() const; // throws if something was given that nobody has taken

private:
    std::map<std::string, std::string> given_;
};

} // namespace bordduk::load
