#include "net/self_made_ca.hpp"

#include "common/bordduk_process.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace bordduk::tests {
namespace {

void sign(std::vector<std::string> more) {
    std::vector<std::string> words{
        "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"};
    words.insert(words.end(), more.begin(), more.end());
    if (auto const ended = run_to_the_end(words); ended.code != 0) throw std::runtime_error("openssl: " + ended.err);
}

} // namespace

self_made_ca::self_made_ca() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bordduk-ca-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
    folder_ = pattern;
    sign({"-keyout", folder_ + "/root.key", "-out", root(), "-subj", "/CN=A root of our own", "-days", "3"});
    issue("the first");
}

self_made_ca::~self_made_ca() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void self_made_ca::issue(std::string_view name, int days) {
    sign({"-CA", root(), "-CAkey", folder_ + "/root.key", "-keyout", key(), "-out", chain(), "-subj", "/CN=" + std::string{name}, "-addext",
          "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE", "-days", std::to_string(days)});
}

} // namespace bordduk::tests
