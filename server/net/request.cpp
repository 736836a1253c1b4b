#include "net/request.hpp"

#include "wire/bodies.hpp"

namespace bordduk::net {

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

answer json_answer(int status, std::string body) { return {status, "application/json", std::move(body), {}, {}}; }
answer text_answer(int status, std::string line) { return {status, "text/plain; charset=utf-8", std::move(line) + "\n", {}, {}}; }

answer problem_answer(int status, std::string_view error, std::string_view detail, std::string_view path) {
    wire::problem what{std::string{error}, {}, {}};
    if (!path.empty()) what.path = path;
    if (!detail.empty()) what.detail = detail;
    return json_answer(status, wire::encode(what));
}

} // namespace bordduk::net
