# model: what an article is, and what was found in it.
model_libmodel_a_SOURCES =
