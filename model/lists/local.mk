# model/lists: the program that makes lists of model/words of Debian's packages of data (not installed).
check_PROGRAMS += %D%/lists
model_lists_lists_SOURCES = \
	%D%/aliases.c \
	%D%/codes.c %D%/codes.h \
	%D%/lists.c \
	%D%/maker.h \
	%D%/places.c \
	%D%/roles.c \
	%D%/wordlist.c %D%/wordlist.h \
	%D%/wordnet.c %D%/wordnet.h
model_lists_lists_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS)
model_lists_lists_LDADD = $(model_libraries) $(base_libraries) $(XML_LIBS) $(model_needs) $(base_needs)

# SHARE holds what the packages iso-codes, tzdata, unicode-cldr-core and wordnet-base install.
SHARE = /usr/share
lists_run = $(SHELL) $(srcdir)/model/lists/lists.sh $(SHARE) $(abs_builddir) $(abs_srcdir)
lists: model/lists/lists
	@$(lists_run) make

# Whether the lists in model/words are what `make lists` makes.
lists-check: model/lists/lists
	@$(lists_run) check

.PHONY: lists lists-check
EXTRA_DIST += %D%/lists.sh %D%/aliases.txt %D%/places.txt %D%/roles.txt
