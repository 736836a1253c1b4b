// A proxy from Debian in front of nodes, with the configuration of deploy/, in which nothing is changed but ports, files and addresses.
#pragma once

#include "net/self_made_ca.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace bordduk::tests {

class door {
public:
    enum class kind { haproxy, haproxy_of_one, nginx }; // of_one: for one node on the same machine, added to Debian's own configuration
    door(kind which, std::vector<int> const& nodes, self_made_ca const& ca); // throws with what it complains of
    ~door();
    door(door const&) = delete;
    door& operator=(door const&) = delete;

    [[nodiscard]] int plain_port() const { return plain_; }
    [[nodiscard]] int secret_port() const { return secret_; }
    // Of HAProxy before several nodes alone: without TLS, and an answer says in X-Node whose it is.
    [[nodiscard]] int inner_port() const { return inner_; }
    // Of both HAProxys: what Prometheus is told of the certificate, in place of what `deploy/haproxy/certificate` writes.
    [[nodiscard]] int figures_port() const { return figures_; }
    static constexpr char const* figure = "bordduk_tls_certificate_ends_seconds 1800000000";

private:
    void start_haproxy(std::vector<int> const& nodes, self_made_ca const& ca);
    void start_haproxy_of_one(int node, self_made_ca const& ca);
    void start_haproxy_with(std::string text, self_made_ca const& ca);
    void start_nginx(std::vector<int> const& nodes, self_made_ca const& ca);
    void run(std::vector<std::string> words);

    std::string folder_;
    int plain_;
    int secret_;
    int inner_;
    int figures_;
    pid_t pid_{-1};
};

} // namespace bordduk::tests
