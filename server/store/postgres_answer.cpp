#include "store/postgres_answer.hpp"

#include <charconv>

namespace bordduk::store {
namespace {

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

} // namespace

postgres_answer::postgres_answer(PGresult* said) { add(said); }

void postgres_answer::add(PGresult* said) {
    std::unique_ptr<PGresult, clear> next{said};
    ExecStatusType const status = libpq().result_status(said);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY && state_.empty()) {
        char const* const state = libpq().result_error_field(said, PG_DIAG_SQLSTATE);
        char const* const words = libpq().result_error_field(said, PG_DIAG_MESSAGE_PRIMARY);
        state_ = state == nullptr ? "XX000" : state;
        says_ = words == nullptr ? "no reason given" : words;
    }
    if (said_ == nullptr || status == PGRES_TUPLES_OK) said_ = std::move(next);
}

bool postgres_answer::wrong_server() const {
    return state_.starts_with("57P") || state_.starts_with("08") || state_ == "25006" || state_ == "25P03";
}

bool postgres_answer::in_the_way() const { return state_.starts_with("40") || state_ == "55P03" || state_ == "57014"; }

int postgres_answer::rows() const { return said_ ? libpq().rows(said_.get()) : 0; }

std::string_view postgres_answer::text(int row, int column) const {
    return {libpq().value(said_.get(), row, column), static_cast<std::size_t>(libpq().length(said_.get(), row, column))};
}

core::seq postgres_answer::number(int row, int column) const {
    std::string_view const digits = text(row, column);
    core::seq value{};
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool postgres_answer::null(int row, int column) const { return libpq().is_null(said_.get(), row, column) != 0; }

std::string postgres_answer::bytes(int row, int column) const {
    std::string_view hex = text(row, column); // \x0102..., as bytea_output = hex has it
    if (hex.starts_with("\\x")) hex.remove_prefix(2);
    std::string all(hex.size() / 2, '\0');
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<char>(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
    return all;
}

} // namespace bordduk::store
