package io.github.rapporteur.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
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
        Note second =
                note(new NoteSubject.OfTalk(late.id()), "Bea", "Term: SLACK  Wáter = the pause\n\nTerm: age = how old");
        Note first = note(new NoteSubject.OfTalk(early.id()), "Ana", "Term: slack water = no current");
        Note whole = note(new NoteSubject.OfConference(CONFERENCE), "Ana", "Term: slack water = No current\nTerm: x");
        Vocabulary vocabulary = Vocabulary.of(List.of(whole, second, first), List.of(early, late));
        assertThat(vocabulary.entries()).extracting(VocabularyEntry::word).containsExactly("age", "slack water", "x");
        VocabularyEntry entry = vocabulary.entries().get(1);
        assertThat(entry.meanings()).containsExactly("no current", "the pause");
        assertThat(entry.heardIn()).containsExactly(first.subject(), second.subject(), whole.subject());
        assertThat(entry.firstHeardIn()).isEqualTo(first.subject());
        assertThat(vocabulary.entries().getLast().meaning()).isEmpty();
    }

    @Test
    void privateTermsAreLeftOut() {
        Note note = note(
                new NoteSubject.OfTalk(early.id()),
                "Ana",
                "- Private: not yet\n  - Term: merger = secret\n\nTerm: price = secret (off the record)");
        assertThat(Vocabulary.of(List.of(note), List.of(early)).entries()).isEmpty();
    }

    private static Note note(NoteSubject subject, String author, String text) {
        return new Note(NoteId.next(), subject, author, text, 1, MORNING);
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
