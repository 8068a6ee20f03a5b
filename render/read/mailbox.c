/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mailbox.h"

#include "render/read/mail_field.h"

/* The pieces of one mailbox, as they are written but without what quotes them. */
struct mailbox {
	struct buffer words, comment, address;
};

/* Takes a quoted string, a comment or an address off the front, into a buffer; closed by a byte of that value. */
static void take_closed(struct slice *rest, char closer, struct buffer *out)
{
	for (*rest = slice_after(*rest, 1); rest->length && *rest->at != closer; *rest = slice_after(*rest, 1)) {
		if (*rest->at == '\\' && rest->length > 1)
			*rest = slice_after(*rest, 1);
		buffer_putc(out, *rest->at);
	}
	*rest = slice_after(*rest, 1);
}

static struct slice take_mailbox(struct slice rest, struct mailbox *mailbox)
{
	while (rest.length && *rest.at != ',' && *rest.at != ';') {
		if (*rest.at == '"')
			take_closed(&rest, '"', &mailbox->words);
		else if (*rest.at == '(')
			take_closed(&rest, ')', &mailbox->comment);
		else if (*rest.at == '<')
			take_closed(&rest, '>', &mailbox->address);
		else {
			buffer_putc(&mailbox->words, *rest.at);
			rest = slice_after(rest, 1);
		}
	}
	return slice_after(rest, 1);
}

static struct slice written(const struct buffer *buffer)
{
	return slice_trim((struct slice){.at = buffer->at, .length = buffer->count});
}

/* What stands before an address in angle brackets is a name; without brackets it is the address. */
static struct slice best_name(const struct mailbox *mailbox)
{
	const struct slice words = written(&mailbox->words), comment = written(&mailbox->comment);
	if (words.length && mailbox->address.count)
		return words;
	if (comment.length)
		return comment;
	return words.length ? words : written(&mailbox->address);
}

bool mailbox_take(struct slice *rest, struct buffer *name)
{
	struct mailbox mailbox = {0};
	const size_t before = name->count;
	while (rest->length && name->count == before) {
		*rest = take_mailbox(*rest, &mailbox);
		const struct slice best = best_name(&mailbox);
		if (best.length)
			mail_field_text(best, name);
		mailbox.words.count = mailbox.comment.count = mailbox.address.count = 0;
	}
	buffer_release(&mailbox.words);
	buffer_release(&mailbox.comment);
	buffer_release(&mailbox.address);
	return name->count > before;
}
