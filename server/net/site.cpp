#include "net/site.hpp"

#include "net/answers_api.hpp"
#include "net/device_api.hpp"
#include "net/erase_api.hpp"
#include "net/pages.hpp"
#include "net/pictures_api.hpp"
#include "net/workshop_api.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bordduk::net {
namespace {

constexpr std::string_view api_root = "/api/workshops";
constexpr std::string_view live_root = "/live/";
constexpr std::string_view network_path = "/network";  // likewise
constexpr std::string_view pictures_root = "/pictures"; // after the code

answer not_allowed(std::string allowed) {
    answer told = problem_answer(405, "method_not_allowed");
    told.headers.emplace_back("Allow", std::move(allowed));
    return told;
}

answer foreign_host() { return problem_answer(421, "foreign_host", "this server is not known by that name"); }

// What answers a path below a workshop, how it is asked and by whom.
using open_door = task<answer> (*)(venue&, request const&);
using guarded_door = task<answer> (*)(venue&, request const&, core::identity const&);
using way_out = task<answer> (*)(directory&, venue&, request const&); // guarded too; behind it the workshop is found no more
struct route {
    std::string_view name; // after the code; empty: the workshop itself
    net::method how;
    std::variant<open_door, guarded_door, way_out> respond;
    askers who{askers::anybody};
};
constexpr std::array routes{
    route{"", method::get, &facts_of},
    route{"/join", method::post, &join},
    route{"/facilitate", method::post, &facilitate},
    route{"/watch", method::post, &watch},
    route{"/links", method::post, &make_link, askers::facilitators},
    route{"/outlook", method::get, &outlook_of, askers::facilitators_and_observers},
    route{"/report.json", method::get, &report_of}, // what is published is for everybody, so it asks itself
    route{"/mine.json", method::get, &mine_of, askers::participants},
    route{"/ballot", method::post, &ballot, askers::participants},
    route{"/device", method::post, &offer_device, askers::participants},
    route{"/device/take", method::post, &take_device},
    route{"/erase", method::post, &erase, askers::people},
    route{"/delete", method::post, &remove, askers::facilitators},
};

route const* route_of(std::string_view name) {
    auto const* const found = std::ranges::find(routes, name, &route::name);
    return found == routes.end() ? nullptr : found;
}

bool fits(method asked, method wanted) { return asked == wanted || (asked == method::head && wanted == method::get); }

} // namespace

task<answer> site::respond(request asked, core::instant now) {
    std::string_view const path = path_of(asked.target);
    if (asked.door == door::inner) co_return co_await inner(asked);
    bool const of_the_server = path == "/healthz" || path == "/readyz";
    if (!of_the_server && !rule_.serves(asked.host)) co_return foreign_host();
    if (asked.method == method::post && !rule_.admits(asked)) {
        co_return problem_answer(403, "foreign_origin", "pages of this server only may ask this");
    }
    bool const in_api = path == api_root || path.starts_with(std::string{api_root} + '/');
    if (in_api) co_return co_await api(asked, path.substr(api_root.size()), now);
    if (path.starts_with(live_root)) {
        answer told = problem_answer(426, "upgrade_required");
        told.headers.emplace_back("Upgrade", "websocket");
        co_return told;
    }
    if (asked.method == method::post) co_return not_allowed("GET, HEAD");
    if (of_the_server) co_return own(path);
    co_return page_answer(asked);
}

answer site::own(std::string_view path) const {
    answer told = text_answer(200, "ok");
    if (path == "/readyz" && !able_to_write_()) told = text_answer(503, "the log cannot be written, or this server is about to leave");
    return told;
}

task<answer> site::inner(request const& asked) const {
    std::string_view const path = path_of(asked.target);
    if (asked.method == method::post) co_return not_allowed("GET, HEAD");
    if (path == "/healthz" || path == "/readyz") co_return own(path);
    if (path != "/metrics") co_return problem_answer(404, "unknown_path");
    answer told = text_answer(200, {});
    told.body = co_await figures_();
    told.content_type = "text/plain; version=0.0.4; charset=utf-8";
    co_return told;
}

task<answer> site::api(request const& asked, std::string_view path, core::instant now) {
    if (path.empty()) {
        if (asked.method != method::post) co_return not_allowed("POST");
        co_return co_await make(asked, now);
    }
    auto const slash = path.find('/', 1);
    std::string_view const code = path.substr(1, slash == std::string_view::npos ? slash : slash - 1);
    std::string_view const rest = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
    if (rest == pictures_root || rest.starts_with(std::string{pictures_root} + '/')) {
        co_return co_await pictures(asked, code, rest.substr(pictures_root.size()), now);
    }
    if (rest == network_path) {
        if (!fits(asked.method, method::get)) co_return not_allowed("GET, HEAD");
        venue* const where = co_await workshops_.look_for(std::string{code});
        if (where == nullptr) co_return unknown_code(asked, now);
        co_return co_await network(*where, asked);
    }
    route const* const r = route_of(rest);
    if (r == nullptr) co_return problem_answer(404, "unknown_path");
    if (!fits(asked.method, r->how)) co_return not_allowed(r->how == method::post ? "POST" : "GET, HEAD");
    venue* const where = co_await workshops_.look_for(std::string{code});
    if (where == nullptr) co_return unknown_code(asked, now);
    if (auto const* const door = std::get_if<open_door>(&r->respond)) co_return co_await (*door)(*where, asked);
    auto who = co_await admitted(*where, asked, r->who);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    if (auto const* const out = std::get_if<way_out>(&r->respond)) co_return co_await (*out)(workshops_, *where, asked);
    co_return co_await std::get<guarded_door>(r->respond)(*where, asked, std::get<core::identity>(who));
}

