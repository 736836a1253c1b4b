// The server's figures for Prometheus. Every hub is asked on its own thread; nothing is asked but when somebody wants to know.
//
// A label is a word or a number of ours, so that there are never more series than this file can make: no code, no person, no address.
#include "net/exposition.hpp"
#include "net/on_hub.hpp"
#include "net/own_process.hpp"
#include "net/server.hpp"
#include "room/close_code.hpp"

#include <ctime>

namespace bordduk::net {
namespace {

template <class E, class Tell>
void each_of(Tell tell) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { tell(d.name, d.value); });
}

double number(std::uint64_t figure) { return static_cast<double>(figure); }

void tell_work(exposition& to, figures const& all) {
    to.counter("command_answers_total", "Answers to commands; one that is sent again is answered again.", number(all.answers));
    to.begin("command_refusals_total", "counter", "Answers to commands that were refused, by reason.");
    each_of<core::refusal_reason>([&](char const* name, auto why) { to.sample("reason", name, number(all.refusals[static_cast<std::size_t>(why)])); });
    to.counter("malformed_frames_total", "Frames that were no message.", number(all.malformed));
    to.counter("log_entries_total", "Entries appended to the log.", number(all.entries));
    to.durations("append_seconds", "From the log being asked until the hub hears that it is durable.", all.append);
    to.durations("fan_out_seconds", "From durable until every socket that takes it has it; one for each time a room is told.", all.fan_out);
    to.durations("hub_late_seconds", "How late a hub's tick came: what everybody on it waits at most.", all.late);
    to.counter("frames_sent_total", "WebSocket frames written.", number(all.frames));
    to.counter("frame_bytes_sent_total", "Bytes of WebSocket frames written.", number(all.frame_bytes));
    to.begin("http_answers_total", "counter", "Answers over HTTP, by status.");
    for (auto const& [status, count] : all.http_answers)
        to.sample("status", std::to_string(status), number(count));
    to.counter("http_bytes_sent_total", "Bytes of answers over HTTP.", number(all.http_bytes));
    to.begin("closes_total", "counter", "WebSockets that the server closed, by the name of the close code.");
    each_of<room::close_code>([&](char const* name, auto why) {
        auto const found = all.closes.find(static_cast<int>(why));
        to.sample("why", name, found == all.closes.end() ? 0 : number(found->second));
    });
    to.counter("presence_ignored_total", "What other servers said of who is there and was not to be understood.", number(all.presence_ignored));
    to.counter("uploads_total", "Pictures that were put up.", number(all.uploads));
    to.counter("upload_bytes_total", "Bytes of pictures that were put up.", number(all.upload_bytes));
}

void tell_presence(exposition& to, figures const& all) {
    std::uint64_t live = all.strangers;
    for (std::uint64_t const count : all.sessions)
        live += count;
    to.gauge("connections", "Open connections, HTTP and WebSocket.", number(all.http + live));
    to.begin("sessions", "gauge", "WebSockets that have said hello, by role.");
    each_of<core::role>([&](char const* name, auto who) { to.sample("role", name, number(all.sessions[static_cast<std::size_t>(who)])); });
    to.gauge("sessions_nameless", "WebSockets that have not said hello.", number(all.strangers));
    to.gauge("sessions_behind", "Sessions whose socket takes nothing at the moment.", number(all.behind));
    to.gauge("cursor_lag_entries", "Durable entries that the session furthest behind has not been told of.", number(all.behind_most));
    to.gauge("pictures", "Pictures that are kept.", number(all.pictures));
    to.gauge("picture_bytes", "Bytes of the pictures that are kept.", number(all.picture_bytes));
}

void tell_process(exposition& to) {
    own_process const seen = look_at_own_process();
    to.counter("process_cpu_seconds_total", "Time of the processors, user and system.", seen.cpu_seconds);
    to.gauge("process_start_time_seconds", "When the process started, since the epoch.", seen.started_at);
    to.gauge("process_resident_memory_bytes", "Memory that is in use.", number(seen.resident_bytes));
    to.gauge("process_open_fds", "Descriptors that are open.", number(seen.descriptors));
    to.gauge("process_max_fds", "Descriptors that may be open.", number(seen.descriptors_max));
    to.gauge("allocated_bytes", "Memory that the allocator has given out.", number(seen.allocated_bytes));
    to.gauge("allocator_spare_bytes", "Memory that the allocator keeps for the next one who asks.", number(seen.spare_bytes));
}

} // namespace

task<std::string> server::figures() const {
    net::figures all;
    for (auto const& each : hubs_)
        all += co_await on(*each, [&]() -> task<net::figures> { co_return each->take_stock(); });
    exposition text;
    text.begin("build_info", "gauge", "Always 1; the label says which version this is.");
    text.sample("version", options_.version, 1);
    tell_work(text, all);
    tell_presence(text, all);
    text.gauge("workshops", "Workshops that are open.", number(workshops_.all().size()));
    text.gauge("storage_writable", "1 if the last write to the log succeeded, else 0.", able_to_write_() ? 1 : 0);
    if (options_.log_bytes) text.gauge("log_bytes", "Size of the log on the disk.", number(options_.log_bytes()));
    if (options_.door.shown != nullptr)
        text.gauge("tls_certificate_ends_seconds", "Until when the certificate is valid, since the epoch.", static_cast<double>(options_.door.shown->valid().at));
    timespec wall{};
    ::clock_gettime(CLOCK_REALTIME, &wall);
    double const ours = static_cast<double>(clock_.now()) / 1000;
    double const theirs = static_cast<double>(wall.tv_sec) + static_cast<double>(wall.tv_nsec) / 1e9;
    text.gauge("clock_drift_seconds", "How far the server's clock, which is never set, is ahead of the machine's.", ours - theirs);
    text.gauge("uptime_seconds", "Since the server started.", static_cast<double>((clock_.now() - started_at_) / 1000));
    tell_process(text);
    co_return text.take();
}

} // namespace bordduk::net
