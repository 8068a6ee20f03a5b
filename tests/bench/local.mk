# tests/bench: how fast it is. `make bench MEASURE=FOLDER` builds and runs it; `make check` does not.
EXTRA_PROGRAMS += %D%/find_bench
tests_bench_find_bench_SOURCES = %D%/find_bench.c
tests_bench_find_bench_LDADD = $(all_libraries)
EXTRA_DIST += %D%/bench.sh
CLEANFILES += %D%/find_bench$(EXEEXT)

bench: pullquote %D%/find_bench$(EXEEXT)
	@PULLQUOTE=$(abs_builddir)/pullquote $(SHELL) $(srcdir)/tests/bench/bench.sh $(MEASURE) $(abs_builddir)/tests/bench/find_bench

.PHONY: bench
