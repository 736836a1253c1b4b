// What an administrator calls a store, and the log behind it: `sqlite` in the data folder, a database of PostgreSQL, another data folder.
#pragma once

#include "store/kept_log.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace bordduk::app {

inline constexpr char const* data_file = "bordduk.sqlite"; // in the data folder

// There is a folder of that name, for nobody but whoever made it. Throws std::runtime_error with a sentence.
void make_folder(std::filesystem::path const& folder);

[[nodiscard]] bool is_shared(std::string_view store); // a database, which other processes use as well

// There is data in the folder that is called so; of a database its log will tell. Throws as above, and makes nothing.
void must_hold_data(std::string const& store, std::filesystem::path const& data);

// Throws std::runtime_error with a sentence.
[[nodiscard]] std::unique_ptr<store::kept_log> open_store(std::string const& store, std::filesystem::path const& data,
                                                          std::function<void(std::string_view)> tell = {});
[[nodiscard]] std::string name_of(std::string const& store); // without what is secret

} // namespace bordduk::app
