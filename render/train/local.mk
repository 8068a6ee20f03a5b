# render/train: the program that makes the weights of the judge of pages (not installed): `make page-weights TRAIN=FOLDER`.
check_PROGRAMS += %D%/page_train
render_train_page_train_SOURCES = \
	%D%/page_gold.c %D%/page_gold.h \
	%D%/page_labels.c \
	%D%/page_growing.c %D%/page_growing.h \
	%D%/page_lessons.c %D%/page_lessons.h \
	%D%/page_prediction.c %D%/page_prediction.h \
	%D%/page_train.c \
	%D%/page_training.c %D%/page_training.h
render_train_page_train_LDADD = \
	$(train_libraries) $(render_libraries) $(model_libraries) $(base_libraries) \
	$(render_needs) $(model_needs) $(base_needs)

# TRAIN holds data/extract, and score/ for those that measure.
page_run = $(SHELL) $(srcdir)/render/train/run.sh $(TRAIN) $(abs_builddir)
page-weights: render/train/page_train
	@$(page_run) weights $(abs_srcdir)/render/read

# Whether the weights in render/read are what `make page-weights` makes.
page-weights-check: render/train/page_train
	@$(page_run) check $(abs_srcdir)/render/read

# Five times: learned without the hosts of one fifth, measured on their pages.
page-crossvalidate: render/train/page_train
	@$(page_run) crossvalidate

.PHONY: page-weights page-weights-check page-crossvalidate
EXTRA_DIST += %D%/run.sh
