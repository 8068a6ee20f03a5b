/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/surroundings.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/candidates.h"
#include "tui/pane_mentions.h"
#include "tui/prompt_kind.h"
#include "tui/whole.h"

/* What a row of a list can be but an entity. */
enum choice { CHOICE_NO_SPEECH = PICK_TYPED - 8, CHOICE_NOT_TOLD, CHOICE_ALIKE, CHOICE_ALONE };

/* The entity that is meant: selected in the pane of names, or that of the mention in focus. */
static uint32_t entity_meant(struct app *app)
{
	const struct article *article = app_article(app);
	if (app->pane == PANE_ENTITIES && pane_entities_shows_mentions(&app->entities, article))
		return article->entity;
	if (app->pane == PANE_ENTITIES)
		return pane_entities_selected(&app->entities, article);
	if (article->view.focus.kind != FOCUS_MENTION)
		return NONE;
	return article->findings->mentions.at[article->view.focus.index].entity;
}

/* The mention that is meant: selected in the concordance, or in focus in the text. */
static uint32_t mention_meant(struct app *app)
{
	const struct article *article = app_article(app);
	if (app->pane == PANE_ENTITIES)
		return pane_entities_shows_mentions(&app->entities, article)
			   ? pane_mentions_at(article, app->entities.mentions.selected)
			   : NONE;
	return article->view.focus.kind == FOCUS_MENTION ? article->view.focus.index : NONE;
}

/* A row that is selected stays so, wherever it comes to stand. */
static void lay_anew(struct app *app)
{
	struct article *article = app_article(app);
	const uint32_t quote = pane_quotes_selected(&app->quotes, article, app->frame.drawer);
	const struct span span = quote == NONE ? (struct span){0, 0} : article->findings->quotes.at[quote].span;
	const struct list names = app->entities.list, mentions = app->entities.mentions;
	const bool opened = app->entities.opened;
	keeping_lay(article);
	pane_quotes_reset(&app->quotes);
	pane_entities_reset(&app->entities);
	const uint32_t again = quote == NONE ? NONE : keeping_same_quote(article, span);
	if (again != NONE)
		pane_quotes_select(&app->quotes, article, again, app->frame.drawer);
	size_t count;
	app->entities.list = names;
	app->entities.opened = opened && article->entity != NONE;
	app->entities.mentions = mentions;
	struct list *list = pane_entities_list(&app->entities, article, &count);
	if (list->selected >= count)
		list->selected = count ? count - 1 : 0;
	app_lay(app);
}

/* Selects an entity in the list of names, if that is shown. */
static void select_entity(struct app *app, uint32_t entity)
{
	const struct article *article = app_article(app);
	size_t count;
	if (entity == NONE || pane_entities_shows_mentions(&app->entities, article))
		return;
	struct list *list = pane_entities_list(&app->entities, article, &count);
	const size_t before = list->selected;
	for (list->selected = 0; list->selected < count; list->selected++)
		if (pane_entities_selected(&app->entities, article) == entity)
			return;
	list->selected = before;
}

static struct span story_span_of_quote(const struct article *article, uint32_t quote)
{
	return keeping_story_span(article, article->findings->quotes.at[quote].span);
}

/* What a correction says; whose quote it is not where the status line says that beside it. */
static void write_correction(struct app *app, const struct value *entry, struct buffer *said)
{
	const uint32_t quote = article_quote_in_focus(app_article(app));
	const bool is_told = !app->spoken && correction_kind(entry) == CORRECTION_SPEAKER && quote != NONE &&
			     span_equal(story_span_of_quote(app_article(app), quote), app->asking.words);
	if (is_told)
		buffer_puts(said, "speaker set");
	else
		correction_describe(entry, said);
}

/* Makes a correction: says it, and how many followed. */
static void correct(struct app *app, struct value *correction)
{
	struct article *article = app_article(app);
	const struct value *entry = entries_add(&article->keeping.lists[NOTEBOOK_CORRECTIONS], correction, NULL);
	struct buffer said = {0};
	lay_anew(app);
	write_correction(app, entry, &said);
	const struct correction_effects *effects = &article->keeping.effects;
	const size_t followers = effects->count ? array_last(effects).followers : 0;
	if (effects->count && correction_kind(entry) == CORRECTION_MERGE)
		select_entity(app, array_last(effects).who);
	if (followers && correction_kind(entry) == CORRECTION_SPEAKER)
		buffer_format(&said, ", and %zu carried quote%s", followers, followers == 1 ? "" : "s");
	else if (followers)
		buffer_format(&said, ", and says %zu quote%s", followers, followers == 1 ? "" : "s");
	app_say(app, "%s", buffer_text(&said));
	app_keep(app, NOTEBOOK_CORRECTIONS);
	buffer_release(&said);
}

