/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/exchange_failure.h"

#include <curl/curl.h>
#include <errno.h>
#include <inttypes.h>
#include <string.h>

const char exchange_refusal[] = "that is in the local network, where a page of the web may not lead";

/* Those that need no more words. */
static const struct {
	int code;
	const char *words;
} failures[] = {
    {CURLE_COULDNT_RESOLVE_HOST, "no host of that name can be found, or there is no network"},
    {CURLE_COULDNT_RESOLVE_PROXY, "the proxy's name cannot be found"},
    {CURLE_GOT_NOTHING, "the server closed the connection without an answer"},
    {CURLE_SEND_ERROR, "the connection broke"},
    {CURLE_SSL_CONNECT_ERROR, "no secure connection could be made: what is there may not speak TLS"},
    {CURLE_SSL_CACERT_BADFILE, "there are no certificates to check the server's against"},
    {CURLE_UNSUPPORTED_PROTOCOL, "what answers there is no web server"},
    {CURLE_WEIRD_SERVER_REPLY, "what answers there is no web server"},
    {CURLE_PROXY, "the proxy did not answer as one"},
    {CURLE_URL_MALFORMAT, "not an address"},
};

static const struct {
	long number;
	const char *words;
} reasons[] = {
    {ECONNREFUSED, "the connection was refused"},   {ENETUNREACH, "there is no way to that network"},
    {EHOSTUNREACH, "there is no way to that host"}, {ETIMEDOUT, "nobody answered"},
    {ECONNRESET, "the connection was broken off"},
};

bool exchange_is_overfull(const struct exchange_trouble *self)
{
	return self->announced >= 0 && self->received > (uint64_t)self->announced;
}

static bool fail_to_connect(const struct exchange_trouble *self, struct error *error)
{
	if (self->refused)
		return error_set(error, "%s", exchange_refusal);
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].number == self->number)
			return error_set(error, "%s", reasons[i].words);
	return error_set(error, "no connection%s%s", self->number ? ": " : "",
			 self->number ? strerror((int)self->number) : "");
}

/* "broke off after 12 KiB of 40 KiB" */
static bool fail_in_the_middle(const char *what, const struct exchange_trouble *self, struct error *error)
{
	struct buffer words = {0};
	buffer_format(&words, "%s after ", what);
	progress_write_size(self->received, &words);
	if (self->announced > 0) {
		buffer_puts(&words, " of ");
		progress_write_size((uint64_t)self->announced, &words);
	}
	error_set(error, "%s", words.at);
	buffer_release(&words);
	return false;
}

static bool fail_for_time(const struct exchange_trouble *self, const struct rules *rules, struct error *error)
{
	struct buffer words = {0};
	const bool is_total = self->connected || rules->total_ms < rules->connect_ms;
	const long allowed = is_total ? rules->total_ms : rules->connect_ms;
	if (!self->connected)
		return error_set(error, "no connection within %g seconds", (double)allowed / 1000);
	if (!self->received)
		return error_set(error, "no answer within %g seconds", (double)allowed / 1000);
	buffer_format(&words, "not all of it came within %g seconds: it was stopped", (double)allowed / 1000);
	fail_in_the_middle(words.at, self, error);
	buffer_release(&words);
	return false;
}

static bool fail_to_trust(const struct exchange_trouble *self, struct error *error)
{
	static const char known[] = "SSL certificate problem: ";
	const char *words = self->words;
	if (!strncmp(words, known, sizeof known - 1))
		words += sizeof known - 1;
	return error_set(error, "its certificate cannot be trusted%s%s", *words ? ": " : "", words);
}

static bool fail_otherwise(int code, const struct exchange_trouble *self, struct error *error)
{
	for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
		if (failures[i].code == code)
			return error_set(error, "%s", failures[i].words);
	return error_set(error, "%s", *self->words ? self->words : curl_easy_strerror((CURLcode)code));
}

bool exchange_fail(int code, const struct exchange_trouble *self, const struct rules *rules, struct error *error)
{
	if (self->too_large || code == CURLE_FILESIZE_EXCEEDED)
		return error_set(error, "larger than %zu MiB", rules->cap >> 20);
	switch (code) {
	case CURLE_OK:
		return error_set(error, "more came than the %" PRId64 " bytes that the server announced",
				 self->announced);
	case CURLE_COULDNT_CONNECT: return fail_to_connect(self, error);
	case CURLE_OPERATION_TIMEDOUT: return fail_for_time(self, rules, error);
	case CURLE_PEER_FAILED_VERIFICATION: return fail_to_trust(self, error);
	case CURLE_PARTIAL_FILE: return fail_in_the_middle("it broke off", self, error);
	case CURLE_RECV_ERROR:
	case CURLE_HTTP2:
	case CURLE_HTTP2_STREAM:
		if (self->received)
			return fail_in_the_middle("it broke off", self, error);
		return fail_otherwise(code, self, error);
	default: return fail_otherwise(code, self, error);
	}
}
