// Every log there is, for the suites of their one contract.
#pragma once

#include "common/postgres_cluster.hpp"
#include "store/memory.hpp"
#include "store/postgres.hpp"
#include "store/sqlite.hpp"
#include "wait_for_append.hpp"

#include <gtest/gtest.h>

namespace bordduk::tests {

inline room::workshop_key const key{"AAAAAA", "epoch-1"};

inline core::entry by(std::string const& person, core::seq seq, std::int64_t n) {
    core::entry e = entry_at(seq);
    e.person = person;
    e.client = "queue001";
    e.n = n;
    return e;
}

struct in_memory {
    store::memory_log log;
};
struct in_a_file {
    temporary_folder folder;
    store::sqlite_log log{folder.path / "log.db"};
};
struct in_postgres {
    postgres_database database;
    store::postgres_log log{database.address()};
};
using all_logs = testing::Types<in_memory, in_a_file, in_postgres>;

template <class Where>
class in_every_log : public testing::Test {
public:
    Where where;
    auto& log() { return where.log; }
};

} // namespace bordduk::tests
