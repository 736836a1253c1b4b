// Where this room writes what whoever runs the server should know: an event's name and its fields, never content, tokens or addresses.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace bordduk::net {

class journal {
public:
    enum class weight { info, warning, error };
    using fields = std::initializer_list<std::pair<std::string_view, std::string>>;
    virtual ~journal() = default;
    virtual void note(weight how, std::string_view event, fields with = {}) = 0; // from any thread
};

} // namespace bordduk::net
