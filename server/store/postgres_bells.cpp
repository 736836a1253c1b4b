#include "store/postgres_bells.hpp"

#include "store/postgres_schema.hpp"
#include "store/postgres_sql.hpp"

#include <charconv>
#include <utility>

namespace bordduk::store {

void postgres_bells::ring(std::string const& code, core::seq head) {
    to_send_[code] = head;
    if (!sending_) send();
}

// While one lot is under way the next gathers: of a log that grows fast the others hear now and then, and always of the last.
void postgres_bells::send() {
    std::set<std::string> payloads;
    for (auto const& [code, head] : std::exchange(to_send_, {}))
        payloads.insert(code + ' ' + std::to_string(head));
    sending_ = true;
    over_.push_first(postgres_text::ring(payloads, bell_channel), [this](postgres_answer const&) {
        sending_ = false;
        if (!to_send_.empty()) send();
    });
}

void postgres_bells::heard(std::string const& payload) {
    auto const space = payload.find(' ');
    core::seq head{};
    if (space != std::string::npos) std::from_chars(payload.data() + space + 1, payload.data() + payload.size(), head);
    rung(payload.substr(0, space), head);
}

void postgres_bells::opened() {
    over_.push_first(postgres_text::list, [this](postgres_answer const& said) {
        if (!said.good()) return;
        enum column { code, epoch, head };
        std::map<std::string, postgres_head> const seen = heads_.all();
        std::set<std::string, std::less<>> there;
        for (int row = 0; row < said.rows(); ++row) {
            std::string const which{said.text(row, code)};
            there.insert(which);
            auto const known = seen.find(which);
            if (known != seen.end() && known->second.epoch != said.text(row, epoch))
                rung(which, 0);
            else if (known == seen.end() || known->second.head != said.number(row, head))
                rung(which, said.number(row, head));
        }
        for (auto const& [which, known] : seen) {
            if (!there.contains(which)) rung(which, 0);
        }
    });
}

} // namespace bordduk::store
