/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/hint.h"
#include "tui/panes.h"

void run_names(const struct call *call)
{
	struct app *app = call->app;
	app->names = !app->names;
	if (!app->names || panes_entity(app) != NONE)
		return;
	struct buffer keys = {0};
	app->names = false;
	if (hint_write_keys(app->options->keymap, ACTION_ENTITY_NEXT, SPEAKER_ANY, &keys))
		app_say(app, "nobody in focus: %s goes to a name", keys.at);
	else
		app_say(app, "nobody in focus");
	buffer_release(&keys);
}
