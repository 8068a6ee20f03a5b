# model/train: the program that makes the weights of model/words (not installed): `make weights TRAIN=FOLDER`.
check_PROGRAMS += %D%/train
model_train_train_SOURCES = %D%/train.c
model_train_train_LDADD = $(train_libraries) $(model_libraries) $(base_libraries) $(model_needs) $(base_needs)

# Its parts, for their tests too.
train_libraries = model/train/libtrain.a
check_LIBRARIES = $(train_libraries)
model_train_libtrain_a_SOURCES = \
	%D%/descent.c %D%/descent.h \
	%D%/gold.c %D%/gold.h \
	%D%/learner.c %D%/learner.h \
	%D%/prediction.c %D%/prediction.h \
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

# Whether the weights in model/words are what `make weights` makes.
weights-check: pullquote model/train/train
	@$(train_run) check $(abs_srcdir)/model/words

# Five times: learned from four fifths, measured on the other one. CORPORA=styles_uk measures there as well.
crossvalidate: pullquote model/train/train
	@$(train_run) predict $(CORPORA)

# Writes the figures of doc/MODELS.md anew, by cross-validation.
model-card: pullquote model/train/train
	@$(train_run) figures $(abs_srcdir)/doc/MODELS.md styles_straight styles_uk styles_german styles_guillemets

.PHONY: weights weights-check crossvalidate model-card
EXTRA_DIST += %D%/run.sh %D%/reliability.py %D%/figures.py
