#include "promises.hpp"

#include <boost/mp11.hpp>

namespace bordduk::sim {

std::string name_of(vow one) {
    std::string found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<vow>>([&](auto d) {
        if (d.value == one) found = d.name;
    });
    return found;
}

std::array<int, 12>& looked_at() {
    static std::array<int, 12> times{};
    return times;
}

} // namespace bordduk::sim
