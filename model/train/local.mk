# model/train: the program that makes the weights of model/words (not installed): `make weights TRAIN=FOLDER`.
check_PROGRAMS += %D%/train
model_train_train_SOURCES = %D%/train.c
model_train_train_LDADD = $(train_libraries) $(model_libraries) $(base_libraries) $(model_needs) $(base_needs)

# The one that makes the clusters: `make clusters`.
check_PROGRAMS += %D%/cluster
model_train_cluster_SOURCES = %D%/cluster.c
model_train_cluster_LDADD = $(train_libraries) $(model_libraries) $(base_libraries) $(model_needs) $(base_needs)

# The program that makes those of the recogniser of names.
check_PROGRAMS += %D%/tag
model_train_tag_SOURCES = %D%/tag.c
model_train_tag_LDADD = $(model_train_train_LDADD)

# Says which of the names that people annotated are one entity: `make linking TRAIN=FOLDER`.
check_PROGRAMS += %D%/link
model_train_link_SOURCES = %D%/link.c
model_train_link_LDADD = $(train_libraries) $(model_libraries) $(base_libraries) $(model_needs) $(base_needs)

# Their parts, for their tests too.
train_libraries = model/train/libtrain.a
check_LIBRARIES = $(train_libraries)
model_train_libtrain_a_SOURCES = \
	%D%/cluster_gram.c %D%/cluster_gram.h \
	%D%/cluster_means.c %D%/cluster_means.h \
	%D%/cluster_random.h \
	%D%/cluster_text.c %D%/cluster_text.h \
	%D%/cluster_tree.c %D%/cluster_tree.h \
	%D%/cluster_vector.h \
	%D%/descent.c %D%/descent.h \
	%D%/gold.c %D%/gold.h \
	%D%/learner.c %D%/learner.h \
	%D%/linking.c %D%/linking.h \
	%D%/prediction.c %D%/prediction.h \
	%D%/tag_chain.c %D%/tag_chain.h \
	%D%/tag_exam.c %D%/tag_exam.h \
	%D%/tag_file.c \
	%D%/tag_learner.c %D%/tag_learner.h \
	%D%/tag_lessons.c %D%/tag_lessons.h \
	%D%/teach.h \
	%D%/teach_content.c \
	%D%/teach_pronoun.c \
	%D%/teach_speaker.c \
	%D%/teach_sure.c

# TRAIN holds data/quotes. The articles are read by pullquote itself, so that training sees what the program sees.
TRAIN = $(top_srcdir)/../shared
train_run = $(SHELL) $(srcdir)/model/train/run.sh $(TRAIN) $(abs_builddir)
weights: pullquote model/train/train
	@$(train_run) weights $(abs_srcdir)/model/words

# Those of the recogniser of names, which the others look at: it goes first. NAMES are corpora, those that state a licence
# among them; the conventions of the first NAMES_LIKE hold.
NAMES_LICENSED = \
	crossner-politics-train redocred-dev gum-train crossner-literature-train crossner-music-train crossner-science-train \
	wnut17-train
NAMES = ww-train $(NAMES_LICENSED)
NAMES_LIKE = 1
names-weights: pullquote model/train/tag
	@$(train_run) names $(abs_srcdir)/model/words/names.weights $(NAMES_LIKE) $(NAMES)

# Writes into doc/MODELS.md how right names are: by the program as it is built, and by one that learned from NAMES_LICENSED alone.
names-card: pullquote model/train/tag
	@$(SHELL) $(srcdir)/model/train/names.sh $(TRAIN) $(abs_builddir) $(abs_srcdir) $(NAMES_LICENSED)

# Whether the weights in model/words are what `make weights` makes.
weights-check: pullquote model/train/train
	@$(train_run) check $(abs_srcdir)/model/words $(NAMES_LIKE) $(NAMES)

# The word clusters, of the texts in TRAIN; model/train/clusters.txt in the build has the words of each. Some minutes.
clusters_run = $(SHELL) $(srcdir)/model/train/clusters.sh $(TRAIN) $(abs_builddir)
clusters: model/train/cluster
	@$(clusters_run) make $(abs_srcdir)/model/words/clusters.bin $(abs_builddir)/model/train/clusters.txt

# Whether model/words/clusters.bin is what `make clusters` makes.
clusters-check: model/train/cluster
	@$(clusters_run) check $(abs_srcdir)/model/words/clusters.bin

# Five times: learned from four fifths, measured on the other one. CORPORA=styles_uk measures there as well.
crossvalidate: pullquote model/train/train
	@$(train_run) predict $(CORPORA)

# Writes the figures of doc/MODELS.md anew, by cross-validation.
model-card: pullquote model/train/train
	@$(train_run) figures $(abs_srcdir)/doc/MODELS.md styles_straight styles_uk styles_german styles_guillemets

# How right it is about which names are one entity.
linking: model/train/link
	@$(SHELL) $(srcdir)/model/train/linking.sh $(TRAIN) $(abs_builddir)

.PHONY: names-card names-weights weights weights-check clusters clusters-check crossvalidate model-card linking
EXTRA_DIST += \
	%D%/names.sh %D%/run.sh %D%/clusters.sh %D%/linking.sh \
	%D%/reliability.py %D%/figures.py %D%/linking_errors.py
CLEANFILES += %D%/clusters.txt
