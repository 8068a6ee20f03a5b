/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/sanitise.h"

#include "base/utf8.h"

enum {
	REMOVED = 0,
	LINE_SEPARATOR = 0x2028,
	PARAGRAPH_SEPARATOR = 0x2029,
	ZWNJ = 0x200c,
	ZWJ = 0x200d,
	TEXT_STYLE = 0xfe0e,
	EMOJI_STYLE = 0xfe0f,
	KEYCAP = 0x20e3,
	SKIN_FIRST = 0x1f3fb,
	SKIN_LAST = 0x1f3ff,
	DELETE = 0x7f,
	DELETE_PICTURE = 0x2421,
	CONTROL_PICTURES = 0x2400,
};

/* What bytes 0x80 to 0x9F mean in windows-1252 (WHATWG's index); the five without a meaning are U+FFFD. */
static const uint16_t windows_1252[0x20] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

struct range {
	uint32_t first, last;
};

/*
 * What cannot be seen: Default_Ignorable_Code_Point (Unicode's DerivedCoreProperties.txt) and the format characters
 * (category Cf) that are not, but for those that are drawn, such as the Arabic number signs.
 */
static const struct range invisible[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},
    {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},
    {0xffa0, 0xffa0}, {0xfff9, 0xfffb}, {0x13430, 0x1343f}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

/* Scripts whose letters take other shapes beside ZWJ and ZWNJ: Arabic to Sinhala, Myanmar, Khmer, Mongolian, Tai Tham to Batak... */
static const struct range joining[] = {
    {0x0600, 0x0dff}, {0x1000, 0x109f}, {0x1780, 0x17ff}, {0x1800, 0x18af},   {0x1a20, 0x1aaf},   {0x1b00, 0x1bff},
    {0xa800, 0xa8ff}, {0xfb50, 0xfdff}, {0xfe70, 0xfefc}, {0x10ac0, 0x10aff}, {0x10d00, 0x10fff}, {0x11000, 0x11fff},
};

#define IS_IN(ranges, character) is_in(ranges, sizeof(ranges) / sizeof *(ranges), character)

static bool is_in(const struct range *ranges, size_t count, uint32_t character)
{
	for (size_t i = 0; i < count && character >= ranges[i].first; i++)
		if (character <= ranges[i].last)
			return true;
	return false;
}

struct state {
	const char *bytes;
	size_t length, at;
	enum white white;
	struct buffer *out;
	struct shifts *shifts; /* NULL if not wanted */
	size_t origin;         /* where in out our part begins */
	uint32_t previous;     /* the last character written; 0 at the start */
	bool emoji;            /* the last cluster written is an emoji, and what was written since only styles it */
	bool after_return;     /* the character before was CR */
	bool space;            /* WHITE_COLLAPSED: a space is due before the next word */
	size_t line_ends;      /* WHITE_COLLAPSED: these are due instead */
};

static uint32_t next_character(const struct state *self, size_t at)
{
	uint32_t next = 0;
	utf8_read(self->bytes + at, self->length - at, &next);
	return next;
}

static bool is_keycap_base(uint32_t character)
{
	return character == '#' || character == '*' || (character >= '0' && character <= '9');
}

/* Whether a joiner or a variation selector does here what it is for. next is the character behind it. */
static bool is_shaping(const struct state *self, uint32_t character, uint32_t next)
{
	switch (character) {
	case ZWJ:
		if (self->emoji && utf8_is_emoji(next))
			return true;
		/* fall through */
	case ZWNJ:
		return IS_IN(joining, self->previous) &&
		       (utf8_is_letter(self->previous) || utf8_is_mark(self->previous));
	case TEXT_STYLE:
	case EMOJI_STYLE: return utf8_is_emoji(self->previous) || (next == KEYCAP && is_keycap_base(self->previous));
	default: return false;
	}
}

static bool is_noncharacter(uint32_t character)
{
	return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef) ||
	       (character >= 0xfff0 && character <= 0xfff8);
}

static uint32_t clean_ascii(const struct state *self, uint32_t character)
{
	if (character == '\n' && self->after_return)
		return REMOVED;
	if (character == '\n' || character == '\r')
		return '\n';
	if (character == '\t' || (character >= 0x20 && character < DELETE))
		return character;
	return character == DELETE ? DELETE_PICTURE : CONTROL_PICTURES + character;
}

/* What a character becomes; REMOVED if nothing. end is where it ends. */
static uint32_t clean(const struct state *self, uint32_t character, size_t end)
{
	if (character <= DELETE)
		return clean_ascii(self, character);
	if (character < 0xa0)
		return windows_1252[character - 0x80];
	if (character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR)
		return '\n';
	if (is_noncharacter(character))
		return UTF8_REPLACEMENT;
	if (IS_IN(invisible, character) && !is_shaping(self, character, next_character(self, end)))
		return REMOVED;
	return character;
}

