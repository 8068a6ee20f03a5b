/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/weights.h"

#include <string.h>

#include "base/embed.h"

EMBED(words_speaker_weights, "model/words/speaker.weights");
EMBED(words_pronoun_weights, "model/words/pronoun.weights");
EMBED(words_content_weights, "model/words/content.weights");
EMBED(words_names_weights, "model/words/names.weights");
EMBED(words_sure_weights, "model/words/sure.weights");

const char *weights_find(const char *name, size_t *length)
{
	static const struct {
		const char *name, *bytes;
		const uint64_t *length;
	} all[] = {
	    {"speaker", words_speaker_weights, &words_speaker_weights_size},
	    {"pronoun", words_pronoun_weights, &words_pronoun_weights_size},
	    {"content", words_content_weights, &words_content_weights_size},
	    {"names", words_names_weights, &words_names_weights_size},
	    {"sure", words_sure_weights, &words_sure_weights_size},
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (strcmp(all[i].name, name) == 0) {
			*length = (size_t)*all[i].length;
			return all[i].bytes;
		}
	return NULL;
}
