# doc: what people read. Manual pages are mdoc.
dist_man_MANS = %D%/pullquote.1 %D%/pullquote-keys.5 %D%/pullquote-json.5 %D%/pullquote-theme.5
EXTRA_DIST += %D%/pullquote-fetch.1
if FETCH
man_MANS = %D%/pullquote-fetch.1
endif
dist_doc_DATA = COPYING NOTICE %D%/quoting.md %D%/EXTRACTION.md %D%/MODELS.md

lint-docs:
	@cd $(srcdir) && for page in $(dist_man_MANS) doc/pullquote-fetch.1; do mandoc -T lint -W warning $$page || exit; done

.PHONY: lint-docs
