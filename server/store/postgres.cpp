#include "store/postgres.hpp"

#include "core/check.hpp"
#include "core/limits.hpp"
#include "core/limits_database.hpp"
#include "store/postgres_bells.hpp"
#include "store/postgres_errands.hpp"
#include "store/postgres_loop.hpp"
#include "store/postgres_presence.hpp"
#include "store/postgres_schema.hpp"
#include "store/postgres_tail.hpp"
#include "store/postgres_writing.hpp"

#include <algorithm>
#include <future>
#include <random>
#include <stdexcept>
#include <utility>

namespace bordduk::store {
namespace {

using room::append_result;
using std::chrono::milliseconds;

constexpr milliseconds usual{core::limits::database_answer_ms};
constexpr milliseconds sweeping_ms{core::limits::database_sweep_ms};
constexpr milliseconds sweep_every{core::limits::picture_begun_ms};

// Of this run of this server, among those that share the database.
std::string random_name() {
    std::random_device chance;
    std::string name;
    for (int digit = 0; digit < 12; ++digit)
        name += "0123456789abcdef"[chance() % 16];
    return name;
}

append_result said_of(postgres_answer const& said) { return said.good() ? append_result::durable : append_result::unavailable; }

} // namespace

class postgres_log::shelf {
public:
    shelf(std::string const& where, std::function<void(std::string_view)> tell) : tell_{std::move(tell)}, address_{where} {
        prepare_database(address_, tell_);
        write_line_.opened = [this] { writing_.opened(); };
        write_line_.lost = [this](std::string const& why) { writing_.lost(why); };
        ear_.opened = [this] {
            bells_.opened();
            board_.opened();
        };
        loop_.start({{&write_line_, &ear_, &broom_},
                     [this] { go_on(); },
                     [this] { return deadline(); },
                     [this] { board_.leave(); },
                     [this] { return writing_.empty() && errands_.empty() && sweeping_.empty(); }});
    }
    ~shelf() {
        loop_.end();
        writing_.give_up();
        errands_.give_up();
        sweeping_.give_up();
    }
    shelf(shelf const&) = delete;
    shelf& operator=(shelf const&) = delete;

    void later(std::function<void()> what) { loop_.later(std::move(what)); }
    [[nodiscard]] postgres_writing& writing() { return writing_; }
    [[nodiscard]] postgres_presence& board() { return board_; }

    void watch(room::event_log::bell rung) {
        later([this, rung = std::move(rung)] { bells_.rung = rung; });
    }

    // On the log's thread. then: what was read and where it ends; nothing: it could not be read, and why was told.
    using reader = std::function<void(postgres_tail* read, std::string const& why)>;
    void read(room::workshop_key known, core::seq after, reader then) {
        read_page(std::make_shared<postgres_tail>(std::move(known), after), std::move(then));
    }

    std::vector<room::workshop_key> list() {
        return wait_for<std::vector<room::workshop_key>>([this](auto say, auto fail) {
            errands_.push(postgres_text::list, [say, fail](postgres_answer const& said) {
                if (!said.good()) return fail(said.lost() ? "it does not answer" : said.says());
                std::vector<room::workshop_key> keys;
                for (int row = 0; row < said.rows(); ++row)
                    keys.push_back({std::string{said.text(row, 0)}, std::string{said.text(row, 1)}});
                say(std::move(keys));
            });
        });
    }

    std::vector<core::entry> load(std::string const& code) {
        return wait_for<std::vector<core::entry>>([this, code](auto say, auto fail) {
            read({code, {}}, 0, [this, code, say, fail](postgres_tail* read, std::string const& why) {
                if (read == nullptr) return fail(why);
                if (read->what().epoch.empty()) return fail("There is no workshop " + code + " in this log.");
                heads_.learn(code, read->head());
                say(std::move(read->what().entries));
            });
        });
    }

    std::string part(std::string const& code, std::string const& picture, int number) {
        return wait_for<std::string>([this, code, picture, number](auto say, auto fail) {
            errands_.push(postgres_text::get_part(code, picture, number), [say, fail](postgres_answer const& said) {
                if (!said.good()) return fail(said.lost() ? "it does not answer" : said.says());
                say(said.rows() == 0 ? std::string{} : said.bytes(0, 0));
            });
        });
    }

