#include "core/values.hpp"

namespace bordduk::core {

std::string to_string(view const& v) {
    switch (v.what) {
    case view::kind::room:
        return "room";
    case view::kind::desk:
        return "desk";
    case view::kind::table:
        return "table/" + std::to_string(v.table);
    case view::kind::person:
        return "person/" + v.person;
    }
    return {};
}

} // namespace bordduk::core
