// Asio and Beast, compiled once: most of the build's time is here. Every other file sees their declarations only.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
