/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/measure.h"

#include "base/utf8.h"

size_t measure_cluster(const char *text, size_t length, size_t *columns)
{
	const size_t cluster = utf8_cluster(text, length);
	if (*text == '\n')
		*columns = 1;
	else if (*text == '\t')
		*columns = MEASURE_TAB;
	else
		*columns = utf8_cluster_columns(text, cluster);
	return cluster;
}

size_t measure_columns(const char *text, size_t length)
{
	size_t sum = 0, columns;
	for (size_t at = 0; at < length; sum += columns)
		at += measure_cluster(text + at, length - at, &columns);
	return sum;
}
