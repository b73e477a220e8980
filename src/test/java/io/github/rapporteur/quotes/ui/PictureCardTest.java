package io.github.rapporteur.quotes.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureCardTest {
    @Test
    void noCardIsDrawnOfWhatIsPrivate() {
        NoteSubject talk = new NoteSubject.OfTalk(TalkId.next());
        WallQuote hidden = new WallQuote(
                new WallQuote.Place(NoteId.next(), talk, "Ada", 0, "Opening", true),
                "Between us.",
                "Mara",
                Role.SPEAKER,
                List.of(),
                List.of(),
                true,
                false,
                true,
                false,
                null);
        assertThatThrownBy(() -> PictureCard.of(hidden, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("private");
    }
}
