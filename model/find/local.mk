# model/find: from a document to who said what.
model_find_libfind_a_SOURCES =
