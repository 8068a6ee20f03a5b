/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/measure.h"

#include "base/utf8.h"

bool measure_is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t';
}

static size_t blank_columns(char blank, size_t column)
{
	if (blank == '\t')
		return MEASURE_TAB - column % MEASURE_TAB;
	return blank == ' ';
}

static size_t measure_run(const char *text, size_t length, size_t column, size_t *columns)
{
	bool wrapped = false;
	size_t run = 0, sum = 0;
	for (; run < length && measure_is_blank(text[run]); run++) {
		wrapped = wrapped || text[run] == '\n';
		sum += blank_columns(text[run], column + sum);
	}
	*columns = wrapped ? 1 : sum;
	return run;
}

size_t measure_next(const char *text, size_t length, bool flows, size_t column, size_t *columns)
{
	if (measure_is_blank(*text)) {
		if (flows)
			return measure_run(text, length, column, columns);
		*columns = blank_columns(*text, column);
		return 1;
	}
	const size_t cluster = utf8_cluster(text, length);
	*columns = cluster == 1 ? 1 : utf8_cluster_columns(text, cluster);
	return cluster;
}

size_t measure_columns(const char *text, size_t length, bool flows)
{
	size_t sum = 0, columns;
	for (size_t at = 0; at < length; sum += columns)
		at += measure_next(text + at, length - at, flows, sum, &columns);
	return sum;
}
