// A certificate authority of a test's own, and what it signs: made by the openssl command line, in a folder that goes with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bordduk::tests {

class self_made_ca {
public:
    self_made_ca(); // throws when openssl does not do it
    ~self_made_ca();
    self_made_ca(self_made_ca const&) = delete;
    self_made_ca& operator=(self_made_ca const&) = delete;

    // For 127.0.0.1, under this name; into the files a server was told, in place of what is there.
    void issue(std::string_view name, int days = 2);
    [[nodiscard]] std::string root() const { return folder_ + "/root.pem"; }
    [[nodiscard]] std::string chain() const { return folder_ + "/chain.pem"; }
    [[nodiscard]] std::string key() const { return folder_ + "/key.pem"; }
    [[nodiscard]] std::vector<std::string> options() const { return {"--tls-certificate", chain(), "--tls-key", key()}; }

private:
    std::string folder_;
};

} // namespace bordduk::tests
