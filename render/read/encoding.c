/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/encoding.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>

#include "base/utf8.h"
#include "render/read/file_type.h"
#include "render/read/meta_charset.h"

/* How far into a page its meta is looked for: real heads put scripts and styles before it. In bytes. */
enum { META_REACH = 64 * 1024 };

/* Bytes of UTF-8 that one call of the converter may write. */
enum { CHUNK = 16 * 1024 };

static const struct {
	const char *bytes;
	size_t length;
	const char *label;
} byte_order_marks[] = {
    {"\xef\xbb\xbf", 3, "utf-8"}, {"\xff\xfe\x00\x00", 4, "utf-32le"}, {"\x00\x00\xfe\xff", 4, "utf-32be"},
    {"\xff\xfe", 2, "utf-16le"},  {"\xfe\xff", 2, "utf-16be"},
};

/*
 * Labels that mean something else than their name says, by the WHATWG's Encoding Standard section 4.2, and ICU's name
 * for what they mean. All other labels are names that ICU knows.
 */
static const struct {
	const char *label, *converter;
} meanings[] = {
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"iso_8859-1:1987", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp819", "windows-1252"},
    {"ibm819", "windows-1252"},
    {"iso-ir-100", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-user-defined", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"l5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"iso8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"dos-874", "windows-874"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"chinese", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"iso-ir-58", "gb18030"},
    {"shift_jis", "ibm-943_P15A-2003"},
    {"shift-jis", "ibm-943_P15A-2003"},
    {"sjis", "ibm-943_P15A-2003"},
    {"x-sjis", "ibm-943_P15A-2003"},
    {"ms_kanji", "ibm-943_P15A-2003"},
    {"windows-31j", "ibm-943_P15A-2003"},
    {"euc-kr", "windows-949"},
    {"korean", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ks_c_5601-1989", "windows-949"},
    {"x-x-big5", "big5"},
    {"big5-hkscs", "big5-hkscs"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf8", "utf-8"},
    {"x-mac-roman", "macintosh"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
};

static const char *meaning_of(const char *label)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
		if (strcasecmp(meanings[i].label, label) == 0)
			return meanings[i].converter;
	return label;
}

/* ICU overlooks what is no letter or digit of a name; quotes and the like are of none. */
static bool is_label(const char *label)
{
	return *label &&
	       label[strspn(label, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:+()")] == '\0';
}

static UConverter *open_converter(const char *label)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = is_label(label) ? ucnv_open(meaning_of(label), &status) : NULL;
	if (U_SUCCESS(status))
		return converter;
	ucnv_close(converter);
	return NULL;
}

bool encoding_is_western(const char *label)
{
	return strcasecmp(meaning_of(label), "windows-1252") == 0;
}

bool encoding_is_known(const char *label)
{
	UConverter *converter = open_converter(label);
	ucnv_close(converter);
	return converter;
}

/* Appends all of it; what does not fit the encoding becomes U+FFFD. */
static void convert(UConverter *from, const char *bytes, size_t length, struct buffer *text)
{
	if (!length)
		return;
	UErrorCode status = U_ZERO_ERROR;
	UConverter *to = ucnv_open("utf-8", &status);
	UChar pivot[1024], *pivot_start = pivot, *pivot_end = pivot;
	const char *const end = bytes + length;
	char chunk[CHUNK];
	bool first = true;
	do {
		char *out = chunk;
		status = U_ZERO_ERROR;
		ucnv_convertEx(to, from, &out, chunk + sizeof chunk, &bytes, end, pivot, &pivot_start, &pivot_end,
			       pivot + sizeof pivot / sizeof *pivot, first, true, &status);
		buffer_add(text, chunk, (size_t)(out - chunk));
		first = false;
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	ucnv_close(to);
}

/* How the bytes look, read as UTF-8. */
struct utf8_look {
	size_t multibyte; /* characters of more than a byte */
	size_t broken;    /* runs of bytes that are none */
};

static struct utf8_look look_as_utf8(const char *bytes, size_t length)
{
	struct utf8_look look = {0};
	bool was_broken = false;
	for (size_t at = 0, taken; at < length; at += taken ? taken : 1) {
		uint32_t character;
		taken = (unsigned char)bytes[at] < 0x80 ? 1 : utf8_read(bytes + at, length - at, &character);
		look.multibyte += taken > 1;
		look.broken += !taken && !was_broken;
		was_broken = !taken;
	}
	return look;
}

static bool is_cut_within_character(const char *bytes, size_t length)
{
	return utf8_valid(bytes, length) + UTF8_MAX > length;
}

/* A text cut within a character, or with a few bytes lost, is still UTF-8; in other encodings few bytes pair up so by chance. */
static bool is_mostly_utf8(const char *bytes, size_t length)
{
	const struct utf8_look look = look_as_utf8(bytes, length);
	return look.multibyte >= 4 * look.broken ||
	       (look.multibyte && look.broken == 1 && is_cut_within_character(bytes, length));
}

/* ASCII in UTF-16 without its mark: every other byte is NUL. */
static const char *utf16_without_mark(const char *bytes, size_t length)
{
	enum { LEAST = 8, MOST = 4096 };
	size_t nul[2] = {0}, looked = length < MOST ? length & ~(size_t)1 : MOST;
	for (size_t i = 0; i < looked; i++)
		nul[i % 2] += !bytes[i];
	for (size_t side = 0; side < 2 && looked >= LEAST; side++)
		if (nul[side] * 2 >= looked * 9 / 10 && nul[1 - side] == 0)
			return side ? "utf-16le" : "utf-16be";
	return NULL;
}

static bool is_unicode(const char *label)
{
	return strncasecmp(label, "utf-16", 6) == 0 || strcasecmp(meaning_of(label), "utf-8") == 0;
}

/* What a page says of itself; its bytes were read as ASCII, so it cannot be UTF-16, and means UTF-8 by that. */
static void find_label(const struct source *source, enum format format, struct buffer *label)
{
	const size_t length = source->bytes.count, reach = length < META_REACH ? length : META_REACH;
	if (format == FORMAT_FEED)
		meta_charset_find_xml(source->bytes.at, reach, label);
	else
		meta_charset_find(source->bytes.at, reach, encoding_is_known, label);
}

/* A converter for what a page says of itself. One that says UTF-8 and is not is wrong: *is_wrong, and NULL. */
static UConverter *open_meta_converter(const struct source *source, enum format format, bool *is_wrong)
{
	struct buffer label = {0};
	find_label(source, format, &label);
	const char *name = buffer_text(&label);
	*is_wrong = is_unicode(name) && !is_cut_within_character(source->bytes.at, source->bytes.count);
	UConverter *converter = *is_wrong ? NULL : open_converter(is_unicode(name) ? "utf-8" : name);
	buffer_release(&label);
	return converter;
}

static UConverter *choose_converter(const struct source *source, enum format format, const char *unmarked,
				    bool *is_wrong)
{
	UConverter *converter = source->charset ? open_converter(source->charset) : NULL;
	if (!converter && unmarked)
		converter = open_converter(unmarked);
	if (!converter && is_mostly_utf8(source->bytes.at, source->bytes.count))
		converter = open_converter("utf-8");
	if (!converter && (format == FORMAT_HTML || format == FORMAT_FEED))
		converter = open_meta_converter(source, format, is_wrong);
	return converter ? converter : open_converter("windows-1252");
}

/* Whether the text was marked, and then decoded. */
static bool decode_marked(const struct buffer *bytes, struct buffer *text)
{
	for (size_t i = 0; i < sizeof byte_order_marks / sizeof *byte_order_marks; i++) {
		const size_t length = byte_order_marks[i].length;
		if (bytes->count < length || memcmp(bytes->at, byte_order_marks[i].bytes, length) != 0)
			continue;
		UConverter *converter = open_converter(byte_order_marks[i].label);
		convert(converter, bytes->at + length, bytes->count - length, text);
		ucnv_close(converter);
		return true;
	}
	return false;
}

bool encoding_decode(const struct source *source, enum format format, struct buffer *text, bool *is_wrong,
		     struct error *error)
{
	*is_wrong = false;
	const struct buffer *bytes = &source->bytes;
	if (source->decoded || bytes->count == 0) {
		buffer_add(text, bytes->at, bytes->count);
		return true;
	}
	if (decode_marked(bytes, text))
		return true;

	const char *unmarked = utf16_without_mark(bytes->at, bytes->count);
	const char *type = unmarked ? NULL : file_type_name(bytes->at, bytes->count);
	if (type)
		return error_set(error, "not text (%s)", type);
	const bool is_message = format == FORMAT_MAIL;
	if (!source->charset && !unmarked && (is_message || utf8_valid(bytes->at, bytes->count) == bytes->count)) {
		buffer_add(text, bytes->at, bytes->count);
		return true;
	}

	UConverter *converter = choose_converter(source, format, unmarked, is_wrong);
	convert(converter, bytes->at, bytes->count, text);
	ucnv_close(converter);
	return true;
}

void encoding_convert(const char *charset, const char *bytes, size_t length, struct buffer *text)
{
	const bool is_named = charset && !encoding_is_western(charset);
	UConverter *converter = is_named ? open_converter(charset) : NULL;
	if (!converter)
		converter = open_converter(is_mostly_utf8(bytes, length) ? "utf-8" : "windows-1252");
	convert(converter, bytes, length, text);
	ucnv_close(converter);
}
