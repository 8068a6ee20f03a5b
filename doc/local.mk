# doc: what people read. Manual pages are mdoc.
dist_man_MANS =
dist_doc_DATA =

lint-docs:
	@cd $(srcdir) && for page in $(dist_man_MANS); do mandoc -T lint -W warning $$page || exit; done

.PHONY: lint-docs
