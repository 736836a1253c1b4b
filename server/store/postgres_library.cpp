#include "store/postgres_library.hpp"

#include <dlfcn.h>
#include <stdexcept>
#include <string>

namespace bordduk::store {
namespace {

template <class Function>
void find(void* library, char const* name, Function& found) {
    found = reinterpret_cast<Function>(::dlsym(library, name));
    if (found == nullptr)
        throw std::runtime_error{std::string{"PostgreSQL's client library libpq.so.5 is too old: it has no "} + name + "."};
}

postgres_library load() {
    void* const library = ::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL); // never let go of: connections end when the process does
    if (library == nullptr) {
        throw std::runtime_error{
            "A log in PostgreSQL needs its client library libpq.so.5, which is not installed: apt-get install libpq5."};
    }
    postgres_library all;
    find(library, "PQconninfoParse", all.conninfo_parse);
    find(library, "PQconninfoFree", all.conninfo_free);
    find(library, "PQconnectStartParams", all.connect_start);
    find(library, "PQconnectPoll", all.connect_poll);
    find(library, "PQfinish", all.finish);
    find(library, "PQstatus", all.status);
    find(library, "PQsocket", all.socket);
    find(library, "PQbackendPID", all.backend);
    find(library, "PQserverVersion", all.server_version);
    find(library, "PQerrorMessage", all.error_message);
    find(library, "PQsetNoticeProcessor", all.set_notice_processor);
    find(library, "PQsetnonblocking", all.set_nonblocking);
    find(library, "PQsendQuery", all.send_query);
    find(library, "PQflush", all.flush);
    find(library, "PQconsumeInput", all.consume_input);
    find(library, "PQisBusy", all.is_busy);
    find(library, "PQgetResult", all.get_result);
    find(library, "PQresultStatus", all.result_status);
    find(library, "PQresultErrorField", all.result_error_field);
    find(library, "PQntuples", all.rows);
    find(library, "PQgetvalue", all.value);
    find(library, "PQgetlength", all.length);
    find(library, "PQgetisnull", all.is_null);
    find(library, "PQclear", all.clear);
    find(library, "PQnotifies", all.notifies);
    find(library, "PQfreemem", all.free_memory);
    return all;
}

} // namespace

postgres_library const& libpq() {
    static postgres_library const all = load();
    return all;
}

} // namespace bordduk::store
