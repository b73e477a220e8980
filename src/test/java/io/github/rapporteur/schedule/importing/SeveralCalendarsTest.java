package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Files with more than one calendar (RFC 5545 section 3.4). */
class SeveralCalendarsTest {
    @Test
    void calendarsOfOneNameOrNoneAreOneConference() throws Exception {
        ImportedSchedule schedule = Read.text(calendar("Inkdays", "1") + calendar("Inkdays", "2") + calendar("", "3"));

        assertThat(schedule.title()).isEqualTo("Inkdays");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Talk 1", "Talk 2", "Talk 3");
    }

    @Test
    void calendarsOfDifferentNamesAreOfferedAndOneIsPicked() throws Exception {
        String text = calendar("Inkdays", "1") + calendar("Gluedays", "2") + calendar("Empty", "");

        SeveralConferencesException which =
                catchThrowableOfType(SeveralConferencesException.class, () -> Read.text(text));

        assertThat(which)
                .hasMessage("typed.txt: it holds 2 conferences: Inkdays, Gluedays."
                        + " Say which one to read (--pick NAME on the command line).");
        assertThat(which.file()).isEqualTo("typed.txt");
        assertThat(which.choices())
                .containsExactly(
                        new SeveralConferencesException.Choice("Inkdays", "Inkdays"),
                        new SeveralConferencesException.Choice("Gluedays", "Gluedays"));
        ImportedSchedule picked = Read.text(text, Read.OPTIONS.withPick("glue"));
        assertThat(picked.title()).isEqualTo("Gluedays");
        assertThat(picked.talks()).extracting(ImportedTalk::title).containsExactly("Talk 2");
    }

    @Test
    void conferencesOfOneNameAreToldApartByTheirNumbers() {
        SeveralConferencesException which =
                catchThrowableOfType(SeveralConferencesException.class, () -> Read.text("""
                {"_type": "HTTPAPIResult", "results": [{"id": 1, "title": "Amber"}, {"id": 2, "title": "Amber"}]}"""));

        assertThat(which.choices())
                .containsExactly(
                        new SeveralConferencesException.Choice("Amber", "1"),
                        new SeveralConferencesException.Choice("Amber (2)", "2"));
    }

    private static String calendar(String name, String uid) {
        return "BEGIN:VCALENDAR\n" + (name.isEmpty() ? "" : "X-WR-CALNAME:" + name + "\n")
                + (uid.isEmpty()
                        ? ""
                        : "BEGIN:VEVENT\nUID:" + uid + "\nDTSTART:20310504T1" + uid + "0000Z\nSUMMARY:Talk " + uid
                                + "\nEND:VEVENT\n")
                + "END:VCALENDAR\n";
    }
}
