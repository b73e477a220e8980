package io.github.rapporteur.storage;

import static io.github.rapporteur.storage.Schedules.talk;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.KeptImport;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.SourceVersion;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.VersionedSource;
import io.github.rapporteur.schedule.importing.DateOrder;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.importing.Validators;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVersionsTest {
    private static final String SOURCE = "https://conf.example/schedule.xml";
    private static final Validators VALIDATORS = new Validators(SOURCE, "\"v1\"", "Mon, 14 Sep 2026 08:00:00 GMT");
    private static final SourceVersion VERSION = new SourceVersion(VALIDATORS, "c0ffee");
    private static final ImportedSchedule CONFERENCE = Schedules.of("Conf", talk("a", 9, "Opening"));

    @TempDir
    private Path folder;

    private OpenNotebook notebook;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void whatTheServerGaveIsKnownAgainAfterTheNextStart() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        assertThat(last()).isEmpty();
        notebook.schedule().keepVersion(id, VERSION);
        notebook.close();
        open();

        assertThat(last().map(LastImport::version)).contains(VERSION);
        assertThat(last().map(known -> known.conference().title())).contains("Conf");
        assertThat(notebook.schedule().lastImport("https://conf.example/other.xml"))
                .isEmpty();
    }

    @Test
    void itIsForgottenWhenTheConferenceIsStoredAnewFromAnywhere() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(id, VERSION);
        store(Optional.of(id), "/home/me/schedule.xml");
        assertThat(last()).isEmpty();
        store(Optional.of(id), SOURCE);
        assertThat(last()).isEmpty();
    }

    @Test
    void nothingIsKeptOfAServerThatGivesNothing() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(id, SourceVersion.NONE);
        notebook.schedule().keepVersion(id, new SourceVersion(new Validators(SOURCE, "", ""), ""));
        assertThat(last()).isEmpty();
    }

    @Test
    void ofTwoConferencesBehindOneAddressTheNewerCounts() {
        ConferenceId older = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(older, VERSION);
        store(Optional.empty(), SOURCE);
        assertThat(last()).isEmpty();
    }

    @Test
    void refusedChangeIsOfferedAgainThoughTheServerHasNothingNew() throws Exception {
        VersionedSource server = new VersionedSource(SOURCE);
        ConferenceId id = stored(server, UpdateChoice.ALL);
        assertThat(check(server)).isInstanceOf(SourceCheck.Unchanged.class);

        server.serves("11:00", "Knots and splices");
        List<TalkChange> offered = changes(server, id);
        assertThat(offered).extracting(TalkChange::title).containsExactlyInAnyOrder("Knots and splices", "Bread");
        List<TalkChange> refused = offered.stream()
                .filter(change -> change.title().equals("Bread"))
                .toList();
        stored(server, UpdateChoice.without(refused));

        assertThat(changes(server, id)).extracting(TalkChange::title).containsExactly("Bread");
        stored(server, UpdateChoice.ALL);
        assertThat(check(server)).isInstanceOf(SourceCheck.Unchanged.class);
        assertThat(server.isAskedByValidators()).isTrue();
    }

    @Test
    void organiserWhoGoesBackToWhatWasPartlyReplacedIsReadAgain() throws Exception {
        for (VersionedSource source : List.of(
                new VersionedSource(SOURCE), new VersionedSource("/home/me/schedule.xml").withoutValidators())) {
            ConferenceId id = stored(source, UpdateChoice.ALL);
            source.serves("11:00", "Knots and splices");
            List<TalkChange> refused = changes(source, id).stream()
                    .filter(change -> change.title().equals("Bread"))
                    .toList();
            stored(source, UpdateChoice.without(refused));
            source.serves("10:00", "Knots");
            assertThat(changes(source, id)).hasSize(1);
            stored(source, UpdateChoice.ALL);
            assertThat(SourceCheck.of(source, Optional.of(id), notebook.schedule(), WorkMonitor.none()))
                    .isInstanceOf(SourceCheck.Unchanged.class);
        }
    }

    @Test
    void whatWasSaidAtTheImportIsKeptWholeAndGoesWithTheConference() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        assertThat(notebook.schedule().keptImport(id)).isEqualTo(KeptImport.NONE);
        TableLayout columns = new TableLayout(
                2, 4, List.of("Was ist", ""), List.of(TableField.TITLE, TableField.START), DateOrder.MONTH_FIRST);
        KeptImport kept = new KeptImport(
                ImportOptions.defaults()
                        .withZone(ZoneId.of("Asia/Tokyo"))
                        .withYear(Year.of(2019))
                        .withPick("Alpha 1")
                        .withConferenceName("My days  2026")
                        .withLayout(columns),
                "Alpha days");
        notebook.schedule().keepImport(id, kept);
        assertThat(notebook.schedule().keptImport(id)).isEqualTo(kept);
        assertThat(last()).as("another one may be meant").isEmpty();
        notebook.conferences().delete(id);
        assertThat(notebook.schedule().keptImport(id)).isEqualTo(KeptImport.NONE);
    }

    @Test
    void bytesThatAreTheSameNeedNotBeReadAndOthersMust() throws Exception {
        VersionedSource file = new VersionedSource("/home/me/schedule.xml").withoutValidators();
        ConferenceId id = stored(file, UpdateChoice.ALL);
        assertThat(check(file)).isInstanceOf(SourceCheck.Unchanged.class);
        file.serves("11:00", "Knots");
        List<TalkChange> offered = changes(file, id);
        assertThat(offered).hasSize(1);
        stored(file, UpdateChoice.without(offered));
        assertThat(changes(file, id)).hasSize(1);
        assertThat(check(file)).isInstanceOf(SourceCheck.Fresh.class);
    }

    @Test
    void newValidatorsForTheSameBytesAreKept() throws Exception {
        VersionedSource server = new VersionedSource(SOURCE);
        stored(server, UpdateChoice.ALL);
        server.restarts();
        assertThat(check(server)).isInstanceOf(SourceCheck.Unchanged.class);
        assertThat(server.isAskedByValidators()).isFalse();
        assertThat(check(server)).isInstanceOf(SourceCheck.Unchanged.class);
        assertThat(server.isAskedByValidators()).isTrue();
    }

    @Test
    void anotherVersionOfTheProgramReadsAgain() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(id, VERSION);
        notebook.close();
        try (Database database = new NotebookFile(
                        NotebookFiles.of(folder.resolve("my.notebook")),
                        new Migrations(),
                        new SideKeeper(NotebookFiles.of(folder.resolve("my.notebook"))))
                .open(false)) {
            database.write(handle -> handle.execute(
                    "UPDATE setting SET content = '0.0.1' || SUBSTRING(content, POSITION(CHAR(10), content))"
                            + " WHERE name LIKE 'source.%'"));
        }
        open();
        assertThat(last()).isEmpty();
    }

    private SourceCheck check(ScheduleSource source) throws Exception {
        return SourceCheck.of(source, Optional.empty(), notebook.schedule(), WorkMonitor.none());
    }

    private List<TalkChange> changes(ScheduleSource source, ConferenceId id) throws Exception {
        return notebook.schedule().changes(read((SourceCheck.Fresh) check(source)), id);
    }

    private ConferenceId stored(ScheduleSource source, UpdateChoice choice) throws Exception {
        SourceCheck.Fresh fresh = (SourceCheck.Fresh) check(source);
        ImportedSchedule schedule = read(fresh);
        Optional<ConferenceId> known =
                notebook.schedule().findConferenceOf(schedule, source.address()).map(Conference::id);
        return fresh.store(notebook.schedule(), schedule, known, choice, WorkMonitor.none())
                .conference();
    }

    private static ImportedSchedule read(SourceCheck.Fresh fresh) throws Exception {
        return new ScheduleImporter().read(fresh.source(), ImportOptions.defaults(), WorkMonitor.none());
    }

    private Optional<LastImport> last() {
        return notebook.schedule().lastImport(SOURCE);
    }

    private ConferenceId store(Optional<ConferenceId> into, String source) {
        StoredImport stored = notebook.schedule().store(CONFERENCE, into, source);
        return stored.conference();
    }
}
