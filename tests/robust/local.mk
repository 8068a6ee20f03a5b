# tests/robust: pages, encodings, Markdown and bad input. `make robust MEASURE=FOLDER` measures what others collected, where FOLDER/data/robust
# has it; `make growth` how time grows with bad input. `make check` does neither.
robust_programs = \
	%D%/encoding_cases$(EXEEXT) %D%/first_screen$(EXEEXT) %D%/race$(EXEEXT) %D%/spec_cases$(EXEEXT)
EXTRA_PROGRAMS += %D%/encoding_cases %D%/first_screen %D%/growth %D%/race %D%/spec_cases
tests_robust_encoding_cases_SOURCES = %D%/encoding_cases.c
tests_robust_encoding_cases_LDADD = $(all_libraries)
tests_robust_first_screen_SOURCES = %D%/first_screen.c
tests_robust_first_screen_LDADD = $(all_libraries)
tests_robust_growth_SOURCES = %D%/growth.c
tests_robust_growth_LDADD = $(all_libraries)
tests_robust_race_SOURCES = %D%/race.c
tests_robust_race_LDADD = $(base_libraries) $(base_needs)
tests_robust_spec_cases_SOURCES = %D%/spec_cases.c
tests_robust_spec_cases_LDADD = $(all_libraries)
EXTRA_DIST += %D%/robust.sh
CLEANFILES += $(robust_programs) %D%/growth$(EXEEXT)

robust: pullquote $(robust_programs)
	@$(SHELL) $(srcdir)/tests/robust/robust.sh $(MEASURE) $(abs_builddir) $(ROBUST)

growth: %D%/growth$(EXEEXT)
	@tests/robust/growth$(EXEEXT) $(GROWTH)

.PHONY: robust growth
