// What comes in over HTTP rather than as a command: founding a workshop, joining it, being let in as facilitator, stage or tablecloth.
//
// Ids, tokens and secrets are made outside (core knows no chance); only their hashes are kept.
#pragma once

#include "core/programme.hpp"

#include <optional>
#include <string>
#include <variant>

namespace bordduk::core {

struct found { // the first entry of every log
    std::string code;
    laid_out day;
    std::string secret_hash;
};

struct join {
    std::string person; // the id to use if this is somebody new
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    std::optional<int> table;
    std::optional<std::string> key_hash; // the same key is the same person: a repeated request joins once
    std::string token_hash;
};

struct accompany { // another device of somebody who is here, who has said so on the first one
    std::string person;
    std::string token_hash; // one offer makes one token: it is good while nobody has it
};

struct facilitate {
    std::string person;
    std::string secret_hash;
    std::string token_hash;
};

struct cloth { // of a table: the device in its middle
    int table{};
    std::string person; // the id to use
};

struct watch { // a stage: sees the room, commands nothing; or a tablecloth: sees its table too and leads it
    std::string token_hash;
    std::optional<core::cloth> cloth{};
};

struct issue_secret { // one more link for a facilitator or an observer: by whoever runs the server, or by a facilitator
    std::string secret_hash;
    core::role role{core::role::facilitator};
    std::optional<std::string> revoke_but{}; // the others of that role are worth nothing any more, but for this token (its hash)
};

struct cast { // an answer to a poll that hides names; it is nobody's command, so that no entry names who gave it
    std::string person;
    std::optional<std::string> key_hash; // of the key they joined with
    std::string ballot;                  // made of that key and the poll, or of the token where there was no key
    std::string poll;
    std::optional<core::given> given; // none: it is taken back
};

struct keep_picture { // its bytes are on disk by then
    std::string picture;
    int width{};
    int height{};
    std::int64_t bytes{};
    std::string type;
};

struct drop_pictures {}; // those that nothing has named for a day

using admission = std::variant<found, join, accompany, facilitate, watch, issue_secret, cast, keep_picture, drop_pictures>;

// Whom a token stands for.
struct identity {
    core::role role{};
    std::string person; // empty for a stage
    int table{};        // of a tablecloth
    bool operator==(identity const&) const = default;
};

} // namespace bordduk::core
