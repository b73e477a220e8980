package io.github.rapporteur.schedule.importing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads real schedules, where they lie beside the project, and compares with what an independent script counted. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    private static final List<String> FOLDERS = List.of(
            "frab-",
            "ics",
            "researchr/",
            "sheets/",
            "yaml/",
            "html/",
            "sessionize/",
            "devoxx-cfp/",
            "symposion/",
            "hoverboard/",
            "open-event/",
            "hackertracker/",
            "other-json/");

    /** Talks that are right although the script counted others; src/docs/formats.md has the reasons. */
    private static final Map<String, Integer> OTHER_TALKS = Map.of(
            "ics-edge/Office-2012-owa.ics", 90,
            "ics-edge/daily-count-exdate-recurrence-id.ics", 8,
            "ics-edge/duplicate-uid-sequence.ics", 2,
            "ics-edge/exchange_whole_day_moved_recurrence_offset_tz.ics", 51,
            "ics-edge/windows-quoted-tz-rrule.ics", 10);

    /** Speakers that are right although the script counted others: ways in which they are written, or numbers. */
    private static final Map<String, Integer> OTHER_SPEAKERS = Map.of(
            "sheets/deu-schedule-example.xlsx", 15,
            "sessionize/droidcon-london-2024-GridSmart.json", 110,
            "sessionize/droidcon-london-2024-Sessions.json", 110,
            "hoverboard/hoverboard-default-firebase-data.json", 26,
            "open-event/fossasia-2016/sessions", 186,
            "hackertracker/defcon27-2019/events.json", 820);

    /** Rooms that are right although the script counted others: several in one, or several of one name. */
    private static final Map<String, Integer> OTHER_ROOMS = Map.of(
            "symposion/pycon-us-2025-conference.json", 18,
            "hackertracker/defcon27-2019/events.json", 74);

    /** Files whose rooms, speakers or time zone are in other files beside them. */
    private static final Set<String> WITH_FOLDER =
            Set.of("open-event/fossasia-2016/sessions", "hackertracker/defcon27-2019/events.json");

    /** Files that are no schedule for us, with what the error must name. */
    private static final Map<String, String> ERRORS = Map.ofEntries(
            entry("ics-edge/event-with-category.ics", "line 2: no event of this calendar says when it starts"),
            entry("ics-edge/icalendar-broken_dtstart.ics", "line 6: \"INVALID-DATE\" is not a date"),
            entry("yaml/zeppelin-bytebay-2018/schedule.yml", "the talks themselves are in another file"),
            entry("yaml/zeppelin-bytebay-2018/sessions.yml", "it names talks, but not when they start"),
            entry("open-event/fossasia-2016/speakers", "it names people, but no talks"),
            entry("hackertracker/defcon27-2019/speakers.json", "it names people, but no talks"),
            entry("hackertracker/defcon27-2019/locations.json", "nothing in it has a title and a start time"),
            entry("devoxx-cfp/devoxx-pl-2018-speakers.json", "these are only people (99)"),
            entry("devoxx-cfp/voxxrin-devoxx-be-2022/conference-descriptor.json", "a file for each day"),
            entry("other-json/packagingcon-2021-pretalx-talks.json", "63 talks, but not when they start"),
            entry("sessionize/droidcon-london-2024-Speakers.json", "these are only people (117)"),
            entry("sessionize/sessionize-demo-2017-SpeakerWall.json", "these are only people (10)"),
            entry("sessionize/sessionize-demo-2017-Speakers.json", "these are only people (10)"));

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsCounted() throws Exception {
        assumeTrue(Files.isRegularFile(CORPUS.resolve("truth.json")), "no corpus beside the project");
        JsonNode truth = JsonMapper.shared().readTree(Files.readAllBytes(CORPUS.resolve("truth.json")));
        return truth.properties().stream()
                .filter(entry -> FOLDERS.stream().anyMatch(entry.getKey()::startsWith))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, JsonNode truth) throws Exception {
        ImportOptions options = ImportOptions.defaults().withFallbackZone(ZoneOffset.UTC);
        Path file = CORPUS.resolve(name);
        ScheduleSource source = ScheduleSource.ofFile(WITH_FOLDER.contains(name) ? file.resolveSibling("") : file);
        if (ERRORS.containsKey(name)) {
            assertThatThrownBy(() -> new ScheduleImporter().read(source, options, WorkMonitor.none()))
                    .hasMessageStartingWith(source.name())
                    .hasMessageContaining(ERRORS.get(name));
            return;
        }
        ImportedSchedule schedule = new ScheduleImporter().read(source, options, WorkMonitor.none());
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(schedule.talks())
                .as("talks")
                .hasSize(OTHER_TALKS.getOrDefault(name, truth.path("events").asInt()));
        if (truth.has("rooms")) {
            softly.assertThat(schedule.rooms())
                    .as("rooms")
                    .hasSize(OTHER_ROOMS.getOrDefault(name, truth.path("rooms").asInt()));
        }
        if (truth.has("speakers")) {
            softly.assertThat(speakers(schedule))
                    .as("speakers")
                    .hasSize(OTHER_SPEAKERS.getOrDefault(
                            name, truth.path("speakers").asInt()));
        }
        if (truth.has("days")) {
            softly.assertThat(schedule.dayCount())
                    .as("days")
                    .isEqualTo(truth.path("days").asInt());
        }
        if (truth.has("conference_title")) {
            softly.assertThat(schedule.title())
                    .isEqualTo(truth.path("conference_title").asString());
        }
        if (truth.path("timezone").asString("").matches("\\w+(/\\w+)?")) {
            softly.assertThat(schedule.zone())
                    .isEqualTo(ZoneId.of(truth.path("timezone").asString()));
        }
        if (truth.has("first_start")) {
            softly.assertThat(schedule.talks().stream().map(ImportedTalk::start).min(Comparator.naturalOrder()))
                    .as("first start")
                    .contains(instant(truth.path("first_start").asString(), schedule.zone()));
        }
        if (truth.has("last_end")) {
            softly.assertThat(schedule.talks().stream().map(ImportedTalk::end).max(Comparator.naturalOrder()))
                    .as("last end")
                    .contains(instant(truth.path("last_end").asString(), schedule.zone()));
        }
        softly.assertAll();
        assertWellFormed(schedule);
    }

    @Test
    void schedulesSessionsAndSpeakersOfOneSiteAreJoined() throws Exception {
        Path folder = CORPUS.resolve("yaml/zeppelin-bytebay-2018");
        assumeTrue(Files.isDirectory(folder), "no corpus beside the project");
        ImportOptions options = ImportOptions.defaults().withFallbackZone(ZoneOffset.UTC);

        ImportedSchedule schedule =
                new ScheduleImporter().read(ScheduleSource.ofFile(folder), options, WorkMonitor.none());

        // Counted by hand in schedule.yml: 8 singles, 8 deep dives, 36 workshops.
        assertThat(schedule.talks()).hasSize(52);
        assertThat(schedule.talks())
                .filteredOn(talk -> talk.kind() != TalkKind.BREAK)
                .allSatisfy(talk -> assertThat(talk.people()).isNotEmpty());
        assertWellFormed(schedule);
    }

    @Test
    void daysOfOneConferenceAreJoined() throws Exception {
        Path folder = CORPUS.resolve("devoxx-cfp/voxxrin-devoxx-be-2022");
        assumeTrue(Files.isDirectory(folder), "no corpus beside the project");

        ImportedSchedule schedule = new ScheduleImporter()
                .read(ScheduleSource.ofFile(folder), ImportOptions.defaults(), WorkMonitor.none());

        assertThat(schedule.title()).isEqualTo("Devoxx Belgium 2022");
        assertThat(schedule.zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        assertThat(schedule.talks()).hasSize(37 + 77);
        assertThat(schedule.dayCount()).isEqualTo(2);
        assertThat(schedule.warnings()).isEmpty();
        assertWellFormed(schedule);
    }

    private static void assertWellFormed(ImportedSchedule schedule) {
        Set<String> identities = new HashSet<>();
        assertThat(schedule.title()).isNotBlank();
        for (ImportedTalk talk : schedule.talks()) {
            assertThat(identities.add(talk.identity())).as(talk.identity()).isTrue();
            assertThat(talk.title()).isNotBlank().doesNotContain("\n", "&amp;", "  ");
            assertThat(talk.end()).isAfterOrEqualTo(talk.start());
            assertThat(talk.abstractText() + talk.description()).doesNotContain("\r", "<p>", "&lt;p&gt;");
        }
    }

    private static Set<String> speakers(ImportedSchedule schedule) {
        return schedule.talks().stream()
                .flatMap(talk -> talk.people().stream())
                .map(ImportedPerson::name)
                .collect(Collectors.toSet());
    }

    private static Instant instant(String text, ZoneId zone) {
        return text.length() > 19
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
