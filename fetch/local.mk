# fetch: the program that speaks to the network, by libcurl. It stands on base alone, and nothing stands on it.
if FETCH
fetch_libraries = %D%/libfetch.a
fetch_needs = $(CURL_LIBS) $(ZLIB_LIBS) $(BROTLI_LIBS) $(ZSTD_LIBS)
noinst_LIBRARIES += $(fetch_libraries)
fetch_libfetch_a_CPPFLAGS = $(AM_CPPFLAGS) $(CURL_CFLAGS) $(ZLIB_CFLAGS) $(BROTLI_CFLAGS) $(ZSTD_CFLAGS)
fetch_libfetch_a_SOURCES = \
	%D%/address.c \
	%D%/address.h \
	%D%/cache.c \
	%D%/cache.h \
	%D%/cache_room.c \
	%D%/cache_room.h \
	%D%/command.c \
	%D%/command.h \
	%D%/decoding.c \
	%D%/decoding.h \
	%D%/exchange.c \
	%D%/exchange.h \
	%D%/exchange_failure.c \
	%D%/exchange_failure.h \
	%D%/ip.c \
	%D%/ip.h \
	%D%/page.c \
	%D%/page.h \
	%D%/progress.c \
	%D%/progress.h \
	%D%/proxy.c \
	%D%/proxy.h \
	%D%/rules.h

# Beside pullquote, in the build folder too: that is where it looks.
bin_PROGRAMS += pullquote-fetch
pullquote_fetch_SOURCES = %D%/main.c
pullquote_fetch_LDADD = $(fetch_libraries) $(base_libraries) $(base_needs) $(fetch_needs)
endif
