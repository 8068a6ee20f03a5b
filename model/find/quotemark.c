/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/quotemark.h"

#include <limits.h>

#include <string.h>

#include "base/utf8.h"

/* What a shape does where its neighbours do not say. */
enum habit { HABIT_OPENS, HABIT_CLOSES, HABIT_EITHER };

struct shape {
	uint32_t character;
	bool single;
	enum habit habit;
	enum quotemark_family family;
};

static const struct shape shapes[] = {
    {'"', false, HABIT_EITHER, FAMILY_STRAIGHT},    {'\'', true, HABIT_EITHER, FAMILY_STRAIGHT},
    {'`', true, HABIT_OPENS, FAMILY_STRAIGHT},      {0xab, false, HABIT_OPENS, FAMILY_GUILLEMETS},
    {0xb4, true, HABIT_CLOSES, FAMILY_STRAIGHT},    {0xbb, false, HABIT_CLOSES, FAMILY_GUILLEMETS},
    {0x2018, true, HABIT_OPENS, FAMILY_CURLY},      {0x2019, true, HABIT_CLOSES, FAMILY_CURLY},
    {0x201a, true, HABIT_OPENS, FAMILY_CURLY},      {0x201b, true, HABIT_OPENS, FAMILY_CURLY},
    {0x201c, false, HABIT_OPENS, FAMILY_CURLY},     {0x201d, false, HABIT_CLOSES, FAMILY_CURLY},
    {0x201e, false, HABIT_OPENS, FAMILY_CURLY},     {0x201f, false, HABIT_OPENS, FAMILY_CURLY},
    {0x2039, true, HABIT_OPENS, FAMILY_GUILLEMETS}, {0x203a, true, HABIT_CLOSES, FAMILY_GUILLEMETS},
    {0x275b, true, HABIT_OPENS, FAMILY_CURLY},      {0x275c, true, HABIT_CLOSES, FAMILY_CURLY},
    {0x275d, false, HABIT_OPENS, FAMILY_CURLY},     {0x275e, false, HABIT_CLOSES, FAMILY_CURLY},
    {0x300c, false, HABIT_OPENS, FAMILY_CORNERS},   {0x300d, false, HABIT_CLOSES, FAMILY_CORNERS},
    {0x300e, true, HABIT_OPENS, FAMILY_CORNERS},    {0x300f, true, HABIT_CLOSES, FAMILY_CORNERS},
    {0x301d, false, HABIT_OPENS, FAMILY_CURLY},     {0x301e, false, HABIT_CLOSES, FAMILY_CURLY},
    {0x301f, false, HABIT_CLOSES, FAMILY_CURLY},    {0xff02, false, HABIT_EITHER, FAMILY_STRAIGHT},
};

/* Words that begin with an apostrophe; the mark before them opens nothing. */
static const char *const elided[] = {"em",   "til",  "tis", "Tis", "twas", "Twas", "twere", "twill",
				     "nuff", "fess", "n",   "im",  "er",   "cuz",  "bout"};

/* Words that are whole ones as well: the mark before them opens if one behind closes. */
static const char *const perhaps_elided[] = {"cause", "Cause", "cos",    "Cos",   "coz",   "Coz", "course", "Course",
					     "fraid", "Fraid", "gainst", "neath", "round", "kay", "ave",    "scuse"};

/* A mark and the characters round it; 0 stands for the end of the text. */
struct place {
	const struct shape *shape;
	struct span span;
	bool twin; /* it is two single marks */
	uint32_t left, right;
};

static const struct shape *shape_of(uint32_t character)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (shapes[i].character == character)
			return &shapes[i];
	return NULL;
}

bool quotemark_is(uint32_t character)
{
	return shape_of(character) != NULL;
}

static bool is_blank(uint32_t character)
{
	return character == 0 || utf8_is_space(character);
}

static bool is_dash(uint32_t character)
{
	return character == '-' || character == '/' || (character >= 0x2010 && character <= 0x2015);
}

static bool is_one_of(uint32_t character, const char *set)
{
	return character && character < 0x80 && strchr(set, (int)character);
}

static bool may_stand_before_opening(uint32_t left)
{
	return is_blank(left) || is_dash(left) || is_one_of(left, "([{") || quotemark_is(left) || left == 0x2026;
}

static bool may_stand_after_closing(uint32_t right)
{
	return is_blank(right) || is_dash(right) || is_one_of(right, ")]}.,;:?!") || quotemark_is(right) ||
	       right == 0x2026;
}

static bool looks_opening(const struct place *place)
{
	return may_stand_before_opening(place->left) && !is_blank(place->right) && !is_one_of(place->right, ",.;:)]}");
}

static bool looks_closing(const struct place *place)
{
	return !is_blank(place->left) && !is_one_of(place->left, "([{") && may_stand_after_closing(place->right);
}

/* "said,“Yes": the space before the mark was forgotten. */
static bool opens_behind_comma(const struct place *place)
{
	return is_one_of(place->left, ",:") &&
	       (place->shape->habit == HABIT_OPENS ? utf8_is_letter(place->right) : utf8_is_upper(place->right));
}

