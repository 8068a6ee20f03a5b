/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mail.h"

#include <string.h>

#include "base/utf8.h"
#include "model/span.h"
#include "render/read/date.h"
#include "render/read/encoding.h"
#include "render/read/html.h"
#include "render/read/mail_choice.h"
#include "render/read/mail_field.h"
#include "render/read/mail_text.h"
#include "render/read/mailbox.h"
#include "render/read/mime.h"
#include "render/read/newsboat.h"
#include "render/read/reader.h"
#include "render/read/transfer.h"

/* More people are not named. */
enum { AUTHORS_MAX = 16 };

void mail_tell_title(struct builder *builder, struct slice title)
{
	if (!slice_trim(title).length)
		return;
	builder_metadata(builder, METADATA_TITLE, title.at, title.length);
	builder_open(builder, BLOCK_TITLE, 0);
	builder_text(builder, title.at, title.length);
	builder_close(builder);
}

/* The day, and what begins with the hour, make a stamp with a time. */
bool mail_date_read(struct slice date, struct buffer *iso)
{
	struct buffer day = {0};
	const bool is_date = date_read(date, &day);
	const char *colon = date.length ? memchr(date.at, ':', date.length) : NULL;
	if (is_date && !memchr(day.at, 'T', day.count) && colon && colon - date.at > 2)
		buffer_format(&day, " %.*s", (int)(date.at + date.length - (colon - 2)), colon - 2);
	if (is_date)
		date_read((struct slice){.at = day.at, .length = day.count}, iso);
	buffer_release(&day);
	return is_date;
}

void mail_tell_date(struct builder *builder, struct slice date)
{
	struct buffer iso = {0};
	mail_date_read(date, &iso);
	builder_metadata(builder, METADATA_PUBLISHED, iso.at, iso.count);
	buffer_release(&iso);
}

/* A line that names who wrote it, and them one by one: as those who wrote it, where they did. */
static void tell_authors(struct builder *builder, struct slice from, bool is_whole)
{
	struct buffer name = {0};
	bool is_open = false;
	for (size_t i = 0; i < AUTHORS_MAX && mailbox_take(&from, &name); i++) {
		if (!is_open)
			builder_open(builder, BLOCK_BYLINE, 0);
		else
			builder_text(builder, ", ", 2);
		is_open = true;
		if (is_whole)
			builder_byline(builder, name.at, name.count);
		builder_text(builder, name.at, name.count);
		buffer_cut(&name, 0);
	}
	if (is_open)
		builder_close(builder);
	buffer_release(&name);
}

static void tell_fields(struct builder *builder, struct slice fields)
{
	struct buffer subject = {0};
	mail_field_text(mail_field_find(fields, "subject"), &subject);
	mail_tell_title(builder, (struct slice){.at = subject.at, .length = subject.count});
	tell_authors(builder, mail_field_find(fields, "from"), true);
	mail_tell_date(builder, mail_field_find(fields, "date"));
	const struct slice language = mail_field_word(mail_field_find(fields, "content-language"));
	builder_metadata(builder, METADATA_LANGUAGE, language.at, language.length);
	buffer_release(&subject);
}

/* A message in the message: what it is called, as a heading. Who wrote it stands under it. */
static void write_forwarded(struct builder *builder, struct slice fields)
{
	struct buffer subject = {0};
	mail_field_text(mail_field_find(fields, "subject"), &subject);
	builder_open(builder, BLOCK_RULE, 0);
	builder_close(builder);
	builder_open(builder, BLOCK_HEADING, 2);
	builder_text(builder, subject.at, subject.count);
	builder_close(builder);
	tell_authors(builder, mail_field_find(fields, "from"), !builder_has_byline(builder));
	buffer_release(&subject);
}

/* Undoes what the part was written in for the way. */
static void undo_transfer(const struct mime_part *part, struct builder *builder, struct buffer *bytes)
{
	const struct slice encoding = mail_field_word(mail_field_find(part->fields, "content-transfer-encoding"));
	if (slice_is(encoding, "quoted-printable")) {
		transfer_quoted_printable(part->body, bytes);
		return;
	}
	if (slice_is(encoding, "base64")) {
		if (!transfer_base64(part->body, bytes))
			builder_notice(builder, "base64", "a part of this message is damaged: not all of it is base64");
		return;
	}
	if (encoding.length && !slice_is(encoding, "7bit") && !slice_is(encoding, "8bit") &&
	    !slice_is(encoding, "binary"))
		builder_notice(builder, "encoding",
			       "a part of this message is written in a way that is not known: it is shown as it is");
	buffer_add(bytes, part->body.at, part->body.length);
}