    void read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) {
        read(known, after, [this, code = known.code, done = std::move(done)](postgres_tail* read, std::string const&) {
            if (read == nullptr) return done(std::nullopt);
            if (!read->what().epoch.empty()) heads_.learn(code, read->head());
            done(std::move(read->what()));
        });
    }

    // Read without holding anything; it is written only if nobody has appended meanwhile.
    void rewrite(room::workshop_key as, rewriting into, std::function<void(append_result)> done) {
        read({as.code, {}}, 0, [this, as, into = std::move(into), done = std::move(done)](postgres_tail* read, std::string const&) {
            if (read == nullptr) return done(append_result::unavailable);
            if (read->what().epoch.empty()) return done(append_result::overtaken);
            postgres_head const over = read->head();
            std::vector<core::entry> left = into(std::move(read->what().entries));
            if (left.empty()) return done(append_result::overtaken);
            writing_.push_rewrite({request::kind::rewrite, as, std::move(left), done}, over);
        });
    }

    // The parts first, which nobody misses if it is not to be; what keeps them comes last, in one statement with all entries.
    void adopt(request whole) {
        std::string const code = whole.key.code;
        auto const held = std::make_shared<request>(std::move(whole));
        auto const left = std::make_shared<std::size_t>(held->parts.size());
        auto const failed = std::make_shared<bool>(false);
        if (held->parts.empty()) return writing_.push(std::move(*held));
        for (room::picture_part const& part : std::exchange(held->parts, {})) {
            writing_.push_between(postgres_text::put_part(code, part, false), [this, held, left, failed](postgres_answer const& said) {
                *failed = *failed || !said.good();
                if (--*left > 0) return;
                if (*failed) return held->done(append_result::unavailable);
                writing_.push(std::move(*held));
            });
        }
    }

private:
    // Asked on another thread than the log's; throws what it fails with.
    template <class What, class Ask>
    What wait_for(Ask ask) {
        auto const said = std::make_shared<std::promise<What>>();
        auto result = said->get_future();
        auto const fail = [this, said](std::string const& why) {
            bool const sentence = why.ends_with('.');
            std::string const words = sentence ? why : "The database " + address_.name() + " cannot be read: " + why + ".";
            said->set_exception(std::make_exception_ptr(std::runtime_error{words}));
        };
        later([ask, said, fail] { ask([said](What what) { said->set_value(std::move(what)); }, fail); });
        return result.get();
    }

    void read_page(std::shared_ptr<postgres_tail> const& tail, reader then) {
        errands_.push(tail->next(), [this, tail, then = std::move(then)](postgres_answer const& said) {
            if (!said.good()) return then(nullptr, said.lost() ? "it does not answer" : said.says());
            postgres_tail::progress const now = tail->take(said);
            if (now == postgres_tail::progress::more) return read_page(tail, then);
            if (now == postgres_tail::progress::whole) return then(tail.get(), {});
            if (tell_) tell_(tail->damage());
            then(nullptr, tail->damage());
        });
    }

    void go_on() {
        writing_.go_on();
        errands_.go_on();
        board_.go_on();
        if (steady::now() >= sweep_at_) sweep(postgres_text::forget_unkept());
        sweeping_.go_on();
        if (sweeping_.empty() && broom_.ready()) broom_.hang_up();
    }
    steady::time_point deadline() const {
        return std::min({writing_.deadline(), errands_.deadline(), board_.deadline(), sweeping_.deadline(), sweep_at_});
    }

    void sweep(std::string text) {
        sweep_at_ = steady::now() + sweep_every;
        sweeping_.push(std::move(text), [](postgres_answer const&) {});
        broom_.want();
    }

    void heard(postgres_line::notice const& notice) {
        if (notice.channel == presence_channel)
            board_.heard(notice.payload);
        else
            bells_.heard(notice.payload);
    }

