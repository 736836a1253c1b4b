# The web pages inside the executable: built by npm when a source of theirs is newer, then put into net/ as bytes and one table.
set(BORDDUK_PAGES ${CMAKE_BINARY_DIR}/pages)
set(web ${CMAKE_SOURCE_DIR}/web)
if(BORDDUK_WEB)
  file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${web}/src/*.ts ${web}/src/*.tsx ${web}/src/*.css ${web}/public/* ${web}/*.html ${web}/*.ts ${web}/*.js ${web}/scripts/*)
  list(FILTER web_sources EXCLUDE REGEX "\\.test\\.tsx?$")
  add_custom_command(
    OUTPUT ${BORDDUK_PAGES}/installed
    COMMAND npm ci --silent --prefix ${web}
    COMMAND ${CMAKE_COMMAND} -E touch ${BORDDUK_PAGES}/installed
    DEPENDS ${web}/package.json ${web}/package-lock.json
    COMMENT "Installing what the pages are built with" VERBATIM)
  add_custom_command(
    OUTPUT ${BORDDUK_PAGES}/pages.cpp ${BORDDUK_PAGES}/pages.S
    COMMAND npm run --silent --prefix ${web} build
    COMMAND node ${web}/scripts/embed.mjs ${web}/dist ${BORDDUK_PAGES}
    DEPENDS ${web_sources} ${BORDDUK_PAGES}/installed
    COMMENT "Building the pages" VERBATIM)
  target_sources(bordduk_net PRIVATE ${BORDDUK_PAGES}/pages.cpp ${BORDDUK_PAGES}/pages.S)
else()
  file(CONFIGURE OUTPUT ${BORDDUK_PAGES}/none.cpp CONTENT [[
#include "net/pages.hpp"
std::span<bordduk::net::page const> bordduk::net::all_pages() { return {}; }
]])
  target_sources(bordduk_net PRIVATE ${BORDDUK_PAGES}/none.cpp)
endif()
