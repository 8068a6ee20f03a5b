/* SPDX-License-Identifier: MIT */
#ifndef TESTS_TEST_H
#define TESTS_TEST_H

/*
 * What every unit test includes: cmocka, with what its header wants to see before it.
 *
 * A test is one program, tests/FOLDER/NAME_test.c, listed in tests/local.mk; its main() runs one group of
 * cmocka tests (a second group would print a second TAP plan). Cases are rows of a table where they can be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* How many elements an array has (not a pointer). */
#define COUNT(array) (sizeof(array) / sizeof *(array))

#endif