static void put(struct state *self, uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	buffer_add(self->out, bytes, utf8_write(character, bytes));

	const bool styles = character == TEXT_STYLE || character == EMOJI_STYLE || character == ZWJ ||
			    (character >= SKIN_FIRST && character <= SKIN_LAST);
	self->emoji = utf8_is_emoji(character) || (self->emoji && styles);
	self->previous = character;
}

/* Writes the white space that was held back, now that something follows it: what begins at byte at. */
static void put_held(struct state *self, size_t at)
{
	const bool inside = self->out->count > self->origin;
	for (size_t i = 0; inside && i < self->line_ends; i++)
		put(self, '\n');
	if (inside && self->space && !self->line_ends)
		put(self, ' ');
	self->space = false;
	self->line_ends = 0;
	if (self->shifts)
		shifts_add(self->shifts, at, self->out->count - self->origin);
}

static bool is_collapsible(uint32_t character)
{
	return character == ' ' || (character >= '\t' && character <= '\r' && character != '\v');
}

/* Holds back white space. Returns whether the character was that. */
static bool hold(struct state *self, uint32_t character)
{
	const bool line_end = character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
	self->line_ends += line_end;
	self->space |= is_collapsible(character);
	const bool leading = self->out->count == self->origin && character >= 0xa0 && utf8_is_space(character);
	return line_end || is_collapsible(character) || leading;
}

/* Takes the character, or the byte that is none, from start to at. */
static void take(struct state *self, uint32_t character, size_t start)
{
	if (self->white == WHITE_COLLAPSED && hold(self, character))
		return;

	uint32_t cleaned = clean(self, character, self->at);
	if (cleaned == REMOVED)
		return;
	if (self->white == WHITE_SPACES && utf8_is_space(cleaned) && cleaned < 0x80)
		cleaned = ' ';
	if (self->white == WHITE_TRIMMED && cleaned == '\n' && self->out->count == self->origin)
		return;
	put_held(self, start);
	put(self, cleaned);
}

static bool is_plain(unsigned char byte)
{
	return byte > ' ' && byte < DELETE;
}

/* Plain words with a space between each two. */
static const unsigned char *end_of_words(const unsigned char *run, const unsigned char *end)
{
	while (run < end && is_plain(*run))
		for (run++; run + 1 < end && *run == ' ' && is_plain(run[1]);)
			run++;
	return run;
}

/* How many bytes from here on come out as they are: nearly all of most texts. */
static size_t plain_run(const struct state *self)
{
	const unsigned char *at = (const unsigned char *)self->bytes + self->at;
	const unsigned char *const end = (const unsigned char *)self->bytes + self->length;
	const unsigned char line_end = self->white == WHITE_KEPT && !self->after_return ? '\n' : ' ';

	const unsigned char *run = at;
	if (self->white == WHITE_COLLAPSED)
		return (size_t)(end_of_words(run, end) - at);
	while (run < end && (is_plain(*run) || *run == ' ' || *run == line_end))
		run++;
	return (size_t)(run - at);
}

static void take_run(struct state *self, size_t run)
{
	put_held(self, self->at);
	buffer_add(self->out, self->bytes + self->at, run);
	self->at += run;
	self->previous = (unsigned char)self->bytes[self->at - 1];
	self->emoji = false;
	self->after_return = false;
}

/* How many bytes from here on are white space that becomes one space: pages are indented by much of it. */
static size_t white_run(const struct state *self)
{
	size_t end = self->at;
	while (end < self->length && is_collapsible((unsigned char)self->bytes[end]))
		end++;
	return end - self->at;
}

static void take_next(struct state *self)
{
	uint32_t character = UTF8_REPLACEMENT;
	const size_t start = self->at;
	const size_t taken = utf8_read(self->bytes + start, self->length - start, &character);
	self->at += taken ? taken : 1;
	take(self, character, start);
	self->after_return = character == '\r';
}

static void trim_end(struct buffer *out, size_t origin)
{
	uint32_t last;
	for (size_t at; out->count > origin; buffer_cut(out, at)) {
		at = utf8_before(out->at, out->count);
		if (!utf8_read(out->at + at, out->count - at, &last) || !utf8_is_space(last))
			return;
	}
}

void sanitise_text(const char *bytes, size_t length, enum white white, struct buffer *out, struct shifts *shifts)
{
	struct state self = {
	    .bytes = bytes, .length = length, .white = white, .out = out, .shifts = shifts, .origin = out->count};
	while (self.at < length) {
		const size_t run = plain_run(&self), white_space = white == WHITE_COLLAPSED ? white_run(&self) : 0;
		self.space |= white_space > 0;
		self.at += white_space;
		if (run)
			take_run(&self, run);
		else if (!white_space)
			take_next(&self);
	}
	if (shifts)
		shifts_add(shifts, length, out->count - self.origin);
	if (white == WHITE_COLLAPSED || white == WHITE_TRIMMED)
		trim_end(out, self.origin);
	buffer_text(out);
}

void sanitise_line(const char *bytes, size_t length, struct buffer *out)
{
	sanitise_text(bytes, length, WHITE_SPACES, out, NULL);
}
