/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/host.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include <unicode/uidna.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

enum {
	NAME_MAX = 255, /* bytes of a name, RFC 1035, 2.3.4; what it looks like may take four times as much */
	SCRIPTS_MAX = 4,
};

/* What browsers let pass (WHATWG URL, "domain to ASCII", not strict). */
static const uint32_t forgiven = UIDNA_ERROR_HYPHEN_3_4 | UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN |
				 UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
				 UIDNA_ERROR_DOMAIN_NAME_TOO_LONG;

typedef int32_t convert(const UIDNA *, const char *, int32_t, char *, int32_t, UIDNAInfo *, UErrorCode *);

static bool write_converted(convert *to, const char *name, size_t length, struct buffer *out)
{
	char converted[4 * NAME_MAX];
	UErrorCode status = U_ZERO_ERROR;
	UIDNAInfo info = UIDNA_INFO_INITIALIZER;
	if (!length || length > NAME_MAX)
		return false;
	UIDNA *idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE |
					  UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
				      &status);
	const int32_t written = to(idna, name, (int32_t)length, converted, sizeof converted, &info, &status);
	uidna_close(idna);
	if (U_FAILURE(status) || info.errors & ~forgiven || written <= 0 || written > (int32_t)sizeof converted)
		return false;
	buffer_add(out, converted, (size_t)written);
	return true;
}

/* Bytes that no name may have: WHATWG URL, "forbidden host code point". */
static bool is_forbidden(const char *name, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)name[i] <= ' ' || name[i] == 0x7f || strchr("#/:<>?@[\\]^|%", name[i]))
			return true;
	return false;
}

bool host_write_ascii(const char *name, size_t length, struct buffer *out)
{
	return !is_forbidden(name, length) && write_converted(uidna_nameToASCII_UTF8, name, length, out);
}

bool host_write_unicode(const char *name, size_t length, struct buffer *out)
{
	return !is_forbidden(name, length) && write_converted(uidna_nameToUnicodeUTF8, name, length, out);
}

/* The scripts of the letters of one label. */
struct scripts {
	UScriptCode at[SCRIPTS_MAX];
	size_t count;
	bool all_alike; /* each letter looks like a Latin one */
};

/* Small letters that are taken for Latin ones: by Unicode's confusables.txt, or at a glance. */
static const char alike[] = "асԁеһіјӏорԛѕԝхуҽпгѵѡъь"
			    "αικνρυωοτσηγ";

static bool looks_latin(uint32_t character)
{
	uint32_t other;
	for (size_t at = 0, taken; at < sizeof alike - 1; at += taken) {
		taken = utf8_read(alike + at, sizeof alike - 1 - at, &other);
		if (other == character)
			return true;
	}
	return false;
}

static void add_script(struct scripts *self, UScriptCode script)
{
	for (size_t i = 0; i < self->count; i++)
		if (self->at[i] == script)
			return;
	if (self->count < SCRIPTS_MAX)
		self->at[self->count++] = script;
}

static struct scripts scripts_of(const char *label, size_t length)
{
	struct scripts self = {.all_alike = true};
	uint32_t character;
	for (size_t at = 0, taken; at < length; at += taken ? taken : 1) {
		UErrorCode status = U_ZERO_ERROR;
		taken = utf8_read(label + at, length - at, &character);
		const UScriptCode script = taken ? uscript_getScript((UChar32)character, &status) : USCRIPT_COMMON;
		if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
			continue;
		add_script(&self, script);
		self.all_alike = self.all_alike && looks_latin(character);
	}
	return self;
}

/* What is written in several scripts together: Latin with each. */
static const UScriptCode together[][3] = {
    {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA},
    {USCRIPT_HAN, USCRIPT_BOPOMOFO, USCRIPT_BOPOMOFO},
    {USCRIPT_HAN, USCRIPT_HANGUL, USCRIPT_HANGUL},
};

static bool are_together(const struct scripts *self, const UScriptCode group[static 3])
{
	for (size_t i = 0; i < self->count; i++)
		if (self->at[i] != USCRIPT_LATIN && self->at[i] != group[0] && self->at[i] != group[1] &&
		    self->at[i] != group[2])
			return false;
	return true;
}

static bool is_mixed(const struct scripts *self)
{
	for (size_t i = 0; i < sizeof together / sizeof *together; i++)
		if (are_together(self, together[i]))
			return false;
	return self->count > 1;
}

/* A name whose last label has letters of the same script is meant to be read in it. */
static bool is_disguised(const struct scripts *self, const struct scripts *last)
{
	const UScriptCode script = self->at[0];
	if (self->count != 1 || !self->all_alike || (script != USCRIPT_CYRILLIC && script != USCRIPT_GREEK))
		return false;
	return last->count != 1 || last->at[0] != script;
}

static bool write_label_likeness(const char *label, size_t length, const struct scripts *last, struct buffer *out)
{
	const struct scripts scripts = scripts_of(label, length);
	if (is_mixed(&scripts)) {
		buffer_puts(out, "letters of ");
		for (size_t i = 0; i < scripts.count; i++)
			buffer_format(out, "%s%s", i ? " and " : "", uscript_getName(scripts.at[i]));
		return true;
	}
	if (!is_disguised(&scripts, last))
		return false;
	buffer_format(out, "%s letters that look Latin", uscript_getName(scripts.at[0]));
	return true;
}

/* Where the label begins that ends at end. */
static size_t label_start(const char *name, size_t end)
{
	while (end > 0 && name[end - 1] != '.')
		end--;
	return end;
}

static size_t without_root(const char *name, size_t length)
{
	return length && name[length - 1] == '.' ? length - 1 : length;
}

bool host_write_likeness(const char *name, size_t length, struct buffer *out)
{
	length = without_root(name, length);
	const size_t top = label_start(name, length);
	const struct scripts last = scripts_of(name + top, length - top);
	for (size_t start, end = length; end > 0; end = start ? start - 1 : 0) {
		start = label_start(name, end);
		if (write_label_likeness(name + start, end - start, &last, out))
			return true;
	}
	return false;
}

bool host_is_number(const char *name, size_t length)
{
	length = without_root(name, length);
	if (!length)
		return false;
	if (*name == '[')
		return true;
	const size_t start = label_start(name, length);
	const char *label = name + start;
	const size_t digits = length - start;
	const bool is_hexadecimal = digits > 1 && !strncasecmp(label, "0x", 2);
	return digits && strspn(label, is_hexadecimal ? "0123456789abcdefABCDEFxX" : "0123456789") >= digits;
}

/* Under two letters of a country, what is no name of anybody's: the commonest of publicsuffix.org's list. */
static const char *const common[] = {"co",  "com", "org", "net", "gov", "gob",    "gouv",      "go",  "govt",
				     "ac",  "edu", "or",  "ne",  "nhs", "police", "ltd",       "plc", "id",
				     "mil", "sch", "asn", "in",  "res", "nic",    "parliament"};

static bool is_common(const char *label, size_t length)
{
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (strlen(common[i]) == length && !strncasecmp(label, common[i], length))
			return true;
	return false;
}

size_t host_site(const char *name, size_t length)
{
	length = without_root(name, length);
	const size_t top = label_start(name, length);
	if (host_is_number(name, length) || !top)
		return 0;
	const size_t second = label_start(name, top - 1);
	const bool is_country = length - top == 2;
	if (second && is_country && is_common(name + second, top - 1 - second))
		return label_start(name, second - 1);
	return second;
}