static bool is_digit(uint32_t character)
{
	return character >= '0' && character <= '9';
}

static size_t count_letters(const char *bytes, size_t length)
{
	size_t count = 0;
	while (count < length &&
	       ((bytes[count] >= 'a' && bytes[count] <= 'z') || (bytes[count] >= 'A' && bytes[count] <= 'Z')))
		count++;
	return count;
}

static bool is_word_of(const char *const *list, size_t count, const char *word, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == length && memcmp(word, list[i], length) == 0)
			return true;
	return false;
}

/* Whether what stands behind a mark was cut off in front, so that the mark is an apostrophe. */
enum elision { ELISION_NONE, ELISION_PERHAPS, ELISION_CERTAIN };

/* "’90s" was, and "’16" may be; "‘13th" was not. */
static enum elision elision_of_year(const char *bytes, size_t length)
{
	if (length < 2 || !is_digit((unsigned char)bytes[0]) || !is_digit((unsigned char)bytes[1]))
		return ELISION_NONE;
	const size_t letters = count_letters(bytes + 2, length - 2);
	if (letters == 1 && bytes[2] == 's')
		return ELISION_CERTAIN;
	const char next = length > 2 ? bytes[2] : ' ';
	const bool number = is_digit((unsigned char)next) ||
			    ((next == ',' || next == '.') && length > 3 && is_digit((unsigned char)bytes[3]));
	return letters || number || next == '%' ? ELISION_NONE : ELISION_PERHAPS;
}

static enum elision elision_of(const char *bytes, size_t length)
{
	const size_t letters = count_letters(bytes, length);
	if (letters == 0)
		return elision_of_year(bytes, length);
	if (is_word_of(elided, sizeof elided / sizeof *elided, bytes, letters))
		return ELISION_CERTAIN;
	return is_word_of(perhaps_elided, sizeof perhaps_elided / sizeof *perhaps_elided, bytes, letters)
		   ? ELISION_PERHAPS
		   : ELISION_NONE;
}

/* "the residents’ meeting", "the dogs’, the cats’", "goin’ home": the mark behind the word may be an apostrophe. */
static enum doubt doubt_behind(const char *text, struct span stretch, const struct place *place)
{
	if (place->right == 0 || !utf8_is_word(place->left))
		return DOUBT_NONE;
	if (place->left == 's' || place->left == 'S' ||
	    (place->left == 'n' && place->span.start >= stretch.start + 2 && text[place->span.start - 2] == 'i'))
		return DOUBT_GOOD;

	uint32_t next = 0;
	const bool word = place->right == ' ' && place->span.end + 1 < stretch.end &&
			  utf8_read(text + place->span.end + 1, stretch.end - place->span.end - 1, &next) &&
			  utf8_is_word(next);
	return word ? DOUBT_SLIGHT : DOUBT_NONE;
}

/* A single mark that stands where it could open, or could close, does what its shape is for. */
static bool shape_closes(const struct place *place)
{
	switch (place->shape->character) {
	case '`':
	case 0x2018:
	case 0x2039: return true;
	default: return place->shape->habit != HABIT_OPENS;
	}
}

static bool shape_opens(const struct place *place)
{
	return place->shape->habit != HABIT_CLOSES || place->shape->character == 0x203a;
}

/* "“No.”He left": a closing mark behind a stop, the space behind it forgotten. */
static bool closes_behind_stop(const struct place *place)
{
	return place->shape->habit == HABIT_CLOSES && is_one_of(place->left, ".,!?") &&
	       (utf8_is_upper(place->right) || (place->left != '.' && utf8_is_letter(place->right)));
}

static struct quotemark judge_single(const char *text, struct span stretch, const struct place *place)
{
	struct quotemark mark = {.span = place->span, .single = true};
	const enum habit habit = place->shape->habit;
	const enum elision elision = may_stand_before_opening(place->left)
					 ? elision_of(text + place->span.end, stretch.end - place->span.end)
					 : ELISION_NONE;
	mark.opens =
	    (looks_opening(place) || opens_behind_comma(place)) && elision != ELISION_CERTAIN && shape_opens(place);
	mark.closes = looks_closing(place) && shape_closes(place);
	if (mark.opens && mark.closes && habit != HABIT_EITHER) {
		mark.opens = habit == HABIT_OPENS;
		mark.closes = !mark.opens;
	}
	if (!mark.opens && !mark.closes)
		mark.closes = closes_behind_stop(place) || (place->right == 0 && place->left);
	if (mark.opens)
		mark.doubt = elision == ELISION_PERHAPS ? DOUBT_GOOD : DOUBT_NONE;
	else if (mark.closes)
		mark.doubt = (uint8_t)doubt_behind(text, stretch, place);
	return mark;
}

