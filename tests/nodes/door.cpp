#include "nodes/door.hpp"

#include "common/free_port.hpp"
#include "common/http_client.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace bordduk::tests {
namespace {

namespace fs = std::filesystem;

std::string text_of(std::string const& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string at(int port) { return "127.0.0.1:" + std::to_string(port); }

// A configuration that says something else now is to be looked at here, too.
void replace(std::string& text, std::string const& there, std::string const& instead) {
    auto const place = text.find(there);
    if (place == std::string::npos) throw std::runtime_error{"the configuration does not say any more: " + there};
    text.replace(place, there.size(), instead);
}

// Lines that start so and follow each other, wherever there are any.
void replace_lines(std::string& text, std::string const& start, std::string const& instead) {
    auto first = text.find(start);
    if (first == std::string::npos) throw std::runtime_error{"the configuration has no line any more that starts with: " + start};
    for (; first != std::string::npos; first = text.find(start, first + instead.size())) {
        auto last = first;
        while (text.compare(last, start.size(), start) == 0)
            last = text.find('\n', last) + 1;
        text.replace(first, last - first, instead);
    }
}

} // namespace

door::door(kind which, std::vector<int> const& nodes, self_made_ca const& ca)
    : plain_{free_port()}, secret_{free_port()}, inner_{free_port()}, figures_{free_port()} {
    std::string pattern = (fs::temp_directory_path() / "bordduk-door-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
    folder_ = pattern;
    if (which == kind::haproxy) start_haproxy(nodes, ca);
    if (which == kind::haproxy_of_one) start_haproxy_of_one(nodes.front(), ca);
    if (which == kind::nginx) start_nginx(nodes, ca);
}

door::~door() {
    if (pid_ > 0) {
        ::kill(pid_, SIGTERM);
        ::waitpid(pid_, nullptr, 0);
    }
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void door::start_haproxy(std::vector<int> const& nodes, self_made_ca const& ca) {
    std::string text = text_of(BORDDUK_SOURCE_DIR "/deploy/haproxy/haproxy.cfg");
    replace(text, "maxconn 100000", "maxconn 4000");            // the machine may allow no more descriptors
    replace(text, "    user haproxy\n    group haproxy\n", ""); // so that it ends with the test, however that ends
    std::string lines;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        lines += "    server is" + std::to_string(i) + ' ' + at(nodes[i]) + '\n';
    replace_lines(text, "    server node", lines);
    text += "\nfrontend inner\n    bind " + at(inner_) +
            "\n    http-response set-header X-Node %s\n    use_backend living if { nbsrv(nodes) eq 0 }\n    default_backend nodes\n";
    start_haproxy_with(std::move(text), ca);
}

void door::start_haproxy_of_one(int node, self_made_ca const& ca) {
    std::string text =
        "global\n    maxconn 4000\n    log stdout format raw local0 notice\n"
        "defaults\n    mode http\n    log global\n    timeout connect 5000\n    timeout client 50000\n    timeout server 50000\n"; // as
                                                                                                                                   // Debian's
                                                                                                                                   // own
    text += text_of(BORDDUK_SOURCE_DIR "/deploy/haproxy/one-node.cfg");
    replace(text, "server here 127.0.0.1:8080", "server here " + at(node));
    start_haproxy_with(std::move(text), ca);
}

void door::start_haproxy_with(std::string text, self_made_ca const& ca) {
    std::ofstream{folder_ + "/both.pem"} << text_of(ca.chain()) << text_of(ca.key());
    replace(text, "bind :80\n", "bind " + at(plain_) + "\n");
    replace(text, "bind :443 ssl crt /etc/haproxy/bordduk.pem", "bind " + at(secret_) + " ssl crt " + folder_ + "/both.pem");
    replace(text, "bind 127.0.0.1:9465", "bind " + at(figures_));
    replace(text, "/etc/haproxy/bordduk.prom", folder_ + "/bordduk.prom");
    std::ofstream{folder_ + "/bordduk.prom"} << figure << '\n';
    std::ofstream{folder_ + "/haproxy.cfg"} << text;
    run({"/usr/sbin/haproxy", "-db", "-f", folder_ + "/haproxy.cfg"});
}

void door::start_nginx(std::vector<int> const& nodes, self_made_ca const& ca) {
    std::string text = text_of(BORDDUK_SOURCE_DIR "/deploy/nginx/bordduk.conf");
    replace(text, "listen 80;", "listen " + at(plain_) + ";");
    replace(text, "listen 443 ssl;", "listen " + at(secret_) + " ssl;");
    replace(text, "/etc/nginx/bordduk-chain.pem", ca.chain());
    replace(text, "/etc/nginx/bordduk-key.pem", ca.key());
    std::string lines;
    for (int const port : nodes)
        lines += "    server " + at(port) + " max_fails=1 fail_timeout=2s;\n";
    replace_lines(text, "    server 10.", lines);
    std::string around =
        "daemon off;\npid " + folder_ + "/pid;\nerror_log stderr;\nevents { worker_connections 1000; }\nhttp {\naccess_log off;\n";
    if (::geteuid() == 0) around = "user root;\n" + around;
    for (char const* const kept : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        around += std::string{kept} + "_temp_path " + folder_ + '/' + kept + ";\n";
    std::ofstream{folder_ + "/nginx.conf"} << around << text << "}\n";
    run({"/usr/sbin/nginx", "-p", folder_, "-e", "stderr", "-c", folder_ + "/nginx.conf"});
}

void door::run(std::vector<std::string> words) {
    std::string const log = folder_ + "/log";
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        int const out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        std::signal(SIGPIPE, SIG_DFL); // what we ignore it would, too
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    for (int tries = 0; tries < 200; ++tries) { // until it listens
        if (int const fd = connect_to(plain_); fd >= 0) {
            ::close(fd);
            return;
        }
        if (::waitpid(pid_, nullptr, WNOHANG) == pid_) {
            pid_ = -1;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error{words.front() + " (is it installed?): " + text_of(log)};
}

} // namespace bordduk::tests
