// Every limit of the server, with its unit last and the reason for its size.
//
// Nothing else in the server may hold a limit as a literal: a limit without a name has no test and no named outcome.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bordduk::core::limits {

// What one frame or body may hold.
inline constexpr std::size_t message_bytes_max = 16 * 1024;   // a note of 2,000 code points is 8 KiB at worst
inline constexpr std::size_t programme_bytes_max = 64 * 1024; // a day of 100 items with long texts; beyond it 400 `too_large`
inline constexpr std::size_t body_bytes_max = 128 * 1024;     // a programme somewhat too long still gets a reason; beyond it 413
inline constexpr std::size_t header_bytes_max = 8 * 1024;     // a request line and its headers; beyond it 431
inline constexpr std::size_t nesting_max = 16;                // checked before parsing: parsing may not recurse on foreign input

// What people may write, in code points.
inline constexpr std::size_t text_points_max = 2000;
inline constexpr std::size_t line_points_max = 200;
inline constexpr std::size_t name_points_max = 40;
inline constexpr std::size_t link_points_max = 500;
inline constexpr std::size_t sentence_points_max = 500; // an open answer, a question to the speaker, a commitment

inline constexpr std::size_t detail_bytes_max = 400; // why a command was not readable; it quotes the client's own paths

// How much of it one server and one workshop may hold.
inline constexpr std::size_t workshops_max = 2000; // on one server: each takes 100-300 KiB, and anybody can make one; beyond it 409
inline constexpr int tables_max = 100;
inline constexpr int seats_per_table_max = 12;
inline constexpr int seats_per_table_default = 8; // a table of more has no round that ends
inline constexpr int items_max = 100;
inline constexpr int notes_max = 5000;
inline constexpr int notes_per_person_max = 300;         // nobody can use up the room's 5,000 alone
inline constexpr int unsigned_notes_per_table_max = 300; // nor can a table whose notes are nobody's, in one item
inline constexpr int point_position_max = 1000;          // as in the schema; only reached by adding and removing all day
inline constexpr int points_per_summary_max = 40;
inline constexpr int suggestions_per_summary_max = 40; // beside the points, so that suggestions never crowd out the host
inline constexpr std::size_t spent_ids_max = 100'000;  // ids of what was taken away, remembered so that none comes back
inline constexpr int people_max = 5000;
inline constexpr int tokens_per_person_max = 20;     // pages of one person that are remembered; the oldest is forgotten
inline constexpr int stage_tokens_max = 1000;        // anybody with the code can open a stage; the oldest is forgotten
inline constexpr int tablecloths_per_table_max = 20; // anybody with the code can lay one; the oldest is forgotten
inline constexpr std::int64_t device_offer_ms = 300'000; // to open oneself on another device: scanned at once, or made again
inline constexpr int clients_per_person_max = 64;    // queues (pages) whose answers are remembered for one person
inline constexpr std::size_t acts_max = 50;          // of facilitators that can be undone, the last ones
inline constexpr std::size_t offers_max = 4;         // of how to catch up; more is no help to somebody in a hurry
inline constexpr std::size_t messages_max = 30;      // from the facilitator; the oldest makes room
inline constexpr int themes_per_table_max = 40;      // in one group work; a cloth with more is no help
inline constexpr int secrets_max = 1000;             // facilitator's links that are valid at once
inline constexpr int polls_max = 100;                // in a day
inline constexpr int poll_options_max = 30;          // more cannot be read on a phone
inline constexpr int poll_rows_max = 20;             // of a matrix
inline constexpr int poll_scale_max = 10;            // steps from 0; more is no scale but a number
inline constexpr int poll_expected_max = 100;        // organisations that may answer
inline constexpr int polls_per_item_max = 20;        // a survey of more belongs before the day
inline constexpr int answers_shown_min = 3;          // where names are hidden, of fewer answers only the number is told
inline constexpr int ballot_changes_max = 100;       // nobody fills the log by changing their mind
inline constexpr int questions_max = 500;            // in a day; more are never answered
inline constexpr int questions_per_person_max = 20;  // nobody can use up the room's 500 alone
inline constexpr int commitments_max = 5000;         // as many as notes
inline constexpr int commitments_per_person_max = 20; // who promises more keeps none

