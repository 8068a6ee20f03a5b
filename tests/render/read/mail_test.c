/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

#include "render/read/mail_field.h"
#include "render/read/mailbox.h"
#include "render/read/reader.h"
#include "render/read/transfer.h"
#include "tests/test.h"

static const struct {
	const char *message, *outline;
} cases[] = {
    {"", "!empty\n"},
    {"Subject: Nothing\n\n", "title: Nothing\n@title Nothing\n!empty\n"},
    {"No fields at all.\n", "paragraph: No fields at all.\n"},

    /* What the fields say. */
    {"Subject: Late\r\n boats\r\nFrom: Ann Lee <ann@a.example>, \"Ek, Bo\" <b@a.example>\r\n"
     "Date: Thu, 20 Apr 2023 10:05:00 +0200\r\n\r\nWe wait.\r\n",
     "title: Late boats\nbyline: Ann Lee, Ek, Bo\nparagraph: We wait.\n@title Late boats\n"
     "@published 2023-04-20T10:05:00+02:00\n@by Ann Lee\n@by Ek, Bo\n"},
    {"From MAILER Thu Apr 20 10:05:00 2023\nSubject: One\n\nFirst.\n\nFrom MAILER Thu Apr 20 10:06:00 2023\nSubject: "
     "Two\n\nSecond.\n",
     "title: One\nparagraph: First.\n@title One\n!messages\n"},

    /* The text: wrapped, quoted, signed; its addresses. */
    {"Subject: s\n\nOne\ntwo\n\n> You said\n> that.\n>\n> > I did not.\n\n>From here on\n-- \nAnn\n",
     "title: s\nparagraph: One|two\nblockquote\n  paragraph: You said|that.\n  blockquote\n    paragraph: I did not.\n"
     "paragraph: From here on\nrule\nparagraph: Ann\n@title s\n"},
    {"Content-Type: text/plain; format=flowed; delsp=yes\n\n> A li \n> ne.\n Two.\n",
     "blockquote\n  paragraph: A line.\nparagraph: Two.\n"},
    {"Subject: s\n\nSee https://a.example/b, or <http://c.example/>.\n",
     "title: s\nparagraph: See [https://a.example/b](https://a.example/b), or <[http://c.example/](http://c.example/)"
     ">.\n@title s\n"},

    /* Encodings. */
    {"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9 =\nand = "
     "tea\n",
     "paragraph: café and = tea\n"},
    {"Content-Type: text/plain; charset=\"koi8-r\"\nContent-Transfer-Encoding: BASE64\n\nxMU=\n", "paragraph: де\n"},
    {"Content-Type: text/plain; charset=us-ascii\n\ncaf\xc3\xa9\n", "paragraph: café\n"},
    {"Content-Type: text/plain; charset=nonsense\n\ncaf\xc3\xa9\n", "paragraph: café\n!charset\n"},
    {"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n*!?WWVz*\n", "paragraph: Yes\n!base64\n"},
    {"Content-Type: text/plain\nContent-Transfer-Encoding: x-knots\n\nYes\n", "paragraph: Yes\n!encoding\n"},
    {"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n", "!part\n"},

    /* Nothing, in an encoding that has to be undone. */
    {"Subject: =?koi8-r?b?"
     "?=\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n",
     "!empty\n"},

    /* Parts. */
    {"Content-Type: multipart/alternative; boundary=b\n\nold reader\n--b\n\nplain\n--b\nContent-Type: "
     "text/html\n\n<p>page\n"
     "--b--\nbehind\n",
     "paragraph: page\n"},
    {"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n \n--b--\n",
     "paragraph: plain\n"},
    {"Content-Type: multipart/mixed; boundary=\"b c\"\n\n--b c\n\nOne.\n--b c  \n\nTwo.\n--b c\nContent-Type: "
     "image/png\n\nx\n"
     "--b c\nContent-Disposition: attachment\n\nthree\n--b c--\n",
     "paragraph: One.\nparagraph: Two.\n!attachments\n"},
    {"From: Ann Lee <a@b.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
     "From: Bo Ek <b@b.example>\n\nForwarded.\n--b--\n",
     "byline: Ann Lee\nrule\nbyline: Bo Ek\nparagraph: Forwarded.\n@by Ann Lee\n"},
    {"Content-Type: text/html\n\n<div style=\"color:red;display:none\">What lists show</div><p "
     "hidden>So</p><p>Hello.</p>",
     "paragraph: Hello.\n"},
    {"Subject: s\n\nThe lighthouse keeper of Tarn Head wrote the weather down each\n"
     "morning for forty years, and nobody ever asked to see what he\nhad written.\n\n"
     "Sent: Monday the third of February, at nine in the morning or\nTo: Ann\nSubject: s\n",
     "title: s\nparagraph: The lighthouse keeper of Tarn Head wrote the weather down each morning for forty years, and "
     "nobody ever asked to see what he had written.\nparagraph: Sent: Monday the third of February, at nine in the "
     "morning or|To: Ann|Subject: s\n@title s\n"},
    {"Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: In "
     "it\nFrom: a@b.example\n\n"
     "Forwarded.\n--b--\n",
     "title: s\nrule\nheading 2: In it\nbyline: a@b.example\nparagraph: Forwarded.\n@title s\n@by a@b.example\n"},

    /* Wrong ones: what there is, and a notice. */
    {"Content-Type: multipart/mixed; boundary=other\n\n--b\nContent-Type: text/html\n\n<p>page\n--b--\n",
     "paragraph: page\n!boundary\n"},
    {"Content-Type: multipart/mixed\n\n--b\nContent-Type: text/html\n\n<p>page\n--b--\n",
     "paragraph: page\n!boundary\n"},
    {"Content-Type: multipart/mixed; boundary=other\n\nJust text.\n", "paragraph: Just text.\n!boundary\n"},
    {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt breaks o", "paragraph: It breaks o\n!cut\n"},
    {"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; "
     "boundary=c\n\n--c\n\nOne.\n--b\n\nTwo.\n"
     "--b--\n",
     "paragraph: One.\nparagraph: Two.\n"},
    {"Content-Type: application/pdf\n\n%PDF\n", "!empty\n"},

    /* Items of newsboat. */
    {"Feed: The Ewe\nTitle: Rain at\nlast\nAuthor: Bo Ek\nDate: Thu, 20 Apr 2023 10:05:00 +0200\nLink: "
     "https://e.example/ra\nin\n \nIt rained[1] on goats[7].\n\nLinks: \n[1]: https://e.example/(1) (link)\n",
     "title: Rain at last\nbyline: Bo Ek\nparagraph: It rained[[1]](https://e.example/(1)) on goats[7].\n"
     "related: [1] [https://e.example/(1)](https://e.example/(1))\n@url https://e.example/rain\n@title Rain at last\n"
     "@site The Ewe\n@published 2023-04-20T10:05:00+02:00\n@by Bo Ek\n"},
};

static void messages_become_documents(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		outline_read(mail_read, BUILDER_SEPARATED, cases[i].message, strlen(cases[i].message), &out);
		assert_string_equal(buffer_text(&out), cases[i].outline);
		buffer_release(&out);
	}
}

