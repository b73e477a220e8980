package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkKindsTest {
    @ParameterizedTest
    @CsvSource({
        "'', Coffee break, false, BREAK",
        "'', AM BREAK, false, BREAK",
        "'', Mittagspause, false, BREAK",
        "'', Registration / Breakfast, false, BREAK",
        "'', Lunch 🍲, false, BREAK",
        "'', Przerwa, false, BREAK",
        "'', Pause café, false, BREAK",
        "'', Lunch, true, TALK",
        "'', How to break a cipher, false, TALK",
        "'', The coffee machine that lied, true, TALK",
        "break, Anything, false, BREAK",
        "keynote, What ink remembers, true, KEYNOTE",
        "'', Keynote: What ink remembers, true, KEYNOTE",
        "'', Opening Keynote, true, KEYNOTE",
        "lecture, What ink remembers, true, TALK",
        "Talk 40 (30min +10 Q&A), What ink remembers, true, TALK",
        "podium, What ink remembers, true, PANEL",
        "Workshop (2 hours), What ink remembers, true, WORKSHOP",
        "lightning_talk, Many, true, LIGHTNING",
        "lightningtalk, Ink, true, LIGHTNING",
        "BoF (45 mins), Ink, true, UNCONFERENCE",
        "DJ Set, Ink, true, OTHER",
        "devroom, Ink, true, TALK"
    })
    void wordsOfTypeAndTitleTellTheKind(String type, String title, boolean people, TalkKind kind) {
        assertThat(TalkKinds.of(type, title, "", people)).isEqualTo(kind);
    }
}
