// What started this process, where it is systemd and wants to know (Type=notify): that the door is open, that it is about to end.
#pragma once

#include <string_view>

namespace bordduk::app {

void tell_supervisor(std::string_view state); // READY=1, STOPPING=1; nothing happens where nobody asked

} // namespace bordduk::app
