# doc: what people read. Manual pages are mdoc.
dist_man_MANS = %D%/pullquote.1 %D%/pullquote-keys.5 %D%/pullquote-json.5
dist_doc_DATA = COPYING NOTICE %D%/quoting.md %D%/MODELS.md

lint-docs:
	@cd $(srcdir) && for page in $(dist_man_MANS); do mandoc -T lint -W warning $$page || exit; done

.PHONY: lint-docs
