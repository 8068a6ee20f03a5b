/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/encoding.h"

#include <string.h>

#include "tests/test.h"

/* Bytes that may hold NULs. */
#define BYTES(literal) literal, sizeof literal - 1

static struct source source_of(const char *bytes, size_t length, const char *charset)
{
	struct source source = {.charset = charset};
	buffer_add(&source.bytes, bytes, length);
	return source;
}

static const struct {
	const char *bytes;
	size_t length;
	const char *charset;
	enum format format;
	const char *text; /* up to a NUL */
} decoded[] = {
    {BYTES(""), NULL, FORMAT_TEXT, ""},
    {BYTES("plain"), NULL, FORMAT_TEXT, "plain"},
    {BYTES("caf\xc3\xa9"), NULL, FORMAT_TEXT, "café"},

    /* A mark is stronger than what the caller says. */
    {BYTES("\xef\xbb\xbf"
	   "caf\xc3\xa9"),
     "latin1", FORMAT_TEXT, "café"},
    {BYTES("\xff\xfeH\0i\0"), NULL, FORMAT_TEXT, "Hi"},
    {BYTES("\xfe\xff\0H\0i"), NULL, FORMAT_TEXT, "Hi"},
    {BYTES("\xff\xfe\0\0H\0\0\0i\0\0\0"), NULL, FORMAT_TEXT, "Hi"},
    {BYTES("\xff\xfe\x3d\xd8\x10\xde"), NULL, FORMAT_TEXT, "😐"},
    {BYTES("W\0i\0t\0h\0o\0u\0t\0 \0a\0 \0m\0a\0r\0k\0"), NULL, FORMAT_TEXT, "Without a mark"},

    /* The caller is stronger than the bytes. */
    {BYTES("\xc4\xc5"), "koi8-r", FORMAT_TEXT, "де"},
    {BYTES("\xc3\xa9"), "windows-1252", FORMAT_TEXT, "Ã©"},
    {BYTES("caf\xe9"), "nonsense", FORMAT_TEXT, "café"},
    {BYTES("\x82\xa0"), "shift_jis", FORMAT_TEXT, "あ"},

    /* UTF-8 that is valid is stronger than a meta; a meta that lies by a byte is believed. */
    {BYTES("<meta charset=iso-8859-1>caf\xc3\xa9"), NULL, FORMAT_HTML, "<meta charset=iso-8859-1>café"},
    {BYTES("<meta charset=utf-8>\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xff"), NULL, FORMAT_HTML,
     "<meta charset=utf-8>éééé\xef\xbf\xbd"},
    {BYTES("caf\xc3\xa9 cut in \xe2\x82"), NULL, FORMAT_TEXT, "café cut in \xef\xbf\xbd"},

    /* Labels mean what the WHATWG says: latin-1 is windows-1252. */
    {BYTES("<meta charset=iso-8859-1>\x93Yes\x94"), NULL, FORMAT_HTML, "<meta charset=iso-8859-1>“Yes”"},
    {BYTES("<meta charset=gb2312>\x81\x30\x81\x30"), NULL, FORMAT_HTML, "<meta charset=gb2312>\xc2\x80"},
    {BYTES("<meta charset=utf-16>caf\xc3\xa9"), NULL, FORMAT_HTML, "<meta charset=utf-16>café"},
    /* One that says UTF-8 and is not lies; cut within its one character it does not. */
    {BYTES("<meta charset=utf-8>\x93Yes\x94, caf\xe9."), NULL, FORMAT_HTML, "<meta charset=utf-8>“Yes”, café."},
    {BYTES("<meta charset=utf-16>caf\xe9 noir"), NULL, FORMAT_HTML, "<meta charset=utf-16>café noir"},
    {BYTES("<meta charset=utf-8>5 \xe2\x82"), NULL, FORMAT_HTML, "<meta charset=utf-8>5 \xef\xbf\xbd"},
    /* A label that is none is passed over; so is a meta that the page ends in. Nor are marks a part of it. */
    {BYTES("<meta charset=nonsense><meta charset=' koi8-r '>\xc4"), NULL, FORMAT_HTML,
     "<meta charset=nonsense><meta charset=' koi8-r '>д"},
    {BYTES("<p>\xc4<meta charset=koi8-r"), NULL, FORMAT_HTML, "<p>Ä<meta charset=koi8-r"},
    {BYTES("<meta charset=koi8-r\">\xc4"), NULL, FORMAT_HTML, "<meta charset=koi8-r\">Ä"},
    /* A feed says it in its XML declaration; a message says it of each part, and is left alone. */
    {BYTES("<?xml version='1.0' encoding='koi8-r'?>\xc4\xc5"), NULL, FORMAT_FEED,
     "<?xml version='1.0' encoding='koi8-r'?>де"},
    {BYTES("<?xml version='1.0'?>caf\xe9 encoding='koi8-r'"), NULL, FORMAT_FEED,
     "<?xml version='1.0'?>café encoding='koi8-r'"},
    {BYTES("<?xml encoding="), NULL, FORMAT_FEED, "<?xml encoding="},
    {BYTES("Subject: caf\xe9"), NULL, FORMAT_MAIL, "Subject: caf\xe9"},
    {BYTES("Subject: caf\xe9"), "latin1", FORMAT_MAIL, "Subject: café"},
    {BYTES("<!-- <meta charset=koi8-r> --><meta http-equiv=content-type content='text/html; charset=koi8-u'>\xa4"),
     NULL, FORMAT_HTML,
     "<!-- <meta charset=koi8-r> --><meta http-equiv=content-type content='text/html; charset=koi8-u'>є"},

    /* Nothing known: windows-1252, and no meta outside HTML. */
    {BYTES("\x93Yes,\x94 5 \x80"), NULL, FORMAT_TEXT, "“Yes,” 5 €"},
    {BYTES("<meta charset=koi8-r>\xc4"), NULL, FORMAT_TEXT, "<meta charset=koi8-r>Ä"},
};

