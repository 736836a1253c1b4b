// A workshop to which pictures are put up: how that is asked, and what a command says of one that is there.
#pragma once

#include "net/served_workshop.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace bordduk::tests {

struct picture_house : served_workshop {
    using served_workshop::served_workshop;

    http_answer puts(std::string const& token, std::string_view bytes, std::string const& type = "image/png") {
        auto const told =
            request(server.port(), "POST", path + "/pictures", bytes, {{"Authorization", "Bearer " + token}, {"Content-Type", type}});
        return told.value_or(http_answer{});
    }
    http_answer sees(std::string const& token, std::string const& picture) {
        std::map<std::string, std::string> headers;
        if (!token.empty()) headers.emplace("Authorization", "Bearer " + token);
        return request(server.port(), "GET", path + "/pictures/" + picture, {}, headers).value_or(http_answer{});
    }
    // What a test asks the desk or a table to do; the answer.
    std::string does(std::string const& token, std::string_view what, std::string const& fields) {
        live_client one = enter(token);
        return one.answer(one.command(what, fields)).value_or("nothing");
    }
    // Everything of it that is on the disk.
    std::string kept() {
        std::string all;
        for (auto const& each : std::filesystem::recursive_directory_iterator{server.folder() + "/data"}) {
            if (!each.is_regular_file()) continue;
            std::ifstream in{each.path(), std::ios::binary};
            all.append(std::istreambuf_iterator<char>{in}, {});
        }
        return all;
    }
};

inline std::string named(http_answer const& told) { return json_string(told.body, "picture"); }
inline std::string picture_fields(http_answer const& told, std::string const& more = {}) {
    return R"("picture":{"picture":")" + named(told) + R"(","width":)" + std::to_string(json_number(told.body, "width")) + R"(,"height":)" +
           std::to_string(json_number(told.body, "height")) + more + "}";
}

} // namespace bordduk::tests
