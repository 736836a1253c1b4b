#include "app/shown_certificate.hpp"

#include <exception>

namespace bordduk::app {
namespace {

using weight = net::journal::weight;

void say(net::certificate const& shown, net::journal& notes) {
    auto const valid = shown.valid();
    notes.note(valid.over ? weight::warning : weight::info, valid.over ? "certificate_expired" : "certificate", {{"until", valid.until}});
}

} // namespace

std::unique_ptr<net::certificate> certificate_of(options const& o, net::journal& notes) {
    if (o.tls_certificate.empty()) return nullptr;
    auto shown = std::make_unique<net::certificate>(o.tls_certificate, o.tls_key);
    say(*shown, notes);
    return shown;
}

void read_again(net::certificate* shown, net::journal& notes) {
    if (shown == nullptr) return notes.note(weight::info, "nothing_to_read_again");
    try {
        shown->read_again();
        say(*shown, notes);
    } catch (std::exception const& failed) {
        notes.note(weight::warning, "certificate_kept", {{"why", failed.what()}});
    }
}

} // namespace bordduk::app