static void bytes_are_decoded_by_the_strongest_sign(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(decoded); i++) {
		struct source source = source_of(decoded[i].bytes, decoded[i].length, decoded[i].charset);
		struct buffer text = {0};
		struct error error = {0};
		bool is_wrong;
		assert_true(encoding_decode(&source, decoded[i].format, &text, &is_wrong, &error));
		assert_string_equal(buffer_text(&text), decoded[i].text);
		buffer_release(&text);
		source_release(&source);
	}
}

static const struct {
	const char *bytes;
	size_t length;
	const char *message;
} refused[] = {
    {BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not text (PNG image)"},
    {BYTES("\xff\xd8\xff\xe0\0\x10JFIF"), "not text (JPEG image)"},
    {BYTES("GIF89a\1\0\1\0"), "not text (GIF image)"},
    {BYTES("%PDF-1.7\n"), "not text (PDF)"},
    {BYTES("\x1f\x8b\x08\0\0"), "not text (gzip archive)"},
    {BYTES("PK\3\4\x14\0"), "not text (zip archive)"},
    {BYTES("\x7f"
	   "ELF\2\1\1"),
     "not text (program)"},
    {BYTES("\1\2\3\4\5\6\7\16\1\2\3\4\5\6\7\16\1\2\3\4\5\6\7\16\1\2\3\4\5\6\7\16\1\2\3\4"), "not text (binary data)"},
};

static void what_is_no_text_is_refused_by_its_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct source source = source_of(refused[i].bytes, refused[i].length, NULL);
		struct buffer text = {0};
		struct error error = {0};
		bool is_wrong;
		assert_false(encoding_decode(&source, FORMAT_HTML, &text, &is_wrong, &error));
		assert_string_equal(error.message, refused[i].message);
		error_release(&error);
		source_release(&source);
		buffer_release(&text);
	}
}

static void nul_bytes_stay_in_text(void **state)
{
	(void)state;
	struct source source = source_of(BYTES("a\0b\0"), NULL);
	struct buffer text = {0};
	struct error error = {0};
	bool is_wrong;
	assert_true(encoding_decode(&source, FORMAT_TEXT, &text, &is_wrong, &error));
	assert_false(is_wrong);
	assert_int_equal(text.count, 4);
	assert_memory_equal(text.at, "a\0b\0", 4);
	buffer_release(&text);
	source_release(&source);
}

static void labels_are_known_or_not(void **state)
{
	(void)state;
	assert_true(encoding_is_known("ISO-8859-1"));
	assert_true(encoding_is_known("x-sjis"));
	assert_false(encoding_is_known("nonsense"));
	assert_false(encoding_is_known(""));
}

static const struct {
	const char *name, *bytes;
	enum format format;
} formats[] = {
    {"page.HTML", "", FORMAT_HTML},
    {"notes.md", "<p>", FORMAT_MARKDOWN},
    {"page.txt", "<!doctype html>", FORMAT_TEXT},
    {"page", "\n <!-- x --> <!DOCTYPE html>", FORMAT_HTML},
    {"page", "\xef\xbb\xbf<p class=x>", FORMAT_HTML},
    {"page", "<one> is no tag", FORMAT_TEXT},
    {"page", "# Heading", FORMAT_TEXT},
    {"page", " {\"schema\" : \"pullquote/1\"", FORMAT_JSON},
    {"page", "{\"schema\":\"other\"", FORMAT_TEXT},
    {NULL, "<h1>", FORMAT_HTML},
};

static void formats_are_known_by_suffix_and_then_by_how_bytes_begin(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(formats); i++) {
		struct source source = source_of(formats[i].bytes, strlen(formats[i].bytes), NULL);
		source.name = formats[i].name;
		assert_int_equal(source_format(&source), formats[i].format);
		source.format = FORMAT_MARKDOWN;
		assert_int_equal(source_format(&source), FORMAT_MARKDOWN);
		source_release(&source);
	}
	assert_int_equal(format_named("html"), FORMAT_HTML);
	assert_int_equal(format_named("pdf"), FORMAT_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(bytes_are_decoded_by_the_strongest_sign),
	    cmocka_unit_test(what_is_no_text_is_refused_by_its_name),
	    cmocka_unit_test(nul_bytes_stay_in_text),
	    cmocka_unit_test(labels_are_known_or_not),
	    cmocka_unit_test(formats_are_known_by_suffix_and_then_by_how_bytes_begin),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
