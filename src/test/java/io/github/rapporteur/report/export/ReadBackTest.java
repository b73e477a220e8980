package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported comes back: the same report again, the same marks in the same order. */
class ReadBackTest {
    private static final ExportOptions READABLE = ExportOptions.NONE.withReadable(true);

    @TempDir
    Path folder;

    /** @param gathered marks that a report gathers, which come back at the end of their note */
    record Written(List<String> pieces, List<String> gathered, int rating) {
        String note() {
            List<String> all = new ArrayList<>(pieces);
            all.addAll(gathered);
            return String.join("\n\n", all);
        }
    }

    @Provide
    Arbitrary<List<Written>> notebooks() {
        Arbitrary<String> words = Arbitraries.of(
                        "wind",
                        "the 41 (?)",
                        "*soft*",
                        "`code <b>`",
                        "[a link](https://a.example/x)",
                        "Ümläut 日本",
                        "5 < 6 & 7",
                        "snake_case",
                        "“quoted”",
                        "a -- b",
                        "100 %",
                        "**bold**",
                        "c++",
                        "#1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> "It was " + String.join(" ", list) + ".");
        Arbitrary<String> name = Arbitraries.of("Cy Marsh", "Di Vale", "Mo Lund (our team)", "Bea Ek");
        Arbitrary<String> extras = Arbitraries.of("", " #tag", " #one #two");
        Arbitrary<String> remarks = Arbitraries.of("", " (from memory)", " (liked by Bea Ek, Di Vale)");
        Arbitrary<String> quote = Combinators.combine(words, name, extras, remarks)
                .as((said, who, tags, remark) -> "> " + said + "\n>\n> — **"
                        + who.replace(" (our team)", "**" + " (our team)").replaceFirst("^([^*]*)$", "$1**") + remark
                        + tags);
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, words),
                net.jqwik.api.Tuple.of(3, quote),
                net.jqwik.api.Tuple.of(1, words.map(text -> "#### Heading")),
                net.jqwik.api.Tuple.of(1, words.map(text -> "- " + text + "\n- two\n  - deep\n\n1. one\n2. two")),
                net.jqwik.api.Tuple.of(1, words.map(text -> "**Takeaway:** " + text)),
                net.jqwik.api.Tuple.of(1, words.map(text -> "**Q (Bea Ek):** " + text + "\n\n**A (Di Vale):** so")),
                net.jqwik.api.Tuple.of(1, words.map(text -> "```\n" + text + "\n```")),
                net.jqwik.api.Tuple.of(1, words.map(text -> "| a | b |\n| --- | --- |\n| c | d |")));
        Arbitrary<List<String>> gathered = Arbitraries.of(
                List.of(),
                List.of("Term: slack = time *to* think"),
                List.of("- [ ] write it up @\"Bea Ek\" !2026-12-01", "- [x] done"));
        Arbitrary<Written> note = Combinators.combine(
                        piece.list().ofMinSize(1).ofMaxSize(7),
                        gathered,
                        Arbitraries.integers().between(0, 5))
                .as(Written::new);
        return note.list().ofMinSize(1).ofMaxSize(4);
    }

    private static InputBuilder input(List<String> notes, List<Integer> ratings, String conference) {
        InputBuilder input = new InputBuilder().conference("Conf: \"A\" --> B", "Here", "https://conf.example/");
        if (!conference.isEmpty()) {
            input.conferenceNote(conference);
        }
        for (int i = 0; i < notes.size(); i++) {
            input.talk("Talk", "Cy Marsh", "Di Vale").note(notes.get(i));
            int rating = ratings.get(i);
            input.state(Star.NONE, rating, rating == 0 ? "" : "Fine", rating > 0);
        }
        return input;
    }

    private static InputBuilder again(ReadReport read) {
        return input(
                read.talks().stream()
                        .map(talk -> talk.notes().isEmpty()
                                ? ""
                                : talk.notes().getFirst().text())
                        .toList(),
                read.talks().stream().map(talk -> talk.talk().rating()).toList(),
                read.notes().isEmpty() ? "" : read.notes().getFirst().text());
    }

    @Property(tries = 200)
    void markdownComesBackWithTheSameMarksInTheSameOrder(@ForAll("notebooks") List<Written> written) throws Exception {
        InputBuilder first = input(
                written.stream().map(Written::note).toList(),
                written.stream().map(Written::rating).toList(),
                "intro\n\n> q\n>\n> — **Bea Ek**\n\nLiked: the pace\n\n## Last thought\n\nthe *end*");
        String exported = ExportFormat.MARKDOWN.write(first.report(), ReportPictures.NONE, "", READABLE);

        ReadReport read = ReportReader.read("r.md", exported);
        Report report = again(read).report();

        assertThat(new MarkdownExporter().export(report)).isEqualTo(new MarkdownExporter().export(first.report()));
        assertThat(read.talks()).hasSameSizeAs(written);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            List<String> before = marks(written.get(i).note());
            // A word that two talks explain is heard first in the first one.
            before.removeIf(mark -> mark.startsWith("Term") && terms.contains(mark));
            before.stream().filter(mark -> mark.startsWith("Term")).forEach(terms::add);
            assertThat(marks(read.talks().get(i).notes().getFirst().text())).isEqualTo(before);
        }
        // Read back once more it is the same to the letter.
        String second = ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", READABLE);
        assertThat(ReportReader.read("r.md", second).talks().stream().map(ReadReport.ReadTalk::notes))
                .isEqualTo(read.talks().stream().map(ReadReport.ReadTalk::notes).toList());
    }

    @Property(tries = 100)
    void jsonComesBackExactly(@ForAll("notebooks") List<Written> written) throws Exception {
        Report report = input(
                        written.stream().map(Written::note).toList(),
                        written.stream().map(Written::rating).toList(),
                        "intro")
                .report();
        String json = new JsonExporter().export(report);
        assertThat(new JsonExporter().export(ReportReader.json("r.json", json))).isEqualTo(json);
        assertThat(new MarkdownExporter()
                        .export(again(ReportReader.read("r.json", json)).report()))
                .isEqualTo(new MarkdownExporter().export(report));
    }

    private static List<String> marks(String text) {
        List<String> all = new ArrayList<>();
        for (Mark mark : MarkReader.read(text)) {
            switch (mark) {
                case Mark.Quote quote ->
                    all.add("Quote " + quote.text() + "|" + quote.name() + quote.ourTeam() + "|" + quote.exact() + "|"
                            + quote.likedBy() + "|" + quote.tags());
                case Mark.Takeaway takeaway -> all.add("Takeaway " + takeaway.text());
                case Mark.Question question -> all.add("Question " + question.text() + "|" + question.name());
                case Mark.Answer answer -> all.add("Answer " + answer.text() + "|" + answer.name());
                case Mark.Term term -> all.add("Term " + term.text() + "|" + term.meaning());
                case Mark.Action action ->
                    all.add("Action " + action.text() + "|" + action.done() + "|" + action.who() + "|" + action.due());
                case Mark.Liked liked -> all.add("Liked " + liked.text());
                case Mark.Disliked disliked -> all.add("Disliked " + disliked.text());
                case Mark.Check check -> all.add("Check");
                case Mark.PrivatePassage secret -> all.add("Private");
            }
        }
        // A sign that must not be read as HTML is exported with a backslash, which means the same.
        all.replaceAll(mark -> mark.replaceAll("\\\\(\\p{Punct})", "$1"));
        return all;
    }

    @Test
    void sampleComesBackIntoAnEmptyNotebook() throws Exception {
        Report report = new ReportComposer().compose(SampleInput.load());
        String json = new JsonExporter().export(report);
        assertThat(new JsonExporter().export(ReportReader.json("r.json", json))).isEqualTo(json);
        String markdown = ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", READABLE);
        assertThat(markdown).doesNotContain(SampleInput.privateWords()).doesNotContain("Private:");
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("new.notebook"), true)) {
            ReportInstall install = new ReportInstall(notebook.schedule(), notebook.reportStore());
            ReadBack read = new ReadBack("r.md", ReportReader.read("r.md", markdown), List.of(), List.of());
            ConferenceId id = install.install(read, WorkMonitor.none());
            assertThat(notebook.schedule().talks(id)).hasSize(14);
            Talk talk = notebook.schedule().talks(id).stream()
                    .filter(one -> one.title().equals("Backpressure Is a Kindness"))
                    .findFirst()
                    .orElseThrow();
            assertThat(talk.room()).isEqualTo("Breakwater Hall");
            assertThat(notebook.notes().find(new NoteSubject.OfTalk(talk.id()), "Jonna Reuss"))
                    .hasValueSatisfying(note -> assertThat(note.text())
                            .contains("> — **Idris Calder** (liked by ")
                            .contains("Term: "));
            Report back = new ReportComposer()
                    .compose(new ReportExport(
                                    notebook.schedule(),
                                    notebook.notes(),
                                    notebook.people(),
                                    notebook.reports(),
                                    notebook.pictures())
                            .input(id, Clock.systemUTC()));
            assertThat(back.head().title()).isEqualTo(report.head().title());
            assertThat(back.counts().quotes() + back.counts().quips())
                    .isEqualTo(report.counts().quotes() + report.counts().quips());
            assertThat(back.gathered().vocabulary())
                    .hasSameSizeAs(report.gathered().vocabulary());
            assertThatThrownBy(() -> install.install(read, WorkMonitor.none()))
                    .isInstanceOf(FileFormatException.class)
                    .hasMessageContaining("already");
        }
    }

    @Test
    void fileThatIsNoReportIsRefusedWithItsNameAndACure() {
        assertThatThrownBy(() -> ReportReader.read("x.md", "# Notes\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("x.md: no report that can be read back. Export it as JSON");
        assertThatThrownBy(() -> ReportReader.read("x.json", "{\"head\": 1}"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("x.json");
        assertThatThrownBy(() -> ReportReader.read("x.md", "a\n<!-- rapporteur: {\"talk\": -->\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("x.md, line 2: a comment of the export is damaged");
    }

    /** Each field of a file taken out of it, and each text made a null: refused in a sentence, or read. */
    @Test
    void editedFileIsReadOrRefusedInASentence() throws Exception {
        Report report = new ReportComposer().compose(SampleInput.load());
        String json = new JsonExporter().export(report);
        String markdown = ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", READABLE);
        int refused = 0;
        for (String name : List.of(
                "head",
                "conferenceId",
                "conference",
                "zone",
                "parts",
                "talks",
                "start",
                "kind",
                "title",
                "voice",
                "who",
                "answers",
                "gathered",
                "origin",
                "anchor",
                "date",
                "rating",
                "speakers",
                "by",
                "likedBy",
                "names")) {
            for (String file : List.of(json, markdown)) {
                for (String changed : List.of(
                        file.replaceFirst("\"" + name + "\"( ?:)", "\"other\"$1"),
                        file.replaceFirst("\"" + name + "\"( ?: ?)\"[^\"]*\"", "\"" + name + "\"$1null"),
                        file.replaceFirst("\"" + name + "\"( ?: ?)\"[^\"]*\"", "\"" + name + "\"$1\"?\""))) {
                    refused += isRefused(changed) ? 1 : 0;
                }
            }
        }
        assertThat(refused).isGreaterThan(40);
    }

    private static boolean isRefused(String changed) {
        try {
            ReadReport read = ReportReader.read("r", changed);
            new ConferenceOfReport(read, true).with(List.of());
            return false;
        } catch (FileFormatException e) {
            assertThat(e).hasMessageStartingWith("r").hasMessageEndingWith(".");
            return true;
        }
    }
}
