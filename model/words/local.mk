# model/words: lexicons and weights, embedded: the sources that embed, and the files that they embed.
model_words_libwords_a_SOURCES = \
	%D%/clusters.c %D%/clusters.h \
	%D%/lexicon.c %D%/lexicon.h \
	%D%/lexicon_key.c %D%/lexicon_key.h \
	%D%/lexicon_index.h \
	%D%/weights.c %D%/weights.h
model_words_weights = \
	%D%/content.weights \
	%D%/names.weights \
	%D%/pronoun.weights \
	%D%/speaker.weights \
	%D%/sure.weights
model_words_lists = \
	%D%/aliases.txt \
	%D%/common.txt \
	%D%/cues.txt \
	%D%/cues_de.txt \
	%D%/cues_es.txt \
	%D%/cues_fr.txt \
	%D%/given_names.txt \
	%D%/grammar.txt \
	%D%/heads.txt \
	%D%/languages.txt \
	%D%/orgs.txt \
	%D%/parts.txt \
	%D%/peoples.txt \
	%D%/places.txt \
	%D%/roles.txt \
	%D%/titles.txt \
	%D%/variants.txt \
	%D%/words_de.txt \
	%D%/words_es.txt \
	%D%/words_fr.txt

# Made of the lists, and embedded with them.
noinst_PROGRAMS += %D%/lexicon_indexer
model_words_lexicon_indexer_SOURCES = %D%/lexicon_indexer.c %D%/lexicon_key.c
model_words_lexicon_indexer_LDADD = $(base_libraries) $(base_needs)
%D%/lexicon.index: %D%/lexicon_indexer$(EXEEXT) $(model_words_lists)
	$(AM_V_GEN)%D%/lexicon_indexer $(srcdir) >$@.new && mv $@.new $@
CLEANFILES += %D%/lexicon.index %D%/lexicon.index.new

%D%/lexicon.$(OBJEXT): %D%/lexicon.index $(model_words_lists)
%D%/weights.$(OBJEXT): $(model_words_weights)
%D%/clusters.$(OBJEXT): %D%/clusters.bin
EXTRA_DIST += $(model_words_lists) $(model_words_weights) %D%/clusters.bin
