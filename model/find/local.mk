# model/find: from a document to who said what.
model_find_libfind_a_SOURCES = \
	%D%/alias.c %D%/alias.h \
	%D%/antecedent.c %D%/antecedent.h \
	%D%/assembly.c %D%/assembly.h \
	%D%/attribution.c %D%/attribution.h \
	%D%/bearing.c %D%/bearing.h \
	%D%/bearing_nobody.c \
	%D%/bearing_previous.c \
	%D%/bearing_value.h \
	%D%/behind.c %D%/behind.h \
	%D%/candidate.c %D%/candidate.h \
	%D%/carry.c %D%/carry.h \
	%D%/cast.c %D%/cast.h \
	%D%/certainty.c %D%/certainty.h \
	%D%/choice.c %D%/choice.h \
	%D%/closing.c %D%/closing.h \
	%D%/crowd.c %D%/crowd.h \
	%D%/cue.c %D%/cue.h \
	%D%/date.c %D%/date.h \
	%D%/echo.c %D%/echo.h \
	%D%/elision.c %D%/elision.h \
	%D%/entity.c %D%/entity.h \
	%D%/epithet.c %D%/epithet.h \
	%D%/event.c %D%/event.h \
	%D%/features.h \
	%D%/find.c %D%/find.h \
	%D%/foreign.c %D%/foreign.h \
	%D%/foreign_claim.c %D%/foreign_claim.h \
	%D%/foreign_cue.c %D%/foreign_cue.h \
	%D%/foreign_name.c %D%/foreign_name.h \
	%D%/foreign_phrase.c %D%/foreign_phrase.h \
	%D%/foreign_speaker.c %D%/foreign_speaker.h \
	%D%/foreign_term.c %D%/foreign_term.h \
	%D%/foreign_voice.c %D%/foreign_voice.h \
	%D%/foreign_way.c %D%/foreign_way.h \
	%D%/form.c %D%/form.h \
	%D%/front.c %D%/front.h \
	%D%/gender.c %D%/gender.h \
	%D%/glance.c %D%/glance.h \
	%D%/gloss.c %D%/gloss.h \
	%D%/grammar.c %D%/grammar.h \
	%D%/headline.c %D%/headline.h \
	%D%/hyphen.c %D%/hyphen.h \
	%D%/introduction.c %D%/introduction.h \
	%D%/kind.c %D%/kind.h %D%/kind_body.c %D%/kind_body.h \
	%D%/label.c %D%/label.h \
	%D%/language.c %D%/language.h \
	%D%/law.c %D%/law.h \
	%D%/linear.c %D%/linear.h \
	%D%/manner.c %D%/manner.h \
	%D%/money.c %D%/money.h \
	%D%/name.c %D%/name.h \
	%D%/naming.c %D%/naming.h \
	%D%/nominal.c %D%/nominal.h \
	%D%/opening.c %D%/opening.h %D%/opening_view.c \
	%D%/opus.c %D%/opus.h \
	%D%/outline.c %D%/outline.h \
	%D%/pairing.c %D%/pairing.h \
	%D%/party.c %D%/party.h \
	%D%/pattern.c %D%/pattern.h \
	%D%/phrase.c %D%/phrase.h \
	%D%/place.c %D%/place.h \
	%D%/post.c %D%/post.h \
	%D%/question.c %D%/question.h \
	%D%/quotation.c %D%/quotation.h \
	%D%/quotemark.c %D%/quotemark.h \
	%D%/recent.c %D%/recent.h \
	%D%/reported.c %D%/reported.h %D%/reported_quotes.c \
	%D%/role.c %D%/role.h \
	%D%/row.c %D%/row.h \
	%D%/run.c %D%/run.h \
	%D%/sayer.c %D%/sayer.h \
	%D%/sentence.c %D%/sentence.h \
	%D%/sign.c %D%/sign.h \
	%D%/speaker.c %D%/speaker.h \
	%D%/standing.c %D%/standing.h \
	%D%/statement.c %D%/statement.h \
	%D%/stray.c %D%/stray.h \
	%D%/style.c %D%/style.h \
	%D%/subject.c %D%/subject.h \
	%D%/teller.c %D%/teller.h \
	%D%/telling.c %D%/telling.h \
	%D%/tag.h \
	%D%/tag_context.c %D%/tag_context.h \
	%D%/tag_evidence.c %D%/tag_evidence.h \
	%D%/tag_feature.c \
	%D%/tag_model.c %D%/tag_model.h \
	%D%/tag_path.c %D%/tag_path.h \
	%D%/tagger.c %D%/tagger.h \
	%D%/tag_trait.c %D%/tag_trait.h \
	%D%/term.c %D%/term.h \
	%D%/title.c %D%/title.h \
	%D%/token.c %D%/token.h \
	%D%/transcript.c %D%/transcript.h \
	%D%/utterance.c %D%/utterance.h \
	%D%/vocabulary.c %D%/vocabulary.h \
	%D%/voice.c %D%/voice.h \
	%D%/votes.h \
	%D%/whom.c %D%/whom.h \
	%D%/word.c %D%/word.h \
	%D%/wordmap.c %D%/wordmap.h \
	%D%/work.h
