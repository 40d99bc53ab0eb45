/* What every unit test needs: cmocka with its prerequisites, and comparisons of struct str. */
#ifndef INDEMAND_TESTS_CHECK_H
#define INDEMAND_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"

/* s is exactly the C string `expected`. */
#define assert_str(s, expected)                                                                    \
    do {                                                                                           \
        struct str assert_str_ = (s);                                                              \
        assert_int_equal(assert_str_.len, strlen(expected));                                       \
        assert_memory_equal(assert_str_.ptr, expected, assert_str_.len);                           \
    } while (0)

#endif
