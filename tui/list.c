/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/list.h"

bool list_move(struct list *self, long items, size_t count)
{
	const size_t before = self->selected;
	self->scrolled = false;
	const size_t last = count ? count - 1 : 0;
	if (items < 0)
		self->selected -= (size_t)-items < self->selected ? (size_t)-items : self->selected;
	else
		self->selected += (size_t)items;
	if (self->selected > last)
		self->selected = last;
	return self->selected != before;
}

void list_scroll(struct list *self, long rows)
{
	const size_t up = rows < 0 ? (size_t)-rows : 0;
	self->top = rows < 0 ? self->top - (up < self->top ? up : self->top) : self->top + (size_t)rows;
	self->scrolled = true;
	self->stayed = self->selected;
}

void list_reveal(struct list *self, size_t first, size_t end, size_t height, size_t total)
{
	self->scrolled = self->scrolled && self->selected == self->stayed;
	if (!self->scrolled && end > self->top + height)
		self->top = end - height;
	if (!self->scrolled && first < self->top)
		self->top = first;
	const size_t lowest = total > height ? total - height : 0;
	if (self->top > lowest)
		self->top = lowest;
}
