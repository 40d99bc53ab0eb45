# Compiler flags: warnings for everybody, sanitizers for `dev`, hardening for `release`.

set(CMAKE_C_STANDARD 17)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_compile_definitions(_GNU_SOURCE)

add_compile_options(
    -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wvla -Wformat=2 -Wformat-signedness
    -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wmissing-declarations
    -Wredundant-decls -Wnested-externs -Wundef -Wwrite-strings -Wcast-qual -Wcast-align=strict
    -Wpointer-arith -Wimplicit-fallthrough=5 -Wswitch-enum -Wdouble-promotion -Wfloat-equal
    -Wnull-dereference -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Walloca -Wstrict-overflow=2
    -Wunused-macros -Winit-self -Wdate-time -Wtrampolines)

if(INDEMAND_WERROR)
    add_compile_options(-Werror)
endif()

if(INDEMAND_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                        -fno-omit-frame-pointer -O1 -g3)
    add_link_options(-fsanitize=address,undefined)
    add_compile_definitions(INDEMAND_SANITIZE=1)
else()
    # -U first: some distributions predefine a lower level.
    add_compile_options(-O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong
                        -fstack-clash-protection -fcf-protection=full -ftrivial-auto-var-init=zero
                        -fno-strict-aliasing -fno-plt)
    add_link_options(-pie -Wl,-z,relro,-z,now -Wl,-z,noexecstack -Wl,--as-needed
                     -Wl,-z,separate-code)
endif()