static void encoded_words_are_decoded(void **state)
{
	(void)state;
	static const struct {
		const char *written, *text;
	} fields[] = {
	    {"plain", "plain"},
	    {"=?utf-8?q?a_b=3Dc?= d", "a b=c d"},
	    {"=?ISO-8859-1*en?Q?caf=E9?=", "café"},
	    {"=?utf-8?b?w6k=?= =?utf-8?B?w6k=?=", "éé"},
	    {"=?utf-8?q?=c3?=\r\n =?utf-8?q?=a9?= x", "é x"}, /* a letter cut in two */
	    {"=?utf-8?q?a?= =?koi8-r?q?=c4?=", "aд"},
	    {"=?utf-8?x?a?= =? =?= ?=", "=?utf-8?x?a?= =? =?= ?="},
	    {"caf\xe9", "café"},
	};
	for (size_t i = 0; i < COUNT(fields); i++) {
		struct buffer text = {0};
		mail_field_text(slice_of(fields[i].written), &text);
		assert_string_equal(buffer_text(&text), fields[i].text);
		buffer_release(&text);
	}
}

static void parameters_are_found_where_they_are(void **state)
{
	(void)state;
	static const struct {
		const char *written, *value;
	} fields[] = {
	    {"text/plain; charset=utf-8", "utf-8"},
	    {"text/plain;format=flowed ; CharSet = \"a;\\\"b\" ; x=y", "a;\"b"},
	    {"text/plain; name=\"; charset=no\"; charset=yes", "yes"},
	    {"text/plain; charsets=no", ""},
	    {"charset=no", ""},
	};
	for (size_t i = 0; i < COUNT(fields); i++) {
		struct buffer value = {0};
		assert_int_equal(mail_field_parameter(slice_of(fields[i].written), "charset", &value),
				 *fields[i].value != '\0');
		assert_string_equal(buffer_text(&value), fields[i].value);
		buffer_release(&value);
	}
}

static void people_are_called_by_their_names(void **state)
{
	(void)state;
	static const char from[] =
	    "Ann Lee <a@x.example>, b@x.example (Bo Ek), , c@x.example, \"D \\\"Di\\\" Oh\" <d@x>";
	static const char *const names[] = {"Ann Lee", "Bo Ek", "c@x.example", "D \"Di\" Oh"};
	struct slice rest = slice_of(from);
	for (size_t i = 0; i < COUNT(names); i++) {
		struct buffer name = {0};
		assert_true(mailbox_take(&rest, &name));
		assert_string_equal(buffer_text(&name), names[i]);
		buffer_release(&name);
	}
	struct buffer none = {0};
	assert_false(mailbox_take(&rest, &none));
	buffer_release(&none);
}

static void base64_may_be_padded_in_the_middle(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	assert_true(transfer_base64(slice_of("YQ==\r\nYg==\n"), &bytes));
	assert_string_equal(buffer_text(&bytes), "ab");
	buffer_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(messages_become_documents),           cmocka_unit_test(encoded_words_are_decoded),
	    cmocka_unit_test(parameters_are_found_where_they_are), cmocka_unit_test(people_are_called_by_their_names),
	    cmocka_unit_test(base64_may_be_padded_in_the_middle),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
