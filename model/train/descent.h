/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_DESCENT_H
#define MODEL_TRAIN_DESCENT_H

#include <stddef.h>

/* A smooth function of count numbers: returns its value, and writes its gradient. */
typedef double descent_function(const void *data, const double *at, double *gradient);

/*
 * Moves at to a minimum of the function by L-BFGS (Nocedal 1980) with a backtracking line search: until the gradient is small against
 * where it began, or after some hundred steps.
 */
void descent(descent_function *function, const void *data, double *at, size_t count);

#endif
