/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

static const char help[] = "Usage: pullquote [OPTION]... [FILE|URL|-]...\n"
			   "Reads a news article and shows who said what.\n"
			   "\n"
			   "  -h, --help     this help\n"
			   "  -V, --version  the version\n";

int main(int argc, char **argv)
{
	const char *option = argc > 1 ? argv[1] : "";
	if (!strcmp(option, "--help") || !strcmp(option, "-h"))
		return fputs(help, stdout) < 0;
	if (!strcmp(option, "--version") || !strcmp(option, "-V"))
		return puts(PACKAGE_STRING) < 0;
	fputs(help, stderr);
	return 2;
}
