# model/find: from a document to who said what.
model_find_libfind_a_SOURCES = \
	%D%/alias.c %D%/alias.h \
	%D%/antecedent.c %D%/antecedent.h \
	%D%/assembly.c %D%/assembly.h \
	%D%/attribution.c %D%/attribution.h \
	%D%/carry.c %D%/carry.h \
	%D%/cue.c %D%/cue.h \
	%D%/date.c %D%/date.h \
	%D%/echo.c %D%/echo.h \
	%D%/entity.c %D%/entity.h \
	%D%/find.c %D%/find.h \
	%D%/grammar.c %D%/grammar.h \
	%D%/hyphen.c %D%/hyphen.h \
	%D%/manner.c %D%/manner.h \
	%D%/money.c %D%/money.h \
	%D%/name.c %D%/name.h \
	%D%/outline.c %D%/outline.h \
	%D%/party.c %D%/party.h \
	%D%/pattern.c %D%/pattern.h \
	%D%/phrase.c %D%/phrase.h \
	%D%/quotation.c %D%/quotation.h \
	%D%/quotemark.c %D%/quotemark.h \
	%D%/recent.c %D%/recent.h \
	%D%/role.c %D%/role.h \
	%D%/row.c %D%/row.h \
	%D%/run.c %D%/run.h \
	%D%/sentence.c %D%/sentence.h \
	%D%/sign.c %D%/sign.h \
	%D%/speaker.c %D%/speaker.h \
	%D%/style.c %D%/style.h \
	%D%/subject.c %D%/subject.h \
	%D%/term.c %D%/term.h \
	%D%/token.c %D%/token.h \
	%D%/vocabulary.c %D%/vocabulary.h \
	%D%/votes.h \
	%D%/wordmap.c %D%/wordmap.h \
	%D%/work.h
