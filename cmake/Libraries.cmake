# Libraries outside libc, one imported target each: PkgConfig::NAME.
# The table in docs/libraries.md says what each is for.

find_package(PkgConfig REQUIRED)
pkg_check_modules(fcgi REQUIRED IMPORTED_TARGET fcgi)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(jansson REQUIRED IMPORTED_TARGET jansson)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(inih REQUIRED IMPORTED_TARGET inih)
pkg_check_modules(idn2 REQUIRED IMPORTED_TARGET libidn2)
pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
find_library(UNISTRING_LIBRARY unistring REQUIRED)
