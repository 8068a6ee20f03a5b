/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/command.h"

int main(int count, char **arguments)
{
	static const struct rules rules = {
	    .connect_ms = 5000, .total_ms = 30000, .cap = 64 << 20, .redirects = 10, .is_local = ip_is_local};
	return command_main(count, arguments, &rules);
}