// Pictures.
inline constexpr std::size_t picture_bytes_max = 10 * 1024 * 1024;         // of one; beyond it 413
inline constexpr std::int64_t pictures_bytes_max = 200LL * 1024 * 1024;    // of a workshop: 400 slides and photos as a browser makes them; 507
inline constexpr int picture_side_max = 4096;                              // pixels; no stage has more, and no decoder stumbles over it
inline constexpr std::size_t picture_part_bytes_max = 256 * 1024;          // written at once: a note waits for no more than that
inline constexpr std::size_t picture_segments_max = 4096;                  // of one file; a picture has a few dozen
inline constexpr int pictures_max = 2000;                                  // in a workshop, however small; 507
inline constexpr int pictures_per_minute_max = 30;                         // of a participant or a tablecloth; beyond it 429
inline constexpr int desk_pictures_per_minute_max = 240;                   // of a facilitator: the pages of a talk come one after the other
inline constexpr std::int64_t pictures_per_person_bytes_max = 40LL * 1024 * 1024; // of a participant since the server started: not all of the workshop's alone
inline constexpr std::size_t pictures_held_bytes_max = 32 * 1024 * 1024;   // in memory, per hub, to be sent again
inline constexpr std::size_t uploads_bytes_max = 64 * 1024 * 1024;         // in memory at once while they come in; beyond it 429
inline constexpr std::int64_t upload_ms = 120'000;                         // the longest a picture may take to come in
inline constexpr std::int64_t picture_unnamed_ms = 24LL * 60 * 60 * 1000;  // a picture that nothing names is kept so long
inline constexpr std::int64_t pictures_sweep_ms = 60LL * 60 * 1000;        // and looked for so often
inline constexpr int slides_max = 400;                                     // in a day
inline constexpr int slides_per_item_max = 100;                            // more are no talk but a book
inline constexpr int slides_per_programme_item_max = 40;                   // in a programme, which has 64 KiB
inline constexpr int photos_max = 500;                                     // in a day
inline constexpr int photos_per_table_max = 20;                            // of one item

// Time.
inline constexpr std::int64_t day_ms = 24 * 60 * 60 * 1000;   // no clock is longer, and no programme goes past midnight
inline constexpr std::int64_t turn_ms_min = 30 * 1000;        // to catch up no turn and no slot is made shorter; nobody says much in less
inline constexpr std::int64_t group_ms_min = 60 * 1000;       // nor a group phase
inline constexpr std::int64_t difference_ms_max = 7 * day_ms; // a forecast is not further from the plan
inline constexpr std::int64_t anchor_ms_max = 3 * 60 * 60 * 1000; // an anchor further away is not today's but a rehearsal's

// Doors that anybody with the code may pass again and again, of a workshop; beyond it 429. A whole room is let in as fast as it comes.
inline constexpr int watches_per_second = 2;
inline constexpr int watches_burst = 250; // every tablecloth, and stages, opened at once
inline constexpr int returns_per_second = 5; // the same request to join again, whose answer was lost
inline constexpr int returns_burst = 1000;

