/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/decoding.h"

#include <string.h>
#include <strings.h>
#include <zlib.h>

#ifdef HAVE_BROTLI
#include <brotli/decode.h>
#endif
#ifdef HAVE_ZSTD
#include <zstd.h>
#endif

#include "base/array.h"
#include "base/memory.h"

enum {
	CHUNK = 64 * 1024,
	CODINGS_MAX = 4,   /* one over the other; nobody honest uses two */
	GZIP_MAGIC = 0x1f, /* RFC 1952, 2.3.1 */
	ZSTD_WINDOW = 23,  /* 8 MiB, all that a sender of pages may ask for: RFC 9659 */
};

enum end { ENDED, BROKEN_OFF, DAMAGED, TOO_LARGE };

/* Appends what the stream holds, of at most cap bytes. */
typedef enum end decoder(const struct buffer *from, size_t cap, struct buffer *to);

static void make_room(struct buffer *to)
{
	to->at = array_reserve(to->at, to->count + CHUNK + 1, &to->room, 1);
}

static void took(struct buffer *to, size_t count)
{
	to->count += count;
	to->at[to->count] = '\0';
}

/* A stream of zlib until it ends; gzip may have more of them, one behind the other. */
static enum end inflate_all(z_stream *stream, size_t cap, struct buffer *to)
{
	for (;;) {
		make_room(to);
		stream->next_out = (Bytef *)to->at + to->count;
		stream->avail_out = CHUNK;
		const int said = inflate(stream, Z_NO_FLUSH);
		took(to, CHUNK - stream->avail_out);
		if (to->count > cap)
			return TOO_LARGE;
		if (said == Z_BUF_ERROR)
			return BROKEN_OFF;
		if (said != Z_OK && said != Z_STREAM_END)
			return DAMAGED;
		if (said == Z_STREAM_END && (!stream->avail_in || *stream->next_in != GZIP_MAGIC))
			return ENDED;
		if (said == Z_STREAM_END && inflateReset(stream) != Z_OK)
			return DAMAGED;
	}
}

static enum end inflate_with(int window, const struct buffer *from, size_t cap, struct buffer *to)
{
	z_stream stream = {.next_in = (Bytef *)from->at, .avail_in = (uInt)from->count};
	if (inflateInit2(&stream, window) != Z_OK)
		return DAMAGED;
	const enum end end = inflate_all(&stream, cap, to);
	inflateEnd(&stream);
	return end;
}

static enum end decode_gzip(const struct buffer *from, size_t cap, struct buffer *to)
{
	return inflate_with(MAX_WBITS + 16, from, cap, to);
}

/* "deflate" means the format of zlib, but some senders leave its header out: whether it is there can be seen (RFC 1950, 2.2). */
static enum end decode_deflate(const struct buffer *from, size_t cap, struct buffer *to)
{
	const unsigned char first = (unsigned char)from->at[0];
	const unsigned char second = from->count > 1 ? (unsigned char)from->at[1] : 0;
	const bool has_header = (first & 15) == Z_DEFLATED && (first * 256u + second) % 31 == 0;
	return inflate_with(has_header ? MAX_WBITS : -MAX_WBITS, from, cap, to);
}

#ifdef HAVE_BROTLI
static enum end decode_brotli(const struct buffer *from, size_t cap, struct buffer *to)
{
	BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
	const uint8_t *next = (const uint8_t *)from->at;
	size_t left = from->count;
	BrotliDecoderResult said = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
	while (said == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && to->count <= cap) {
		make_room(to);
		uint8_t *out = (uint8_t *)to->at + to->count;
		size_t room = CHUNK;
		said = BrotliDecoderDecompressStream(state, &left, &next, &room, &out, NULL);
		took(to, CHUNK - room);
	}
	BrotliDecoderDestroyInstance(state);
	if (to->count > cap)
		return TOO_LARGE;
	if (said == BROTLI_DECODER_RESULT_SUCCESS)
		return ENDED;
	return said == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT ? BROKEN_OFF : DAMAGED;
}
#endif

#ifdef HAVE_ZSTD
static enum end unpack_all(ZSTD_DStream *stream, ZSTD_inBuffer *in, size_t cap, struct buffer *to)
{
	for (;;) {
		make_room(to);
		ZSTD_outBuffer out = {to->at + to->count, CHUNK, 0};
		const size_t said = ZSTD_decompressStream(stream, &out, in);
		took(to, out.pos);
		if (ZSTD_isError(said))
			return DAMAGED;
		if (to->count > cap)
			return TOO_LARGE;
		if (in->pos == in->size && out.pos < out.size)
			return said == 0 ? ENDED : BROKEN_OFF;
	}
}

static enum end decode_zstd(const struct buffer *from, size_t cap, struct buffer *to)
{
	ZSTD_DStream *stream = ZSTD_createDStream();
	ZSTD_inBuffer in = {from->at, from->count, 0};
	const bool ready = !ZSTD_isError(ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, ZSTD_WINDOW));
	const enum end end = ready ? unpack_all(stream, &in, cap, to) : DAMAGED;
	ZSTD_freeDStream(stream);
	return end;
}
#endif

static const struct {
	const char *name;
	decoder *decode; /* NULL: nothing to undo */
} codings[] = {
    {"gzip", decode_gzip}, {"x-gzip", decode_gzip}, {"deflate", decode_deflate}, {"identity", NULL},
#ifdef HAVE_BROTLI
    {"br", decode_brotli},
#endif
#ifdef HAVE_ZSTD
    {"zstd", decode_zstd},
#endif
};

const char *decoding_accepted(void)
{
	return "gzip, deflate"
#ifdef HAVE_BROTLI
	       ", br"
#endif
#ifdef HAVE_ZSTD
	       ", zstd"
#endif
	    ;
}

static bool fail(enum end end, size_t cap, const char *name, struct error *error)
{
	if (end == TOO_LARGE)
		return error_set(error, "larger than %zu MiB", cap >> 20);
	return error_set(error, end == BROKEN_OFF ? "broke off in the middle (%s)" : "damaged (%s)", name);
}

static bool undo_one(const char *name, size_t length, size_t cap, struct buffer *body, struct error *error)
{
	for (size_t i = 0; i < sizeof codings / sizeof *codings; i++) {
		if (strlen(codings[i].name) != length || strncasecmp(codings[i].name, name, length) != 0)
			continue;
		if (!codings[i].decode || !body->count)
			return true;
		struct buffer decoded = {0};
		const enum end end = codings[i].decode(body, cap, &decoded);
		buffer_release(body);
		*body = decoded;
		return end == ENDED || fail(end, cap, codings[i].name, error);
	}
	return error_set(error, "packed in a way that is not known here (%.*s)", (int)length, name);
}

bool decoding_undo(const char *said, size_t cap, struct buffer *body, struct error *error)
{
	static const char *const between = ", \t";
	const char *names[CODINGS_MAX];
	size_t count = 0;
	for (const char *at = said + strspn(said, between); *at; at += strspn(at, between)) {
		if (count == CODINGS_MAX)
			return error_set(error, "packed more than %d times", CODINGS_MAX);
		names[count++] = at;
		at += strcspn(at, between);
	}
	while (count--) /* what was done last is undone first */
		if (!undo_one(names[count], strcspn(names[count], between), cap, body, error))
			return false;
	return true;
}
