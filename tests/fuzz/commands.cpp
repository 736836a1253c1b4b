// A conversation with a room. Whatever is said, the log folds to what is told, and every view holds exactly what it may: nobody's private
// words.
#include "fuzz/targets.hpp"

#include "fuzz/hall.hpp"

namespace bordduk::fuzz {

void commands(std::string_view bytes) {
    constexpr int lines_max = 100;
    hall here;
    for (int lines = 0; !bytes.empty() && lines < lines_max; ++lines)
        here.hears(next_line(bytes));
    here.settle();
    here.check();
}

} // namespace bordduk::fuzz
