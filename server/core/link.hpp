// A link that is shown with something.
#pragma once

#include <boost/describe.hpp>

#include <string>

namespace bordduk::core {

struct link {
    std::string title;
    std::string url;
    bool operator==(link const&) const = default;
};
BOOST_DESCRIBE_STRUCT(link, (), (title, url))

} // namespace bordduk::core
