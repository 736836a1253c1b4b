// What can be measured, by name. Each prints one JSON object; false: something was missed, so that the figures are worth nothing.
#pragma once

#include "load/options.hpp"

namespace bordduk::load {

bool fanout(options& given);    // a few writers, everybody in the room sees it
bool tables(options& given);    // every table has a writer and an audience of its own
bool storm(options& given);     // everybody scans the code at once: page, join, first view
bool reconnect(options& given); // everybody was cut off and comes back at once
bool flood(options& given);     // as much as it takes
bool idle(options& given);      // connections that do nothing
bool day(options& given);       // the reference workshop, all of it, every kind of command
bool relay(options& given);     // a relay that others wrote, under fanout or tables

} // namespace bordduk::load
