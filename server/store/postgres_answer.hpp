// What PostgreSQL said to a question: rows, a complaint with its SQLSTATE, or nothing because the connection was lost.
#pragma once

#include "core/values.hpp"
#include "store/postgres_library.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace bordduk::store {

class postgres_answer {
public:
    postgres_answer() = default;              // lost: nobody knows whether it was done
    explicit postgres_answer(PGresult* said); // taken over
    void add(PGresult* said);                 // of a further statement in the same question; the first complaint stands

    [[nodiscard]] bool good() const { return said_ != nullptr && state_.empty(); }
    [[nodiscard]] bool lost() const { return said_ == nullptr; }
    [[nodiscard]] std::string const& state() const { return state_; } // SQLSTATE of a complaint
    [[nodiscard]] std::string const& says() const { return says_; }   // a complaint in PostgreSQL's words, without anybody's data

    // The same question may do better on another connection, or a little later.
    [[nodiscard]] bool wrong_server() const; // it is going down, or can only be read: connect again
    [[nodiscard]] bool in_the_way() const;   // a lock, a deadlock, a time limit

    // Of the last statement that gave rows.
    [[nodiscard]] int rows() const;
    [[nodiscard]] std::string_view text(int row, int column) const;
    [[nodiscard]] core::seq number(int row, int column) const; // 0 for null
    [[nodiscard]] bool null(int row, int column) const;
    [[nodiscard]] std::string bytes(int row, int column) const; // of a bytea

private:
    struct clear {
        void operator()(PGresult* r) const { libpq().clear(r); }
    };
    std::unique_ptr<PGresult, clear> said_;
    std::string state_;
    std::string says_;
};

} // namespace bordduk::store