/* Whether the charset is one that writers name of whatever they write; then UTF-8 that is valid is UTF-8. */
static bool is_guess(const char *charset, const struct buffer *bytes)
{
	return encoding_is_western(charset) && utf8_valid(bytes->at, bytes->count) == bytes->count;
}

/* The text of a part in UTF-8; false if it is none. */
static bool decode_part(const struct mime_part *part, struct builder *builder, struct buffer *text)
{
	struct buffer charset = {0};
	struct error error = {0};
	struct source source = {0};
	undo_transfer(part, builder, &source.bytes);
	mail_field_parameter(mail_field_find(part->fields, "content-type"), "charset", &charset);
	const char *label = buffer_text(&charset);
	if (*label && !encoding_is_known(label))
		builder_notice(builder, "charset",
			       "a part of this message is in an encoding that is not known: some "
			       "letters may be wrong");
	else if (*label && !is_guess(label, &source.bytes))
		source.charset = label;
	const enum format format = part->kind == MIME_HTML ? FORMAT_HTML : FORMAT_TEXT;
	bool is_wrong;
	const bool is_text = encoding_decode(&source, format, text, &is_wrong, &error);
	if (!is_text)
		builder_notice(builder, "part", "a part of this message that should be text is left out: %s",
			       error.message);
	error_release(&error);
	buffer_release(&charset);
	buffer_release(&source.bytes);
	return is_text;
}

static bool parameter_is(struct slice field, const char *name, const char *value)
{
	struct buffer read = {0};
	mail_field_parameter(field, name, &read);
	const bool is = slice_is(slice_of(buffer_text(&read)), value);
	buffer_release(&read);
	return is;
}

static void write_part(const struct mime_part *part, struct builder *builder)
{
	struct buffer text = {0};
	const struct slice type = mail_field_find(part->fields, "content-type");
	if (decode_part(part, builder, &text)) {
		const struct mail_text_form form = {.is_flowed = parameter_is(type, "format", "flowed"),
						    .drops_it = parameter_is(type, "delsp", "yes")};
		if (part->kind == MIME_HTML)
			html_fragment_read(buffer_text(&text), text.count, builder);
		else
			mail_text_read((struct slice){.at = text.at, .length = text.count}, form, builder);
	}
	buffer_release(&text);
}

static void say_what_is_wrong(struct builder *builder, const struct mime *mime)
{
	if (mime->is_wrong)
		builder_notice(builder, "boundary",
			       "the parts of this message are not marked as it says: what was "
			       "found is shown");
	if (mime->is_cut)
		builder_notice(builder, "cut", "this message breaks off before its end");
	if (mime->is_too_deep)
		builder_notice(builder, "depth", "parts nested more than %d deep are left out", MIME_DEPTH_MAX);
	if (mime->is_too_many)
		builder_notice(builder, "parts", "this message has more than %d parts: the others are left out",
			       MIME_PARTS_MAX);
}

static void write_parts(const struct mime *mime, struct builder *builder)
{
	struct mail_choice choice;
	mail_choice_make(&choice, mime);
	for (uint32_t i = 0; i < mime->parts.count; i++) {
		const struct mime_part *part = &mime->parts.at[i];
		if (!choice.shown.at[i])
			continue;
		if (i && part->parent != NONE && mime->parts.at[part->parent].kind == MIME_MESSAGE)
			write_forwarded(builder, part->fields);
		if (!mime_kind_holds_parts(part->kind))
			write_part(part, builder);
	}
	if (choice.attached)
		builder_notice(builder, "attachments",
			       choice.attached == 1 ? "%zu attachment is not shown" : "%zu attachments are not shown",
			       choice.attached);
	if (!choice.written)
		builder_notice(builder, "empty", "no part of this message is text");
	mail_choice_release(&choice);
}

/* A mailbox has a line before each message; the first message is read. */
static struct slice first_message(struct slice text, struct builder *builder)
{
	struct slice rest = text, line, before = {.at = ""};
	if (!slice_begins(text, "From ") || !slice_take_line(&rest, &line))
		return text;
	const struct slice message = rest;
	while (slice_take_line(&rest, &line)) {
		if (!before.length && slice_begins(line, "From ") && mail_field_opens(rest)) {
			builder_notice(builder, "messages", "this file holds more messages: the first is shown");
			return slice_before(message, line);
		}
		before = line;
	}
	return message;
}

void mail_read(const char *text, size_t length, struct builder *builder)
{
	struct mime mime;
	const struct slice all = {.at = text, .length = length};
	if (newsboat_opens(text)) {
		newsboat_read(all, builder);
		return;
	}
	mime_read(&mime, first_message(all, builder));
	tell_fields(builder, mime.parts.at[0].fields);
	say_what_is_wrong(builder, &mime);
	write_parts(&mime, builder);
	mime_release(&mime);
	furniture_mark(builder);
}
