/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"
#include "tui/app.h"
#include "tui/prompt_kind.h"

/* The keys of the prompt mean nothing where none is open: a binding of several actions may come to that. */
static bool is_open(const struct call *call)
{
	return call->app->prompt.kind != PROMPT_NONE;
}

void run_erase(const struct call *call)
{
	if (is_open(call))
		prompt_erase(call->app, (enum edit_motion)call->way);
}

void run_cursor(const struct call *call)
{
	if (is_open(call))
		prompt_move(call->app, (enum edit_motion)call->way);
}

void run_recall(const struct call *call)
{
	if (is_open(call))
		prompt_step(call->app, call->way);
}

void run_complete(const struct call *call)
{
	if (is_open(call))
		prompt_complete(call->app, call->way);
}

void run_command_open(const struct call *call)
{
	prompt_ask(call->app, PROMPT_COMMAND, NULL, call->operation->text);
}
