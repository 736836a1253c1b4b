#include "net/replica.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace bordduk::tests {
namespace {

std::string name_of(core::collection what) {
    std::string found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<core::collection>>([&](auto d) {
        if (d.value == what) found = d.name;
    });
    return found;
}

} // namespace

void replica::hear(std::string_view text) {
    auto const message = wire::decode_server_message(text);
    if (!message) {
        mismatch += "unreadable: " + std::string{text} + "; ";
    } else if (auto const* const welcome = std::get_if<core::welcome>(&*message)) {
        epoch = welcome->epoch;
    } else if (auto const* const leave = std::get_if<core::leave>(&*message)) {
        views.erase(core::to_string(leave->view));
        told.insert("leave " + core::to_string(leave->view));
    } else if (auto const* const change = std::get_if<wire::heard_change>(&*message)) {
        std::string const view = core::to_string(change->view);
        part& p = views[view];
        if (change->from == 0) p = {};
        if (change->from != p.position || change->to <= change->from) mismatch += view + " at " + std::to_string(p.position) + "; ";
        p.position = change->to;
        ++frames;
        for (wire::heard_record const& one : change->set) {
            bool const gone = std::holds_alternative<std::monostate>(one.record);
            told.insert(view + ' ' + name_of(one.collection) + '/' + one.id + (gone ? " gone" : ""));
            if (gone)
                p.records.erase({one.collection, one.id});
            else
                p.records.insert_or_assign({one.collection, one.id}, one.record);
        }
    }
}

std::string replica::hello_rest() const {
    std::string positions;
    for (auto const& [view, p] : views)
        positions += (positions.empty() ? "\"" : ",\"") + view + "\":" + std::to_string(p.position);
    return R"("epoch":")" + epoch + R"(","at":{)" + positions + "}";
}

} // namespace bordduk::tests