// Connections.
inline constexpr int connections_per_token_max = 5; // at one node, and on one hub of a room that lives on several
inline constexpr int waiting_connections_max = 4096;           // a whole room comes back at once; the kernel keeps them until we accept
inline constexpr int unsent_bytes_max = 32 * 1024;             // in the kernel, per connection: what is not sent yet can be overtaken
inline constexpr std::size_t frames_per_write_max = 64;        // gathered into one call
inline constexpr std::size_t waiting_answers_max = 64; // of one connection whose socket takes nothing; until then it is not read from
inline constexpr std::int64_t handshake_ms = 10'000;
inline constexpr std::int64_t hello_ms = 5'000;
inline constexpr std::int64_t request_ms = 10'000;
inline constexpr std::int64_t write_progress_ms = 10'000; // a write that moves no byte for so long ends the session
inline constexpr std::int64_t ping_every_ms = 15'000;
inline constexpr std::int64_t silence_ms = 30'000;       // nothing heard for so long: dead
inline constexpr std::int64_t drain_ms = 4'000;          // from SIGTERM to the hard end; the process is gone within five seconds, but for what waits for a database
inline constexpr std::int64_t goodbye_ms = 1'000;        // from our last words to a closed socket, if the client does not close first
inline constexpr std::int64_t response_ms = 60'000;      // the longest an answer may trickle, however slow the line
inline constexpr std::int64_t tick_ms = 100;             // how late a deadline may be noticed
inline constexpr std::int64_t presence_every_ms = 1'000; // who is here is told at most so often

// Several writers of one workshop.
inline constexpr std::size_t clients_a_hub = 2000;              // of one workshop; beyond it another hub follows
inline constexpr std::int64_t follow_poll_ms = 2'000;           // a bell that was lost costs no more than this
inline constexpr std::int64_t breath_ms = 3;                    // between two batches while others write too, and twice what the first one took
inline constexpr std::int64_t breath_ms_max = 250;              // however slow: nobody's answer waits for longer than that for others
inline constexpr int appends_alone_max = 8;                     // then there may be others who never get in
inline constexpr std::int64_t others_remembered_ms = 60'000;    // so long after others wrote, they are thought of
inline constexpr std::int64_t clock_difference_ms_max = 60'000; // of two servers; a clock that is further off was set, and is believed
inline constexpr std::int64_t presence_again_ms = 5'000;        // said again to the other servers
inline constexpr std::int64_t presence_expires_ms = 15'000;     // a server that says nothing for so long is gone, and who was there with it
inline constexpr std::int64_t presence_cleared_ms = 60'000;     // what expired so long ago is cleared away, and looked for so often
inline constexpr std::size_t presence_snapshot_bytes_max = 256 * 1024; // everybody of the largest workshop, every tablecloth and 300 offers
inline constexpr std::size_t presence_nodes_max = 64;           // that are heard of for one workshop; one more is not believed to be there
inline constexpr std::int64_t device_news_ms = 3'000;           // an offer that another server made a moment ago is heard of by then

// The disk.
inline constexpr int waiting_commands_max = 20'000;     // gathered behind one append; beyond it `storage_unavailable` at once
inline constexpr std::size_t waiting_commands_bytes_max = 16 * 1024 * 1024; // likewise, of a workshop: a thousand of the longest messages
inline constexpr std::int64_t retention_look_ms = 60'000;   // how late what was kept long enough may be deleted
inline constexpr std::int64_t retention_grace_ms = 600'000; // after the start: a clock that is wrong by years is noticed first
inline constexpr std::int64_t storage_retry_ms = 1'000; // a log that could not write is tried again by the server itself so often

// Pace.
inline constexpr int commands_per_second = 5; // a participant
inline constexpr int commands_burst = 20;
inline constexpr int desk_commands_per_second = 20; // a facilitator
inline constexpr int desk_commands_burst = 60;
inline constexpr int control_frames_per_second =
    20; // pings and pongs; a client has a handful a minute, beyond the burst it is closed with 4004
inline constexpr int control_frames_burst = 2000;
inline constexpr int errors_per_minute_max = 20;                      // malformed frames before the connection is closed
inline constexpr int wrong_codes_per_minute_max = 30;                 // per address; the only limit that looks at an address
inline constexpr std::int64_t wrong_codes_pause_ms = 60'000;          // the first pause after too many; each further one is twice as long
inline constexpr std::int64_t wrong_codes_pause_ms_max = 60 * 60'000; // but no longer
inline constexpr std::size_t wrong_codes_addresses_max = 10'000;      // remembered at once; the one that was quiet longest is forgotten

} // namespace bordduk::core::limits
