/* SPDX-License-Identifier: MIT */
#ifndef FETCH_IP_H
#define FETCH_IP_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

/* An address of the internet protocol. One of IPv4 is held in its mapped form, ::ffff:a.b.c.d (RFC 4291, 2.5.5.2). */
struct ip {
	uint8_t bytes[16];
};

/* Reads a number in any way that the C library connects to: 127.0.0.1, 127.1, 0x7f000001, ::1, fe80::1%eth0. */
bool ip_read(const char *text, struct ip *);

/* Of what a socket is connected to. False if that is neither IPv4 nor IPv6. */
bool ip_of(const struct sockaddr *, struct ip *);

/* Whether it is in a network such as "10.0.0.0/8" or "fc00::/7". False if that is no network. */
bool ip_is_in(const struct ip *, const char *network);

/*
 * Whether it is no address of the public internet: the machine itself, its local networks, multicast, and what is reserved (the IANA
 * registries of special-purpose addresses, RFC 6890); also where IPv6 only wraps such an address of IPv4.
 */
bool ip_is_local(const struct ip *);

#endif
