package io.github.rapporteur.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.WallFilter.OffRecord;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallFilterTest {
    private static final NoteSubject TALK = new NoteSubject.OfTalk(TalkId.next());
    private static final WallQuote QUOTE = quote(
            "A *retry* is a loan.\nTruly.", "Łucja Größe & Tomasz Wilk", Role.SPEAKER, List.of("on-call"), true, false);
    private static final WallQuote SECRET = quote("psst", null, Role.WAITING, List.of(), false, true);

    @ParameterizedTest
    @ValueSource(strings = {"", "RETRY", "loan", "oan etry", "lucja", "grosse wilk", "#on", "call", "expénsive"})
    void partsOfWordsNamesTagsAndTitleFitWithoutCaseAndAccents(String words) {
        assertThat(fits(WallFilter.ALL.withWords(words), QUOTE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"retries zz", "zoe", "#ops"})
    void everyWordMustStandSomewhere(String words) {
        assertThat(fits(WallFilter.ALL.withWords(words), QUOTE)).isFalse();
    }

    @Test
    void eachKindOfFilterNarrows() {
        assertThat(fits(WallFilter.ALL.with(Role.TEAM_MATE, true), QUOTE)).isFalse();
        assertThat(fits(WallFilter.ALL.with(Role.TEAM_MATE, true).with(Role.SPEAKER, true), QUOTE))
                .isTrue();
        assertThat(fits(WallFilter.ALL.withPerson("tomasz wilk", true), QUOTE)).isTrue();
        assertThat(fits(WallFilter.ALL.withPerson("Tomasz", true), QUOTE)).isFalse();
        assertThat(fits(WallFilter.ALL.withTag("On-Call", true), QUOTE)).isTrue();
        assertThat(fits(WallFilter.ALL.withTag("call", true), QUOTE)).isFalse();
        assertThat(fits(WallFilter.ALL.withTalk(TALK, true), QUOTE)).isTrue();
        assertThat(fits(WallFilter.ALL.withTalk(new NoteSubject.OfTalk(TalkId.next()), true), QUOTE))
                .isFalse();
        assertThat(fits(WallFilter.ALL.withExact(false), QUOTE)).isFalse();
        assertThat(fits(WallFilter.ALL.withExact(false), SECRET)).isTrue();
        assertThat(fits(WallFilter.ALL.withOffRecord(OffRecord.HIDDEN), SECRET)).isFalse();
        assertThat(fits(WallFilter.ALL.withOffRecord(OffRecord.ONLY), SECRET)).isTrue();
        assertThat(fits(WallFilter.ALL.withOffRecord(OffRecord.ONLY), QUOTE)).isFalse();
        assertThat(fits(WallFilter.ALL.withBest(true), QUOTE)).isFalse();
        assertThat(WallFilter.ALL.withTag("a", true).withTag("A", false)).isEqualTo(WallFilter.ALL);
    }

    @Test
    void copyAsTextAndMarkdownNamesPeopleAndTalk() {
        assertThat(QuoteCopy.text(List.of(QUOTE)))
                .isEqualTo(
                        "“A *retry* is a loan.\nTruly.” — Łucja Größe and Tomasz Wilk, Retries Considered Expensive");
        assertThat(QuoteCopy.markdown(List.of(QUOTE)))
                .isEqualTo("> A *retry* is a loan.\n> Truly.\n>\n> — **Łucja Größe & Tomasz Wilk**,"
                        + " *Retries Considered Expensive*");
        WallQuote nobodys = quote("w", null, Role.WAITING, List.of(), false, false);
        assertThat(QuoteCopy.text(List.of(nobodys))).isEqualTo("“w” — Retries Considered Expensive (from memory)");
    }

    @Test
    void whatIsOffTheRecordIsNeverCopied() {
        assertThat(QuoteCopy.whyNot(List.of(SECRET)))
                .contains("This quote is off the record and never leaves the notebook: nothing was copied.");
        assertThat(QuoteCopy.whyNot(List.of(QUOTE, SECRET)).orElseThrow()).startsWith("1 quote of 2 is off the record");
        assertThat(QuoteCopy.whyNot(List.of(QUOTE))).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> QuoteCopy.text(List.of(QUOTE, SECRET))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuoteCopy.markdown(List.of(SECRET))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStandsInAPrivatePlaceIsNeverCopiedAndIsFoundAsPrivate() {
        WallQuote hidden = new WallQuote(
                SECRET.place(), "w", null, Role.OTHER, List.of(), List.of(), true, false, true, false, null);
        assertThat(QuoteCopy.whyNot(List.of(hidden)).orElseThrow()).startsWith("This quote is private: it stands in");
        assertThat(QuoteCopy.whyNot(List.of(QUOTE, hidden)).orElseThrow()).startsWith("1 quote of 2 is private");
        assertThatThrownBy(() -> QuoteCopy.text(List.of(hidden))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuoteCopy.markdown(List.of(hidden))).isInstanceOf(IllegalArgumentException.class);
        assertThat(fits(WallFilter.ALL.withOffRecord(OffRecord.ONLY), hidden)).isTrue();
        assertThat(fits(WallFilter.ALL.withOffRecord(OffRecord.HIDDEN), hidden)).isFalse();
    }

    private static boolean fits(WallFilter filter, WallQuote quote) {
        return filter.wants(WallFilter.Foldable.of(quote));
    }

    private static WallQuote quote(
            String words, @Nullable String person, Role role, List<String> tags, boolean exact, boolean offRecord) {
        WallQuote.Place place =
                new WallQuote.Place(NoteId.next(), TALK, "Rina", 0, "Retries Considered Expensive", true);
        return new WallQuote(place, words, person, role, tags, List.of(), exact, offRecord, false, false, null);
    }
}
