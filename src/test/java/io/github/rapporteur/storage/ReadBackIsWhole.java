package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.schedule.Conference;
import java.util.List;

/** Looks at reports that {@link ReadingBackUntilKilled} made: nothing of any of them may be missing. */
final class ReadBackIsWhole {
    private ReadBackIsWhole() {}

    static void check(OpenNotebook notebook) {
        List<Conference> all = notebook.schedule().conferences();
        for (Conference conference : all) {
            assertThat(notebook.schedule().talks(conference.id())).hasSize(ReadingBackUntilKilled.TALKS);
            assertThat(notebook.schedule().states(conference.id()).values())
                    .hasSize(ReadingBackUntilKilled.TALKS)
                    .allMatch(state -> state.rating() > 0 && state.notes() == 1);
            assertThat(notebook.reports().choices(conference.id()).title()).isEqualTo("Title of " + conference.title());
            List<Note> notes = notebook.notes().notesOf(conference.id());
            assertThat(notes).hasSize(ReadingBackUntilKilled.TALKS + 1);
            List<PictureMention> mentions = notes.stream()
                    .flatMap(note -> PictureMentions.in(note.text()).stream())
                    .toList();
            assertThat(mentions).hasSize(ReadingBackUntilKilled.TALKS);
            for (PictureMention mention : mentions) {
                assertThat(notebook.pictures().find(mention.name()))
                        .hasValueSatisfying(
                                picture -> assertThat(picture.credit()).isEqualTo("Ada Öz"))
                        .map(picture -> PictureHash.of(notebook.pictures().file(picture.hash())))
                        .hasValueSatisfying(
                                hash -> assertThat(hash.isNamed(mention.name())).isTrue());
            }
        }
        assertThat(pictures(notebook)).isEqualTo((long) all.size() * ReadingBackUntilKilled.TALKS);
    }

    static long pictures(OpenNotebook notebook) {
        return notebook.database().read(rows -> rows.number("SELECT COUNT(*) FROM picture"));
    }
}