    std::function<void(std::string_view)> tell_;
    postgres_address address_;
    postgres_heads heads_;
    postgres_line write_line_{address_, postgres_manners(false)};
    postgres_line ear_{address_, postgres_manners(true), [this](postgres_line::notice const& notice) { heard(notice); }};
    postgres_line broom_{address_, postgres_manners(false) + "SET statement_timeout = " + std::to_string(sweeping_ms.count())};
    postgres_errands errands_{ear_, usual};
    postgres_errands sweeping_{broom_, sweeping_ms + usual};
    postgres_bells bells_{errands_, heads_};
    postgres_presence board_{errands_, random_name(), [this](std::function<void()> what) { later(std::move(what)); }};
    postgres_writing writing_{write_line_,
                              {heads_, [this](std::string const& code, core::seq head) { bells_.ring(code, head); },
                               [this](std::string const& code, core::seq head) { bells_.rung(code, head); },
                               [this] { sweep(postgres_text::vacuum); }, tell_}};
    steady::time_point sweep_at_{};
    postgres_loop loop_; // last: it ends before what it works with
};

postgres_log::postgres_log(std::string const& where, std::function<void(std::string_view)> tell)
    : shelf_{std::make_unique<shelf>(where, std::move(tell))} {}
postgres_log::~postgres_log() = default;
bool postgres_log::is_meant_by(std::string_view store) { return postgres_address::is_one(store); }
std::string postgres_log::name_of(std::string const& store) { return postgres_address{store}.name(); }
std::vector<room::workshop_key> postgres_log::list() { return shelf_->list(); }
std::vector<core::entry> postgres_log::load(std::string const& code) { return shelf_->load(code); }
void postgres_log::watch(bell rung) { shelf_->watch(std::move(rung)); }
room::presence_board* postgres_log::board() { return &shelf_->board(); }
bool postgres_log::able_to_write() const { return shelf_->writing().able(); }

void postgres_log::create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) {
    adopt(std::move(key), {std::move(first)}, {}, std::move(done));
}

void postgres_log::adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
                         std::function<void(room::append_result)> done) {
    CHECK(!key.epoch.empty());
    request what{request::kind::found, std::move(key), std::move(entries), std::move(done), std::move(parts)};
    shelf_->later([this, what = std::move(what)]() mutable { shelf_->adopt(std::move(what)); });
}

void postgres_log::append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) {
    request what{request::kind::append, std::move(key), std::move(entries), std::move(done)};
    shelf_->later([this, what = std::move(what)]() mutable { shelf_->writing().push(std::move(what)); });
}

void postgres_log::read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) {
    shelf_->later([this, known = std::move(known), after, done = std::move(done)]() mutable {
        shelf_->read_on(std::move(known), after, std::move(done));
    });
}

void postgres_log::rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) {
    shelf_->later([this, as = std::move(as), into = std::move(into), done = std::move(done)]() mutable {
        shelf_->rewrite(std::move(as), std::move(into), std::move(done));
    });
}

void postgres_log::remove(std::string code, std::function<void(room::append_result)> done) {
    request what{request::kind::remove, {std::move(code), {}}, {}, std::move(done)};
    shelf_->later([this, what = std::move(what)]() mutable { shelf_->writing().push(std::move(what)); });
}

void postgres_log::put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) {
    CHECK(part.bytes.size() <= core::limits::picture_part_bytes_max);
    shelf_->later([this, text = postgres_text::put_part(code, part, true), done = std::move(done)]() mutable {
        shelf_->writing().push_between(std::move(text), [done = std::move(done)](postgres_answer const& said) { done(said_of(said)); });
    });
}

void postgres_log::get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) {
    shelf_->later([this, text = postgres_text::get_part(code, picture, number), done = std::move(done)]() mutable {
        shelf_->writing().push_between(std::move(text), [done = std::move(done)](postgres_answer const& said) {
            done(said.good() && said.rows() > 0 ? std::optional{said.bytes(0, 0)} : std::nullopt);
        });
    });
}

void postgres_log::forget_parts(std::string code, std::string picture) {
    shelf_->later([this, text = postgres_text::forget_parts(code, picture)]() mutable {
        shelf_->writing().push_between(std::move(text), [](postgres_answer const&) {});
    });
}

std::string postgres_log::picture(std::string const& code, std::string const& picture) {
    std::string whole;
    for (int number = 0;; ++number) {
        std::string const part = shelf_->part(code, picture, number);
        if (part.empty()) return whole;
        whole += part;
    }
}

void postgres_log::back_up(std::filesystem::path const&, std::stop_token const&) {
    throw std::runtime_error{"A database is backed up with PostgreSQL's own pg_dump; 'bordduk export' takes out one workshop."};
}

} // namespace bordduk::store
