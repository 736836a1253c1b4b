// A real PostgreSQL from Debian's package, started by the tests in a folder of its own on a Unix socket; stopped and removed at the end.
//
// It ends with the process that started it, however that ends. A process that is started by one with a cluster uses the same.
#pragma once

#include <string>
#include <sys/types.h>

namespace bordduk::tests {

class postgres_cluster {
public:
    static postgres_cluster& ours(); // made when first asked for; throws std::runtime_error with what it said

    [[nodiscard]] std::string address(std::string const& database) const; // as given to --store
    std::string ask(std::string const& database, std::string const& sql); // what psql prints, unaligned; throws what it complains of

    void stop();  // as for a restart: whoever is connected is thrown out
    void crash(); // as if the machine had stopped
    void start();
    void throw_everybody_out(); // their connections are terminated

    ~postgres_cluster();
    postgres_cluster(postgres_cluster const&) = delete;
    postgres_cluster& operator=(postgres_cluster const&) = delete;

private:
    postgres_cluster();
    void end(int signal);

    std::string folder_;
    bool borrowed_{};
    pid_t pid_{-1};
};

// A database with nothing in it, for one test at a time.
class postgres_database {
public:
    postgres_database();
    ~postgres_database();
    postgres_database(postgres_database const&) = delete;
    postgres_database& operator=(postgres_database const&) = delete;

    [[nodiscard]] std::string address() const { return postgres_cluster::ours().address(name_); }
    std::string ask(std::string const& sql) const { return postgres_cluster::ours().ask(name_, sql); }

private:
    std::string name_;
};

} // namespace bordduk::tests