/* An entity as a correction has it: its mention is of the article's own text. */
static struct who who_in_story(const struct article *article, uint32_t entity)
{
	struct who who = who_of(article->findings, entity);
	if (!span_is_empty(who.mention))
		who.mention = keeping_story_span(article, who.mention);
	return who;
}

/* "3 quotes", "named nearby", "organisation": why somebody comes to mind. */
static void write_detail(const struct article *article, const struct candidate *candidate, struct buffer *detail)
{
	if (candidate->is_now)
		buffer_puts(detail, "says it now; ");
	else if (candidate->likely)
		buffer_puts(detail, "perhaps; ");
	if (candidate->quotes)
		buffer_format(detail, "%zu quote%s", candidate->quotes, candidate->quotes == 1 ? "" : "s");
	else if (candidate->mentions)
		buffer_format(detail, "named %zu×", candidate->mentions);
	const enum entity_kind kind = article->findings->entities.at[candidate->entity].kind;
	if (kind != ENTITY_PERSON)
		buffer_format(detail, "%s%s", detail->count ? ", " : "", entity_kind_plural(kind));
}

static void add_candidates(struct app *app, struct candidates *candidates)
{
	const struct article *article = app_article(app);
	for (size_t i = 0; i < candidates->count; i++) {
		struct buffer detail = {0};
		write_detail(article, &candidates->at[i], &detail);
		pick_add(&app->prompt.pick, findings_name(article->findings, candidates->at[i].entity),
			 buffer_text(&detail), candidates->at[i].entity);
		buffer_release(&detail);
	}
	array_release(candidates);
}

/* Scrolls so far, if the text goes on so far, that the list does not hide the quote that it is about: at least its start is seen. */
static void show_above_list(struct app *app, struct span quote)
{
	struct article *article = app_article(app);
	const struct frame *frame = &app->frame;
	const size_t list = frame->status.row - pick_height(&app->prompt.pick, frame->status.row);
	if (area_is_empty(frame->text) || area_is_empty(frame->status) || list <= frame->text.row)
		return;
	const size_t free = list - frame->text.row;
	const long rows = article_rows_between(article, quote.start, quote.end - 1) + 1;
	const long first = article_rows_between(article, article_visible(article).start, quote.start);
	if (first < 0 || first + rows > (long)free)
		article_show_at(article, quote.start, rows < (long)free ? free - (size_t)rows : 0);
}

void run_speaker_set(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const uint32_t quote = article->findings ? action_quote_meant(app) : NONE;
	if (quote == NONE) {
		app_say(app, "no quote in focus");
		return;
	}
	app->asking.words = story_span_of_quote(article, quote);
	prompt_ask(app, PROMPT_SPEAKER, NULL, NULL);
	show_above_list(app, article->findings->quotes.at[quote].span);
}

/* The quote that the prompt is about, as it is now. */
static uint32_t corrected_quote(struct app *app)
{
	const struct article *article = app_article(app);
	for (uint32_t i = 0; article->findings && i < article->findings->quotes.count; i++)
		if (span_equal(story_span_of_quote(article, i), app->asking.words))
			return i;
	return NONE;
}

void speaker_set_fill(struct app *app)
{
	struct candidates candidates = {0};
	const uint32_t quote = corrected_quote(app);
	if (quote == NONE)
		return;
	candidates_for_quote(app_article(app), quote, &candidates);
	add_candidates(app, &candidates);
	pick_add(&app->prompt.pick, "nobody", "this is no speech", CHOICE_NO_SPEECH);
	pick_add(&app->prompt.pick, "undecided", "it is not told who says this", CHOICE_NOT_TOLD);
	app->prompt.pick.typed = "a new name";
}

void speaker_set_entered(struct app *app, const struct answer *answer)
{
	const struct article *article = app_article(app);
	const struct document *story = whole_story(article);
	if (corrected_quote(app) == NONE)
		app_say(app, "that quote is not there any more");
	else if (answer->value == CHOICE_NO_SPEECH)
		correct(app, correction_no_speech(story, app->asking.words));
	else if (answer->value == CHOICE_NOT_TOLD)
		correct(app, correction_not_told(story, app->asking.words));
	else if (answer->value == PICK_TYPED)
		correct(app, correction_speaker(story, app->asking.words, (struct who){answer->text, {0, 0}}));
	else
		correct(app, correction_speaker(story, app->asking.words, who_in_story(article, answer->value)));
}

void run_entity_merge(const struct call *call)
{
	struct app *app = call->app;
	const uint32_t entity = app_article(app)->findings ? entity_meant(app) : NONE;
	if (entity == NONE) {
		app_say(app, "no name in focus");
		return;
	}
	struct buffer sign = {0};
	app->asking.entity = entity;
	buffer_format(&sign, "%s is ", findings_name(app_article(app)->findings, entity));
	prompt_ask(app, PROMPT_MERGE, sign.at, NULL);
	buffer_release(&sign);
}

