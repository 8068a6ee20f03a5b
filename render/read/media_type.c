/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/media_type.h"

#include <string.h>
#include <strings.h>

/* text/plain is none of them: servers say so of Markdown, and of what they do not know. */
static const struct {
	const char *name;
	enum format format;
} types[] = {
    {"text/html", FORMAT_HTML},
    {"application/xhtml+xml", FORMAT_HTML},
    {"text/markdown", FORMAT_MARKDOWN},
    {"message/rfc822", FORMAT_MAIL},
    {"application/rss+xml", FORMAT_FEED},
    {"application/atom+xml", FORMAT_FEED},
    {"application/feed+json", FORMAT_FEED},
};

enum format media_type_format(const char *type)
{
	const size_t length = strcspn(type, ";, \t");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strlen(types[i].name) == length && !strncasecmp(types[i].name, type, length))
			return types[i].format;
	return FORMAT_AUTO;
}

void media_type_charset(const char *type, struct buffer *charset)
{
	static const char name[] = "charset=";
	for (const char *at = strchr(type, ';'); at; at = strchr(at, ';')) {
		at += strspn(at, "; \t");
		if (strncasecmp(at, name, sizeof name - 1) != 0)
			continue;
		at += sizeof name - 1;
		at += strspn(at, "\"'");
		buffer_add(charset, at, strcspn(at, "\"'; \t,"));
		return;
	}
}
