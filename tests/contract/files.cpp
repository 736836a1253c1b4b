#include "contract/files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bordduk::contract {

std::filesystem::path source(std::string_view below_the_top) { return std::filesystem::path(BORDDUK_SOURCE_DIR) / below_the_top; }

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

wire::json::document parsed(std::string_view text) {
    wire::json::document d;
    d.Parse(text.data(), text.size());
    return d;
}

wire::json::document json_of(std::filesystem::path const& file) {
    wire::json::document d = parsed(bytes_of(file));
    if (d.HasParseError()) throw std::runtime_error(file.string() + " is not JSON");
    return d;
}

std::vector<std::filesystem::path> files_in(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> all;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

wire::json::document const& schema() {
    static wire::json::document const d = json_of(source("protocol/bordduk.schema.json"));
    return d;
}

wire::json::value const& definition(std::string_view name) {
    auto const* found = wire::json::find(schema()["definitions"], name);
    if (found == nullptr) throw std::runtime_error("no definition " + std::string(name));
    return *found;
}

} // namespace bordduk::contract