static struct quotemark judge_double(const struct place *place)
{
	struct quotemark mark = {.span = place->span, .opens = looks_opening(place), .closes = looks_closing(place)};
	const enum habit habit = place->shape->habit;
	mark.unsure = mark.opens == mark.closes;
	if (mark.unsure) {
		mark.opens = habit != HABIT_CLOSES && place->right;
		mark.closes = habit != HABIT_OPENS || !place->right;
	}
	if (mark.closes && !mark.opens && habit == HABIT_EITHER && is_digit(place->left))
		mark.doubt = DOUBT_SLIGHT;
	return mark;
}

/* Corners stand between letters: no space shows what they do, and nothing else need. */
static struct quotemark judge_corner(const struct place *place)
{
	return (struct quotemark){.span = place->span,
				  .single = place->shape->single,
				  .opens = place->shape->habit == HABIT_OPENS,
				  .closes = place->shape->habit == HABIT_CLOSES};
}

static struct quotemark judge(const char *text, struct span stretch, const struct place *place)
{
	struct quotemark mark;
	if (place->shape->family == FAMILY_CORNERS)
		mark = judge_corner(place);
	else if (place->shape->single)
		mark = judge_single(text, stretch, place);
	else
		mark = judge_double(place);
	mark.family = (uint8_t)place->shape->family;
	mark.outward = place->shape->habit == HABIT_OPENS;
	mark.twin = place->twin;
	return mark;
}

/* Two single marks are one double mark: wire copy and TeX. Returns NULL if these are not. */
static const struct shape *doubled(uint32_t first, uint32_t second)
{
	static const struct shape twins[] = {
	    {'`', false, HABIT_OPENS, FAMILY_STRAIGHT},   {'\'', false, HABIT_EITHER, FAMILY_STRAIGHT},
	    {0xb4, false, HABIT_CLOSES, FAMILY_STRAIGHT}, {0x2018, false, HABIT_OPENS, FAMILY_CURLY},
	    {0x2019, false, HABIT_EITHER, FAMILY_CURLY},
	};
	for (size_t i = 0; first == second && i < sizeof twins / sizeof *twins; i++)
		if (twins[i].character == first)
			return &twins[i];
	return NULL;
}

static uint32_t character_at(const char *text, size_t at, size_t end)
{
	uint32_t character = 0;
	if (at < end)
		utf8_read(text + at, end - at, &character);
	return character;
}

/* The bytes that quotation marks begin with: most text is passed over without decoding it. */
static bool may_begin_mark(unsigned char byte)
{
	static const bool may_begin[UCHAR_MAX + 1] = {
	    ['"'] = true, ['\''] = true, ['`'] = true, [0xc2] = true, [0xe2] = true, [0xe3] = true, [0xef] = true};
	return may_begin[byte];
}

/* Reads the mark at a byte offset, if one stands there. */
static bool read_place(const char *text, struct span stretch, uint32_t at, struct place *place)
{
	uint32_t character = 0;
	const size_t length = utf8_read(text + at, stretch.end - at, &character);
	place->shape = length ? shape_of(character) : NULL;
	if (!place->shape)
		return false;

	place->span = (struct span){at, at + (uint32_t)length};
	const struct shape *twin = doubled(character, character_at(text, place->span.end, stretch.end));
	place->twin = twin != NULL;
	if (twin) {
		place->shape = twin;
		place->span.end += (uint32_t)length;
	}
	place->left = at > stretch.start ? character_at(text, utf8_before(text, at), at) : 0;
	place->right = character_at(text, place->span.end, stretch.end);
	return true;
}

/* How many marks close something that opens before a place, and how many do without much doubt: counted from the end. */
struct balance {
	uint32_t closing, certain;
};

static void weigh(struct balance *balance, struct quotemark *mark)
{
	if (mark->doubt != DOUBT_NONE)
		mark->better = mark->opens ? balance->closing : balance->certain;
	if (mark->opens && !mark->closes && mark->doubt == DOUBT_NONE) {
		balance->certain -= balance->certain > 0 && balance->certain == balance->closing;
		balance->closing -= balance->closing > 0;
	} else if (mark->closes && !mark->opens && mark->doubt != DOUBT_GOOD) {
		balance->closing++;
		balance->certain += mark->doubt == DOUBT_NONE;
	}
}

void quotemark_scan(const char *text, struct span stretch, struct quotemarks *marks)
{
	const size_t first = marks->count;
	while (stretch.end > stretch.start && text[stretch.end - 1] == ' ')
		stretch.end--;
	for (uint32_t at = stretch.start; at < stretch.end;) {
		struct place place;
		while (at < stretch.end && !may_begin_mark((unsigned char)text[at]))
			at++;
		if (at == stretch.end)
			break;
		if (!read_place(text, stretch, at, &place)) {
			at++;
			continue;
		}
		const struct quotemark mark = judge(text, stretch, &place);
		if ((mark.opens || mark.closes) && place.left != '=' &&
		    place.right != '>') /* left over from markup: name="value" */
			array_push(marks, mark);
		at = place.span.end;
	}
	struct balance balances[2] = {{0, 0}, {0, 0}}; /* of double marks, and of single ones */
	for (size_t i = marks->count; i-- > first;)
		weigh(&balances[marks->at[i].single], &marks->at[i]);
}
