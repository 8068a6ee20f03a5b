/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/url.h"

#include <string.h>

/* Schemes that a reader can follow. */
static const char *const schemes[] = {"http", "https", "mailto", "ftp", "tel", "gemini"};

/* The parts of an address, RFC 3986 appendix B; an authority begins with "//", a query with "?", a fragment with "#". */
struct url {
	struct slice scheme, authority, path, query, fragment;
};

/* Takes the bytes before the first that is in stops off the front. */
static struct slice take(struct slice *rest, const char *stops)
{
	struct slice taken = {.at = rest->at};
	while (taken.length < rest->length && !strchr(stops, taken.at[taken.length]))
		taken.length++;
	*rest = slice_after(*rest, taken.length);
	return taken;
}

static bool is_scheme(struct slice text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.";
	for (size_t i = 0; i < text.length; i++)
		if (!text.at[i] || !strchr(letters, text.at[i]))
			return false;
	return text.length > 1;
}

static struct url split(struct slice text)
{
	struct url url = {0};
	struct slice rest = text;
	const struct slice scheme = take(&rest, ":/?#");
	if (slice_begins(rest, ":") && is_scheme(scheme)) {
		url.scheme = scheme;
		rest = slice_after(rest, 1);
	} else {
		rest = text;
	}
	if (slice_begins(rest, "//")) {
		url.authority = rest;
		rest = slice_after(rest, 2);
		take(&rest, "/?#");
		url.authority.length = (size_t)(rest.at - url.authority.at);
	}
	url.path = take(&rest, "?#");
	url.query = take(&rest, "#");
	url.fragment = rest;
	return url;
}

static void add(struct buffer *out, struct slice part)
{
	buffer_add(out, part.at, part.length);
}

/* Takes the last segment off the path that begins at byte start of out. */
static void drop_segment(struct buffer *out, size_t start)
{
	while (out->count > start && out->at[out->count - 1] != '/')
		buffer_cut(out, out->count - 1);
	if (out->count > start)
		buffer_cut(out, out->count - 1);
}

/* Appends a path without its dot segments (RFC 3986, 5.2.4). */
static void add_path(struct buffer *out, struct slice path)
{
	const size_t start = out->count;
	while (path.length) {
		const size_t slash = *path.at == '/';
		struct slice rest = slice_after(path, slash);
		const struct slice segment = take(&rest, "/");
		const bool is_last = !rest.length;
		path = rest;
		if (slice_is(segment, ".."))
			drop_segment(out, start);
		else if (!slice_is(segment, "."))
			buffer_format(out, "%s%.*s", slash ? "/" : "", (int)segment.length, segment.at);
		if (is_last && (slice_is(segment, ".") || slice_is(segment, "..")))
			buffer_putc(out, '/');
	}
}

/* Appends a relative path behind the folder of a base (RFC 3986, 5.2.3). */
static void add_merged(struct buffer *out, const struct url *base, struct slice path)
{
	struct buffer merged = {0};
	size_t folder = base->path.length;
	while (folder && base->path.at[folder - 1] != '/')
		folder--;
	if (folder)
		buffer_add(&merged, base->path.at, folder);
	else
		buffer_putc(&merged, '/');
	add(&merged, path);
	add_path(out, (struct slice){merged.at, merged.count});
	buffer_release(&merged);
}

static bool can_follow(struct slice scheme)
{
	return SLICE_IS_ANY(scheme, schemes);
}

static void add_relative(struct buffer *out, const struct url *base, const struct url *reference)
{
	add(out, base->scheme);
	buffer_putc(out, ':');
	add(out, reference->authority.length ? reference->authority : base->authority);
	if (reference->authority.length || slice_begins(reference->path, "/"))
		add_path(out, reference->path);
	else if (reference->path.length)
		add_merged(out, base, reference->path);
	else
		add(out, base->path);
	add(out, reference->query.length || reference->path.length ? reference->query : base->query);
	add(out, reference->fragment);
}

void url_resolve(struct slice base, struct slice reference, struct buffer *out)
{
	reference = slice_trim(reference);
	const struct url from = split(slice_trim(base)), to = split(reference);
	if (to.scheme.length ? !can_follow(to.scheme) : !reference.length || *reference.at == '#')
		return;
	if (to.scheme.length || !from.scheme.length || !from.authority.length)
		add(out, reference);
	else
		add_relative(out, &from, &to);
}

bool url_can_open(struct slice url)
{
	static const char *const starts[] = {"http://", "https://", "mailto:"};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (slice_begins(url, starts[i]))
			return url.length > strlen(starts[i]);
	return false;
}

struct slice url_host(struct slice url)
{
	struct slice host = slice_after(split(url).authority, 2);
	const char *user = host.length ? memchr(host.at, '@', host.length) : NULL;
	if (user)
		host = slice_after(host, (size_t)(user - host.at) + 1);
	if (slice_begins(host, "www."))
		host = slice_after(host, 4);
	return take(&host, ":");
}
