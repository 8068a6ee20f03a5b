/* SPDX-License-Identifier: MIT */
#include "tests/model/notebook_home.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/builder.h"

int notebook_make_home(void **state)
{
	char *home = strdup("/tmp/notebook_test.XXXXXX");
	*state = home;
	return !mkdtemp(home) || setenv("XDG_STATE_HOME", home, 1);
}

int notebook_remove_home(void **state)
{
	char command[64];
	snprintf(command, sizeof command, "rm -rf %s", (char *)*state);
	free(*state);
	return system(command);
}

struct document *notebook_story(const char *url, const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_metadata(builder, METADATA_URL, url, strlen(url));
	builder_text(builder, text, strlen(text));
	return builder_finish(builder);
}
