#include "app/stores.hpp"

#include "store/postgres.hpp"
#include "store/sqlite.hpp"

#include <stdexcept>
#include <system_error>

namespace bordduk::app {
namespace {

std::filesystem::path folder_of(std::string const& store, std::filesystem::path const& data) {
    return store == "sqlite" ? data : std::filesystem::path{store};
}

} // namespace

// What people wrote will be in there: a new one is for nobody else. One that was there belongs to whoever made it.
void make_folder(std::filesystem::path const& folder) {
    std::error_code failed;
    bool const made = std::filesystem::create_directories(folder, failed);
    if (!failed && made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    if (!failed && !std::filesystem::is_directory(folder, failed) && !failed) failed = std::make_error_code(std::errc::not_a_directory);
    if (failed) throw std::runtime_error{"The data folder " + folder.string() + " cannot be used: " + failed.message() + "."};
}

bool is_shared(std::string_view store) { return store::postgres_log::is_meant_by(store); }

void must_hold_data(std::string const& store, std::filesystem::path const& data) {
    std::filesystem::path const folder = folder_of(store, data);
    if (!is_shared(store) && !std::filesystem::exists(folder / data_file)) throw std::runtime_error{"There is no data in " + folder.string() + "."};
}

std::unique_ptr<store::kept_log> open_store(std::string const& store, std::filesystem::path const& data,
                                            std::function<void(std::string_view)> tell) {
    if (is_shared(store)) return std::make_unique<store::postgres_log>(store, std::move(tell));
    std::filesystem::path const folder = folder_of(store, data);
    make_folder(folder);
    return std::make_unique<store::sqlite_log>(folder / data_file, std::move(tell));
}

std::string name_of(std::string const& store) { return is_shared(store) ? store::postgres_log::name_of(store) : store; }

} // namespace bordduk::app
