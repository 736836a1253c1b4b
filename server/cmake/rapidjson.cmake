# Debian's RapidJSON is the release of 2016: a crafted exponent aborts checked builds (CVE-2024-38517), clang refuses an assignment in
# document.h, the remote-schema provider gets a cut URI, and stack.h adds to a null pointer. We include a corrected copy from the build tree.
find_path(BORDDUK_RAPIDJSON_FROM rapidjson/document.h REQUIRED)
set(BORDDUK_RAPIDJSON ${CMAKE_BINARY_DIR}/rapidjson-corrected)
file(COPY ${BORDDUK_RAPIDJSON_FROM}/rapidjson DESTINATION ${BORDDUK_RAPIDJSON})

function(correct file wrong right)
  file(READ ${BORDDUK_RAPIDJSON}/rapidjson/${file} before)
  string(REPLACE "${wrong}" "${right}" after "${before}")
  if(NOT after STREQUAL before)
    file(WRITE ${BORDDUK_RAPIDJSON}/rapidjson/${file} "${after}")
  endif()
endfunction()
correct(document.h "GenericStringRef& operator=(const GenericStringRef& rhs) { s = rhs.s; length = rhs.length; }" "")
correct(reader.h "if (exp >= 214748364) {" "if (exp >= (expFrac + 2147483639) / 10) {")
correct(schema.h "GetRemoteDocument(s, i - 1)" "GetRemoteDocument(s, i)")
correct(internal/stack.h "if (RAPIDJSON_UNLIKELY(stackTop_ + sizeof(T) * count > stackEnd_))"
        "if (RAPIDJSON_UNLIKELY(static_cast<std::ptrdiff_t>(sizeof(T) * count) > (stackEnd_ - stackTop_)))")

add_library(rapidjson_corrected INTERFACE)
target_include_directories(rapidjson_corrected SYSTEM INTERFACE ${BORDDUK_RAPIDJSON})
