/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "fetch/ip.h"
#include "fetch/proxy.h"
#include "tests/test.h"

static void what_is_local_is_known_in_every_notation(void **state)
{
	(void)state;
	static const char *const local[] = {
	    "127.0.0.1",
	    "127.255.255.254",
	    "127.1",
	    "0x7f000001",
	    "2130706433",
	    "0177.0.0.1",
	    "0.0.0.0",
	    "10.0.0.1",
	    "10.255.255.255",
	    "172.16.0.1",
	    "172.31.255.255",
	    "192.168.1.1",
	    "169.254.169.254",
	    "100.64.0.1",
	    "198.18.0.1",
	    "224.0.0.1",
	    "255.255.255.255",
	    "::1",
	    "::",
	    "fe80::1",
	    "febf::1",
	    "fc00::1",
	    "fdff::1",
	    "ff02::1",
	    "::ffff:127.0.0.1",
	    "::ffff:10.0.0.1",
	    "::ffff:c0a8:101",
	    "::127.0.0.1",
	    "64:ff9b::10.0.0.1",
	    "64:ff9b:1::1",
	    "2002:7f00:1::",
	    "2002:c0a8:101::",
	    "::ffff:0:a00:1",
	    "::ffff:169.254.0.1",
	    "fec0::1",
	};
	for (size_t i = 0; i < COUNT(local); i++) {
		struct ip ip;
		assert_true(ip_read(local[i], &ip));
		if (!ip_is_local(&ip))
			fail_msg("%s is local", local[i]);
	}
}

static void what_is_public_is_not_local(void **state)
{
	(void)state;
	static const char *const public[] = {
	    "8.8.8.8",      "9.255.255.255",   "11.0.0.0",       "126.255.255.255",  "128.0.0.1",      "172.15.255.255",
	    "172.32.0.0",   "192.167.255.255", "192.169.0.0",    "169.253.0.1",      "100.63.0.1",     "100.128.0.1",
	    "2001:4860::1", "2a00::1",         "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::", "fbff::1",
	};
	for (size_t i = 0; i < COUNT(public); i++) {
		struct ip ip;
		assert_true(ip_read(public[i], &ip));
		if (ip_is_local(&ip))
			fail_msg("%s is public", public[i]);
	}
}

static void a_name_is_no_number(void **state)
{
	(void)state;
	struct ip ip;
	static const char *const names[] = {"localhost", "example.org", "", "1.2.3.4.5", "300.1.1.1"};
	for (size_t i = 0; i < COUNT(names); i++)
		assert_false(ip_read(names[i], &ip));
}

static void a_network_is_its_first_bits(void **state)
{
	(void)state;
	struct ip ip;
	assert_true(ip_read("10.1.2.3", &ip));
	assert_true(ip_is_in(&ip, "10.1.2.3/32"));
	assert_true(ip_is_in(&ip, "10.1.0.0/15"));
	assert_true(ip_is_in(&ip, "0.0.0.0/0"));
	assert_false(ip_is_in(&ip, "10.1.2.2/32"));
	assert_false(ip_is_in(&ip, "::/0"));
	static const char *const none[] = {"10.1.2.3", "10.1.2.3/", "10.1.2.3/33", "10.1.2.3/8x",
					   "x/8",      "/8",        "10.1.2.3/-1"};
	for (size_t i = 0; i < COUNT(none); i++)
		assert_false(ip_is_in(&ip, none[i]));
}

static const char *proxy_of(const char *host, bool is_secure)
{
	char copy[64];
	snprintf(copy, sizeof copy, "%s", host);
	const struct address address = {.host = copy, .is_secure = is_secure};
	const char *proxy = proxy_for(&address);
	return proxy ? proxy : "none";
}

static void the_environment_says_which_proxy(void **state)
{
	(void)state;
	static const char *const all[] = {"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
					  "all_proxy",  "ALL_PROXY",  "no_proxy",    "NO_PROXY"};
	for (size_t i = 0; i < COUNT(all); i++)
		unsetenv(all[i]);
	assert_string_equal(proxy_of("example.org", false), "none");
	setenv("HTTP_PROXY", "evil:1", 1);
	assert_string_equal(proxy_of("example.org", false), "none");
	setenv("ALL_PROXY", "all:1", 1);
	assert_string_equal(proxy_of("example.org", true), "all:1");
	setenv("http_proxy", "plain:1", 1);
	setenv("HTTPS_PROXY", "secure:1", 1);
	assert_string_equal(proxy_of("example.org", false), "plain:1");
	assert_string_equal(proxy_of("example.org", true), "secure:1");

	setenv("no_proxy", "example.org, .local 10.0.0.0/8,::1", 1);
	static const char *const without[] = {"example.org", "www.Example.ORG", "a.local", "10.2.3.4", "::1"};
	for (size_t i = 0; i < COUNT(without); i++)
		assert_string_equal(proxy_of(without[i], false), "none");
	static const char *const with[] = {"notexample.org", "example.org.net", "11.2.3.4", "org"};
	for (size_t i = 0; i < COUNT(with); i++)
		assert_string_equal(proxy_of(with[i], false), "plain:1");
	setenv("no_proxy", "*", 1);
	assert_string_equal(proxy_of("example.org", false), "none");
}

static void behind_a_proxy_a_name_has_to_do(void **state)
{
	(void)state;
	static const char *const local[] = {"127.0.0.1", "::1",       "10.1.1.1",       "localhost",  "a.localhost",
					    "router",    "nas.local", "files.internal", "x.home.arpa"};
	for (size_t i = 0; i < COUNT(local); i++)
		assert_true(proxy_host_is_local(local[i]));
	static const char *const public[] = {"8.8.8.8", "2a00::1", "example.org", "local.example.org", "notlocal.net"};
	for (size_t i = 0; i < COUNT(public); i++)
		assert_false(proxy_host_is_local(public[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_local_is_known_in_every_notation),
	    cmocka_unit_test(what_is_public_is_not_local),
	    cmocka_unit_test(a_name_is_no_number),
	    cmocka_unit_test(a_network_is_its_first_bits),
	    cmocka_unit_test(the_environment_says_which_proxy),
	    cmocka_unit_test(behind_a_proxy_a_name_has_to_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
