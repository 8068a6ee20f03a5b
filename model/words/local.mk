# model/words: lexicons and weights, embedded: one source that embeds, and the files that it embeds.
model_words_libwords_a_SOURCES = %D%/lexicon.c %D%/lexicon.h %D%/weights.c %D%/weights.h
model_words_data = \
	%D%/content.weights \
	%D%/pronoun.weights \
	%D%/speaker.weights \
	%D%/aliases.txt \
	%D%/common.txt \
	%D%/cues.txt \
	%D%/given_names.txt \
	%D%/heads.txt \
	%D%/orgs.txt \
	%D%/parts.txt \
	%D%/peoples.txt \
	%D%/places.txt \
	%D%/roles.txt \
	%D%/titles.txt

$(model_words_libwords_a_OBJECTS): $(model_words_data)
EXTRA_DIST += $(model_words_data)
