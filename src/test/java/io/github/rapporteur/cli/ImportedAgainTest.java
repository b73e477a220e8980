package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was said at an import holds when its source is read again, and conferences of one file stay apart. */
class ImportedAgainTest {
    private static final String TABLE = "Title,Date,Start,Room\nKnots,4 May,10:00,Hall\n";

    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void freshFolder() {
        cli = new CommandLineFixture(folder);
    }

    @Test
    void secondConferenceOfAFileIsAnotherOne() throws IOException {
        String file = two("Knots", "Ropes").toString();
        ok("import", file, "--pick", "Alpha");
        ok("import", file, "--pick", "Beta");

        assertThat(titles()).containsExactlyInAnyOrder("Alpha", "Beta");
        assertThat(talks("Alpha")).extracting(Talk::withdrawn).containsExactly(false);
        assertThat(talks("Beta")).extracting(Talk::title).containsExactly("Ropes");
    }

    @Test
    void pickedConferenceIsUpdatedByTheNextImportWhateverTheUserCallsIt() throws IOException {
        String file = two("Knots", "Ropes").toString();
        ok("import", file, "--pick", "Alpha", "--conference", "My days");
        ok("import", file, "--pick", "Beta");
        two("Knots and splices", "Ropes");
        ok("import", file, "--pick", "alph");

        assertThat(titles()).containsExactlyInAnyOrder("My days", "Beta");
        assertThat(talks("My days")).extracting(Talk::title).containsExactly("Knots and splices");
    }

    @Test
    void conferencesOfOneFileAreRefreshedEachForItself() throws IOException {
        String file = two("Knots", "Ropes").toString();
        ok("import", file, "--pick", "Alpha");
        two("Knots and splices", "Ropes");
        ok("import", file, "--pick", "Beta");

        assertThat(changes("refresh", "--conference", "Beta")).isEmpty();
        assertThat(changes("refresh", "--conference", "Alpha")).hasSize(1);
        assertThat(talks("Alpha")).extracting(Talk::title).containsExactly("Knots and splices");
        assertThat(changes("refresh", "--conference", "Alpha")).isEmpty();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void onlyConferenceOfAFileMayBeRenamedByItsOrganiser() throws IOException {
        Path file = Files.writeString(folder.resolve("one.ics"), calendar("Alpha", "1", "Knots"));
        ok("import", file.toString(), "--pick", "Alpha");
        Files.writeString(file, calendar("Alpha days", "1", "Knots"));
        ok("refresh");
        assertThat(titles()).containsExactly("Alpha days");
        Files.writeString(file, calendar("Alpha week", "1", "Knots"));
        ok("import", file.toString());
        assertThat(titles()).containsExactly("Alpha week");
    }

    @Test
    void yearZoneAndNameThatWereSaidHoldWhenTheScheduleIsReadAgain() throws IOException {
        Path file = cli.write("kites.csv", TABLE);
        ok("import", file.toString(), "--year", "2019", "--time-zone", "Asia/Tokyo", "--conference", "My kites");
        Files.writeString(file, TABLE + "Tails,5 May,11:00,Hall\n");

        assertThat(changes("refresh")).hasSize(1);
        assertThat(titles()).containsExactly("My kites");
        assertThat(starts("My kites")).containsExactly("2019-05-04T01:00:00Z", "2019-05-05T02:00:00Z");

        Files.writeString(file, TABLE);
        ok("import", file.toString());
        assertThat(titles()).containsExactly("My kites");
        assertThat(starts("My kites")).contains("2019-05-04T01:00:00Z");
    }

    @Test
    void zoneThatOverrulesTheFilesHoldsUntilAnotherIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("one.ics"), calendar("Alpha", "1", "Knots"));
        ok("import", file.toString(), "--time-zone", "Asia/Tokyo");
        Files.writeString(file, calendar("Alpha", "1", "Splices"));
        ok("refresh");
        assertThat(conference("Alpha").zone()).hasToString("Asia/Tokyo");
        ok("import", file.toString(), "--time-zone", "Europe/Oslo");
        Files.writeString(file, calendar("Alpha", "1", "Knots"));
        ok("refresh");
        assertThat(conference("Alpha").zone()).hasToString("Europe/Oslo");
    }

    @Test
    void nameOfTheUsersDoesNotHideThatAnotherConferenceIsThereByNow() throws IOException {
        Path file = Files.writeString(folder.resolve("one.ics"), calendar("Alpha", "1", "Knots"));
        ok("import", file.toString(), "--conference", "Mine");
        Files.writeString(file, calendar("Alpha 2032", "1", "Knots").replace("20310504", "20320510"));
        assertThat(cli.run("refresh")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("now holds another conference, Alpha 2032");
    }

    @Test
    void columnsThatWereNamedAreReadTheSameWayAgain() throws IOException {
        String header = "Was;Wo;Wer;Wann denn\n";
        Path file = cli.write("talks.csv", header + "Knots;Hall;Ada Hoek;2031-05-04 10:00\n");
        ok("import", file.toString(), "--columns", "title=Was,start=Wann denn", "--time-zone", "UTC");
        Files.writeString(file, header + "Splices;Hall;Ada Hoek;2031-05-04 10:00\n");
        ok("refresh");
        assertThat(talks(titles().getFirst()))
                .filteredOn(talk -> !talk.withdrawn())
                .extracting(Talk::title)
                .containsExactly("Splices");
    }

    private Path two(String ofAlpha, String ofBeta) throws IOException {
        return Files.writeString(
                folder.resolve("two.ics"), calendar("Alpha", "1", ofAlpha) + calendar("Beta", "2", ofBeta));
    }

    private static String calendar(String name, String uid, String talk) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:" + name + "\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:" + uid
                + "\nDTSTART:20310504T100000Z\nDURATION:PT30M\nSUMMARY:" + talk
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private void ok(String... words) {
        assertThat(cli.run(words)).as(cli.err()).isZero();
    }

    private JsonNode changes(String... words) throws IOException {
        return cli.json(words).get("changes");
    }

    private List<String> titles() {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            return notebook.schedule().conferences().stream()
                    .map(Conference::title)
                    .toList();
        }
    }

    private Conference conference(String title) {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            return notebook.schedule().conferences().stream()
                    .filter(one -> one.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Talk> talks(String title) {
        Conference conference = conference(title);
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            return notebook.schedule().talks(conference.id());
        }
    }

    private List<String> starts(String title) {
        return talks(title).stream().map(Talk::start).map(Instant::toString).toList();
    }
}
