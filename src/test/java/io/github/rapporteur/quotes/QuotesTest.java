package io.github.rapporteur.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.TalkId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    private static final Speaker MARA = new Speaker(UUID.randomUUID(), "Mara Lindqvist");
    private static final Speaker ILSE = new Speaker(UUID.randomUUID(), "Ilse Bérg");
    private static final List<Person> TEAM = List.of(
            new Person(PersonId.next(), "Zac Bentley", true),
            new Person(PersonId.next(), "Tomas Berg", true),
            new Person(PersonId.next(), "Mara Lindqvist", true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "— Mara Lindqvist~Mara Lindqvist~SPEAKER",
                "— **MARA LINDQVIST**~Mara Lindqvist~SPEAKER",
                "— Lindqvist, CTO (Acme)~Mara Lindqvist~SPEAKER",
                "— Mara (our team)~Mara Lindqvist~SPEAKER",
                "— ilse berg~Ilse Bérg~SPEAKER",
                "— Berg~Ilse Bérg~SPEAKER",
                "— Berg (our team)~Tomas Berg~TEAM_MATE",
                "— Tomas Berg~Tomas Berg~TEAM_MATE",
                "— zac~Zac Bentley~TEAM_MATE",
                "— Me Myself~Me Myself~TEAM_MATE",
                "— Newcomer (our team)~Newcomer~TEAM_MATE",
                "— Somebody in the audience~Somebody in the audience~AUDIENCE",
                "— Audience~Audience~AUDIENCE",
                "— Ada Lovelace~Ada Lovelace~OTHER",
                "—~~WAITING",
            })
    void nameLineSaysWho(String line, String person, Role role) {
        List<QuoteEntry> entries = Quotes.of(note("> words\n> " + line), List.of(MARA, ILSE), TEAM);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo(role);
            assertThat(entry.person()).isEqualTo(person);
            assertThat(entry.isQuip()).isEqualTo(role == Role.TEAM_MATE);
        });
    }

    @Test
    void quoteWithoutANameBelongsToTheOnlySpeaker() {
        Note note = note("> one\n\n> two\n> — (our team)");
        assertThat(Quotes.of(note, List.of(MARA), TEAM))
                .extracting(QuoteEntry::role)
                .containsExactly(Role.SPEAKER, Role.WAITING);
        assertThat(Quotes.of(note, List.of(MARA, ILSE), TEAM))
                .extracting(QuoteEntry::role)
                .containsOnly(Role.WAITING);
        assertThat(Quotes.of(note, List.of(), TEAM))
                .extracting(QuoteEntry::person)
                .containsOnlyNulls();
    }

    @Test
    void candidatesComeInTheOrderSpeakersTeamAudienceOthers() {
        Candidates all = Candidates.of(
                new QuoteContext(List.of("Mara Lindqvist", "Ilse Bérg"), List.of("Zac Bentley", "mara lindqvist")),
                List.of("Ada Lovelace", "Zac Bentley"));
        assertThat(all.all())
                .extracting(Candidates.Candidate::name)
                .containsExactly("Mara Lindqvist", "Ilse Bérg", "Zac Bentley", Quotes.AUDIENCE, "Ada Lovelace");
        assertThat(all.matching("be"))
                .extracting(Candidates.Candidate::name)
                .containsExactly("Ilse Bérg", "Zac Bentley");
        assertThat(all.matching("zac b")).hasSize(1);
        assertThat(all.matching("")).hasSize(5);
        assertThat(all.matching("xyz")).isEmpty();
    }

    private static Note note(String text) {
        return new Note(NoteId.next(), new NoteSubject.OfTalk(TalkId.next()), "Me Myself", text, 1, Instant.EPOCH);
    }
}
