/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/style.h"

#define ROLE_NAME(role, name) [role] = name,

static const char *const names[STYLE_ROLE_COUNT] = {STYLE_ROLES(ROLE_NAME)};

const char *style_role_name(enum style_role role)
{
	return names[role];
}
