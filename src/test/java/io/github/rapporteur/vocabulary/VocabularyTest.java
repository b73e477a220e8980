package io.github.rapporteur.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final ConferenceId CONFERENCE = ConferenceId.next();
    private static final Instant MORNING = Instant.parse("2026-09-14T08:00:00Z");

    private final Talk early = talk(0);
    private final Talk late = talk(60);

    @Test
    void sameWordIsOneEntryFirstHeardInTheEarliestTalk() {
        NoteSubject inLate = new NoteSubject.OfTalk(late.id());
        NoteSubject inEarly = new NoteSubject.OfTalk(early.id());
        NoteSubject onWhole = new NoteSubject.OfConference(CONFERENCE);
        List<HeardTerm> heard = List.of(
                new HeardTerm("slack water", "No current", onWhole),
                new HeardTerm("x", "", onWhole),
                new HeardTerm("SLACK  Wáter", "the pause", inLate),
                new HeardTerm("age", "how old", inLate),
                new HeardTerm("slack water", "no current", inEarly),
                new HeardTerm(" ", "of nothing", inEarly));
        Vocabulary vocabulary = Vocabulary.of(heard, List.of(late, early));
        assertThat(vocabulary.entries()).extracting(VocabularyEntry::word).containsExactly("age", "slack water", "x");
        VocabularyEntry entry = vocabulary.entries().get(1);
        assertThat(entry.meanings()).containsExactly("no current", "the pause");
        assertThat(entry.heardIn()).containsExactly(inEarly, inLate, onWhole);
        assertThat(entry.firstHeardIn()).isEqualTo(inEarly);
        assertThat(vocabulary.entries().getLast().meaning()).isEmpty();
    }

    private static Talk talk(int minutes) {
        Instant start = MORNING.plusSeconds(minutes * 60L);
        return new Talk(
                TalkId.next(),
                CONFERENCE,
                "Talk",
                "",
                TalkKind.TALK,
                start,
                start,
                LocalDate.of(2026, 9, 14),
                "",
                "",
                "",
                "",
                List.of(),
                false,
                false);
    }
}
