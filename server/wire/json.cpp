#include "wire/json.hpp"

#include <charconv>

namespace bordduk::wire::json {

bool read_view(std::string_view name, core::view& v) {
    if (name == "room") {
        v = core::room_view();
        return true;
    }
    if (name == "desk") {
        v = core::desk_view();
        return true;
    }
    if (constexpr std::string_view prefix = "table/"; name.starts_with(prefix)) {
        name.remove_prefix(prefix.size());
        int number = 0;
        auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        v = core::table_view(number);
        return error == std::errc{} && end == name.data() + name.size() && number > 0;
    }
    if (constexpr std::string_view prefix = "person/"; name.starts_with(prefix)) {
        v = core::person_view(std::string(name.substr(prefix.size())));
        return !v.person.empty();
    }
    return false;
}

} // namespace bordduk::wire::json
