# Faults that are planted on purpose, to see that the simulation notices them. Each is a copy of one file of the server with one thing wrong
# in it, compiled into a simulation of its own (sim_<fault>); the executable and every other test are made of the files as they are.

# plant(FAULT FILE what stands there, what is put there)
function(plant fault file there instead)
  if(NOT fault IN_LIST BORDDUK_PLANT)
    return()
  endif()
  file(READ ${CMAKE_SOURCE_DIR}/server/${file} text)
  string(FIND "${text}" "${there}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "The fault '${fault}' has no ground any more: server/${file} has changed. See tests/sim/plants/plants.cmake.")
  endif()
  string(REPLACE "${there}" "${instead}" text "${text}")
  set(planted ${CMAKE_CURRENT_BINARY_DIR}/plants/${fault}.cpp)
  file(CONFIGURE OUTPUT ${planted} CONTENT "${text}" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${file})
  # The planted file stands in for one object of the library.
  set_source_files_properties(${CMAKE_SOURCE_DIR}/server/${file} TARGET_DIRECTORY bordduk_core PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  add_executable(sim_${fault} $<TARGET_OBJECTS:test_sim> ${planted})
  target_link_libraries(sim_${fault} PRIVATE bordduk_flags bordduk_room bordduk_wire GTest::gtest)
endfunction()

set(BORDDUK_PLANT dedupe resume visibility durability clocks memory CACHE STRING "Faults for which a simulation is built")

# A restart forgets the last command of the log.
plant(dedupe room/room.cpp [[ledger_.note(e);
        ledger_.settle(e);
        remember(e);]] [[if (&e == &entries.back()) continue;
        ledger_.note(e);
        ledger_.settle(e);
        remember(e);]])
# Whoever comes back from far away is not told of the first thing they missed.
plant(resume core/project.cpp [[order.lower_bound({since + 1, record_key{}})]] [[order.lower_bound({since + (since > 0 && s.head > since + 8 ? 2 : 1), record_key{}})]])
# A private note is the table's.
plant(visibility core/state.cpp [[return n.author ? person_view(*n.author) : desk_view();]] [[return n.author ? table_view(n.table) : desk_view();]])
# Acknowledged before it is on the disk.
plant(durability room/room.cpp [[    return tell(answer_to(e));
}]] [[    actions_.push_back(answer_session{asked.from, answer_to(e)});
    return tell(answer_to(e));
}]])
# The reserved last minutes begin again and again.
plant(clocks core/decide_flow.cpp [[!s.wrapped_up.contains(at.number)]] [[!s.wrapped_up.contains(-at.number)]])
# However much waits to be said, more is read.
plant(memory room/session.cpp [[answers_.size() < limits::waiting_answers_max ?]] [[answers_.size() < 100 * limits::waiting_answers_max ?]])