task<std::optional<answer>> site::refuse_unread(request const& asked, core::instant now) {
    std::string_view const path = path_of(asked.target);
    if (asked.method != method::post || !path.starts_with(std::string{api_root} + '/')) co_return std::nullopt;
    if (!rule_.serves(asked.host) || !rule_.admits(asked)) co_return std::nullopt;
    auto const slash = std::min(path.find('/', api_root.size() + 1), path.size());
    route const* const r = route_of(path.substr(slash));
    venue* const where = co_await workshops_.look_for(std::string{path.substr(api_root.size() + 1, slash - api_root.size() - 1)});
    if (where == nullptr) co_return unknown_code(asked, now); // or the answer would tell a code that is none, and count for nothing
    if (r == nullptr || r->how != method::post || r->who == askers::anybody) co_return std::nullopt;
    auto who = co_await admitted(*where, asked, r->who);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    co_return std::nullopt;
}

task<answer> site::network(venue& where, request const& asked) const {
    auto who = co_await admitted(where, asked, askers::facilitators_and_observers);
    if (auto* const refused = std::get_if<answer>(&who)) co_return std::move(*refused);
    co_return json_answer(200, wire::encode(network_ ? network_() : wire::network{}));
}

task<answer> site::pictures(request const& asked, std::string_view code, std::string_view rest, core::instant now) {
    bool const puts_one = rest.empty();
    if (!fits(asked.method, puts_one ? method::post : method::get)) co_return not_allowed(puts_one ? "POST" : "GET, HEAD");
    venue* const where = co_await workshops_.look_for(std::string{code});
    if (where == nullptr) co_return unknown_code(asked, now);
    if (puts_one) co_return co_await put_picture(*where, asked, bench_);
    co_return co_await picture_of(*where, asked, rest.substr(1));
}

bool site::is_picture(request const& asked) {
    std::string_view const path = path_of(asked.target);
    if (asked.method != method::post || !path.starts_with(std::string{api_root} + '/')) return false;
    auto const slash = path.find('/', api_root.size() + 1);
    return slash != std::string_view::npos && path.substr(slash) == pictures_root;
}

task<std::variant<upload_room::place, answer>> site::expect_picture(request const& asked, core::instant now) {
    if (!rule_.admits(asked)) co_return problem_answer(403, "foreign_origin", "pages of this server only may ask this");
    std::string_view const path = path_of(asked.target).substr(api_root.size() + 1);
    venue* const where = co_await workshops_.look_for(std::string{path.substr(0, path.find('/'))});
    if (where == nullptr) co_return unknown_code(asked, now);
    auto place = uploads_.take(asked.body_bytes);
    if (!place) {
        answer told = problem_answer(429, "busy", "too many pictures at once");
        told.headers.emplace_back("Retry-After", "2");
        co_return told;
    }
    if (auto refused = co_await refuse_picture(*where, asked)) co_return *std::move(refused);
    co_return *std::move(place);
}

task<answer> site::make(request const& asked, core::instant now) {
    if (auto refused = creators_.refuse(asked, now)) co_return std::move(*refused);
    if (auto refused = not_json(asked)) co_return std::move(*refused);
    auto day = wire::decode_programme(asked.body);
    if (auto const* const fault = std::get_if<wire::fault>(&day)) co_return json_answer(400, wire::encode(wire::as_problem(*fault)));
    auto outcome = co_await workshops_.found(std::get<core::programme>(day));
    if (auto const* const problem = std::get_if<core::problem>(&outcome)) {
        co_return problem_answer(400, "impossible", problem->reason, problem->path);
    }
    if (auto const* const refused = std::get_if<core::refusal>(&outcome)) co_return refusal_answer(*refused);
    co_return json_answer(201, wire::encode(std::get<wire::created>(outcome)));
}

answer site::unknown_code(request const& asked, core::instant now) {
    auto const silence = wrong_codes_.one_more(asked.address, now);
    if (!silence) return problem_answer(404, "unknown_code", "there is no such workshop");
    answer told = problem_answer(429, "too_many_wrong_codes");
    told.headers.emplace_back("Retry-After", std::to_string((*silence + 999) / 1000));
    return told;
}

task<std::variant<venue*, answer>> site::line_to(request const& asked, core::instant now) {
    if (!rule_.serves(asked.host)) co_return foreign_host();
    if (!rule_.admits(asked)) co_return problem_answer(403, "foreign_origin", "pages of this server only may ask this");
    std::string_view const path = path_of(asked.target);
    venue* where = nullptr;
    if (path.starts_with(live_root)) where = co_await workshops_.look_for(std::string{path.substr(live_root.size())});
    if (where == nullptr) co_return unknown_code(asked, now);
    co_return co_await workshops_.place(*where);
}

} // namespace bordduk::net