void entity_merge_fill(struct app *app)
{
	struct candidates candidates = {0};
	candidates_for_entity(app_article(app), app->asking.entity, &candidates);
	add_candidates(app, &candidates);
}

void entity_merge_entered(struct app *app, const struct answer *answer)
{
	const struct article *article = app_article(app);
	correct(app, correction_merge(whole_story(article), who_in_story(article, app->asking.entity),
				      who_in_story(article, answer->value)));
}

static void write_words(const struct article *article, uint32_t mention, struct buffer *words)
{
	surroundings_write(article->document, article->findings->mentions.at[mention].span, words);
}

void run_entity_split(const struct call *call)
{
	struct app *app = call->app;
	const struct article *article = app_article(app);
	const uint32_t mention = article->findings ? mention_meant(app) : NONE;
	if (mention == NONE) {
		app_say(app, "no mention in focus");
		return;
	}
	struct buffer sign = {0};
	app->asking.words = keeping_story_span(article, article->findings->mentions.at[mention].span);
	app->asking.mention = mention;
	write_words(article, mention, &sign);
	buffer_puts(&sign, " is ");
	prompt_ask(app, PROMPT_SPLIT, sign.at, NULL);
	buffer_release(&sign);
}

void entity_split_fill(struct app *app)
{
	const struct article *article = app_article(app);
	const struct mention *mention = &article->findings->mentions.at[app->asking.mention];
	struct candidates candidates = {0};
	struct buffer words = {0};
	write_words(article, app->asking.mention, &words);
	if (mention->kind == MENTION_NAME) {
		pick_add(&app->prompt.pick, buffer_text(&words), "somebody else, all that is written so", CHOICE_ALIKE);
		pick_add(&app->prompt.pick, buffer_text(&words), "somebody else, here alone", CHOICE_ALONE);
	}
	buffer_release(&words);
	candidates_for_entity(article, mention->entity, &candidates);
	add_candidates(app, &candidates);
	app->prompt.pick.typed = "a new name";
}

void entity_split_entered(struct app *app, const struct answer *answer)
{
	const struct article *article = app_article(app);
	const bool is_new = answer->value >= CHOICE_NO_SPEECH;
	const struct who who = is_new ? (struct who){answer->text, {0, 0}} : who_in_story(article, answer->value);
	const bool named = article->findings->mentions.at[app->asking.mention].kind == MENTION_NAME;
	correct(app,
		correction_split(whole_story(article), app->asking.words, named && answer->value != CHOICE_ALONE, who));
}

/* The correction to take back: of what is in focus, else the last one. */
static const struct value *find_correction(struct app *app)
{
	const struct article *article = app_article(app);
	const uint32_t quote = action_quote_meant(app), entity = entity_meant(app), mention = mention_meant(app);
	const struct value *found = NULL;
	if (quote != NONE)
		found = keeping_correction_at(article, article->findings->quotes.at[quote].span, NONE);
	else if (mention != NONE)
		found = keeping_correction_at(article, article->findings->mentions.at[mention].span, entity);
	else if (entity != NONE)
		found = keeping_correction_at(article, who_of(article->findings, entity).mention, entity);
	else if (article->view.focus.kind == FOCUS_PLACE && app->pane == PANE_TEXT)
		found = keeping_correction_at(article, article->view.focus.span, NONE);
	return found ? found : keeping_last_correction(article);
}

/* The place in focus is a quote again, if one begins there: it was in focus before it was said to be no speech. */
static void focus_again(struct article *article)
{
	struct focus *focus = &article->view.focus;
	const uint32_t quote = focus->kind == FOCUS_PLACE && span_is_empty(focus->span)
				   ? findings_first_quote(article->findings, focus->span.start)
				   : NONE;
	const struct quotes *quotes = &article->findings->quotes;
	if (quote < quotes->count && quotes->at[quote].span.start == focus->span.start &&
	    article_counts(article, &quotes->at[quote]))
		*focus = (struct focus){FOCUS_QUOTE, quote, quotes->at[quote].span};
}

void run_undo(const struct call *call)
{
	struct app *app = call->app;
	struct article *article = app_article(app);
	struct buffer said = {0};
	size_t count = 0;
	for (size_t wanted = call->count ? call->count : 1; article->findings && count < wanted; count++) {
		const struct value *correction = find_correction(app);
		if (!correction)
			break;
		buffer_cut(&said, 0);
		correction_describe(correction, &said);
		entries_take(&article->keeping.lists[NOTEBOOK_CORRECTIONS], entry_text(correction, "id"));
		lay_anew(app);
		focus_again(article);
	}
	if (!count)
		app_say(app, "no correction to take back");
	else if (count == 1)
		app_say(app, "taken back: %s", buffer_text(&said));
	else
		app_say(app, "%zu corrections taken back, last: %s", count, buffer_text(&said));
	if (count)
		app_keep(app, NOTEBOOK_CORRECTIONS);
	buffer_release(&said);
}
