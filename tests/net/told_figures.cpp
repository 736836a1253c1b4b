#include "net/told_figures.hpp"

#include "common/http_client.hpp"

#include <stdexcept>
#include <unistd.h>

namespace bordduk::tests {

int figures_port(bordduk_process const& server) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        std::string const text = server.output();
        auto const said = text.rfind("event=figures_told");
        auto const at = said == std::string::npos ? said : text.find("port=", said);
        if (at != std::string::npos) return std::stoi(text.substr(at + 5));
        ::usleep(20'000);
    }
    throw std::runtime_error("the server does not say where its figures are:\n" + server.output());
}

std::string figures(bordduk_process const& server) { return request(figures_port(server), "GET", "/metrics").value_or(http_answer{}).body; }

double figure(bordduk_process const& server, std::string_view series) {
    std::string const text = figures(server);
    auto const at = text.find("\n" + std::string{series} + ' ');
    return at == std::string::npos ? -1 : std::stod(text.substr(at + series.size() + 2));
}

} // namespace bordduk::tests
