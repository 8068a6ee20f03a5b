# model/find: from a document to who said what.
model_find_libfind_a_SOURCES = %D%/find.h %D%/token.c %D%/token.h %D%/work.h
