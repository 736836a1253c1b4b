// What makes of a data file one that an earlier version wrote.
#pragma once

#include <string>

namespace bordduk::tests {

inline std::string const to_version_3 = "DROP VIEW log;"
                                        "ALTER TABLE entries RENAME TO placed;"
                                        "CREATE TABLE entries (workshop TEXT NOT NULL REFERENCES workshops (code),"
                                        " seq INTEGER NOT NULL CHECK (seq > 0), entry TEXT NOT NULL, sum INTEGER NOT NULL DEFAULT 0,"
                                        " PRIMARY KEY (workshop, seq)) STRICT, WITHOUT ROWID;"
                                        "INSERT INTO entries SELECT code, place & 4294967295, entry, sum FROM placed JOIN workshops"
                                        " ON number = place >> 32;"
                                        "DROP TABLE placed;"
                                        "DROP INDEX workshop_numbers;"
                                        "ALTER TABLE workshops DROP COLUMN number;"
                                        "PRAGMA user_version = 3;";

inline std::string const to_version_1 = to_version_3 + "ALTER TABLE entries DROP COLUMN sum;"
                                                       "DROP TABLE picture_parts;"
                                                       "DROP TABLE pictures;"
                                                       "PRAGMA user_version = 1;";

} // namespace bordduk::tests
