# model/words: lexicons and weights, embedded: one source that embeds, and the files that it embeds.
model_words_libwords_a_SOURCES =
model_words_data =

$(model_words_libwords_a_OBJECTS): $(model_words_data)
EXTRA_DIST += $(model_words_data)
