// libpq, looked for when somebody asks for PostgreSQL: the functions of it that are used here.
//
// It is not linked: libpq brings Kerberos and LDAP along, and a server that keeps its log in a file should need none of that.
#pragma once

#include <libpq-fe.h>

namespace bordduk::store {

struct postgres_library {
    decltype(&::PQconninfoParse) conninfo_parse{};
    decltype(&::PQconninfoFree) conninfo_free{};
    decltype(&::PQconnectStartParams) connect_start{};
    decltype(&::PQconnectPoll) connect_poll{};
    decltype(&::PQfinish) finish{};
    decltype(&::PQstatus) status{};
    decltype(&::PQsocket) socket{};
    decltype(&::PQbackendPID) backend{};
    decltype(&::PQserverVersion) server_version{};
    decltype(&::PQerrorMessage) error_message{};
    decltype(&::PQsetNoticeProcessor) set_notice_processor{};
    decltype(&::PQsetnonblocking) set_nonblocking{};
    decltype(&::PQsendQuery) send_query{};
    decltype(&::PQflush) flush{};
    decltype(&::PQconsumeInput) consume_input{};
    decltype(&::PQisBusy) is_busy{};
    decltype(&::PQgetResult) get_result{};
    decltype(&::PQresultStatus) result_status{};
    decltype(&::PQresultErrorField) result_error_field{};
    decltype(&::PQntuples) rows{};
    decltype(&::PQgetvalue) value{};
    decltype(&::PQgetlength) length{};
    decltype(&::PQgetisnull) is_null{};
    decltype(&::PQclear) clear{};
    decltype(&::PQnotifies) notifies{};
    decltype(&::PQfreemem) free_memory{};
};

// The same for the whole process. Throws std::runtime_error with a sentence if it is not installed.
[[nodiscard]] postgres_library const& libpq();

} // namespace bordduk::store
