# `cpack -G DEB` in a build folder makes the Debian package: the executable, its unit, its configuration, the reference programme, a manual page, and
# what an administrator reads, copies and adapts, as it lies in deploy/. It takes the executable that is there and builds nothing by itself.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(here ${CMAKE_CURRENT_LIST_DIR})

install(TARGETS bordduk RUNTIME DESTINATION bin)
install(FILES ${here}/bordduk.service DESTINATION lib/systemd/system)
install(FILES ${here}/bordduk.conf DESTINATION /etc/bordduk)
install(FILES ${CMAKE_SOURCE_DIR}/deploy/reference-workshop.json DESTINATION share/bordduk)
install(FILES ${here}/copyright ${here}/nightly DESTINATION share/doc/bordduk)
file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/deploy/*.md)
install(FILES ${pages} ${CMAKE_SOURCE_DIR}/server/store/POSTGRES.md DESTINATION share/doc/bordduk)
foreach(examples haproxy nginx prometheus grafana)
  install(DIRECTORY ${CMAKE_SOURCE_DIR}/deploy/${examples} DESTINATION share/doc/bordduk FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()

# What Debian wants compressed, always to the same bytes.
function(install_compressed file folder name)
  set(made ${CMAKE_BINARY_DIR}/package/${name})
  configure_file(${file} ${CMAKE_BINARY_DIR}/package/plain-${name} @ONLY)
  file(REMOVE ${made})
  execute_process(COMMAND gzip -9n INPUT_FILE ${CMAKE_BINARY_DIR}/package/plain-${name} OUTPUT_FILE ${made} COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${made} DESTINATION ${folder})
endfunction()
install_compressed(${here}/bordduk.1.in share/man/man1 bordduk.1.gz)
install_compressed(${here}/changelog.in share/doc/bordduk changelog.gz)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Bordduk founders <bordduk@bordduk.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "live server for facilitated workshops")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Bordduk runs a facilitated workshop for a room full of people: participants
join a table with their phones, a facilitator drives the programme and the
clocks from a browser, and the plenary screen shows the room where it is.

Everything is one executable with its web pages inside and one data file.
It needs no accounts and no internet.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata, init-system-helpers (>= 1.54)")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cron, libpq5, postgresql") # cron makes the copies; libpq5 is looked for when the store is a database
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${here}/postinst ${here}/prerm ${here}/postrm ${here}/conffiles)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
