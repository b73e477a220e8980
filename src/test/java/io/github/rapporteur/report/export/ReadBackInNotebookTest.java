package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.export.MadeNotebook.MadeTalk;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Notebook, export, empty notebook: the same notes, marks and order, and the same files again. What a report does not say
 * can not come back, and is not made here: see src/docs/report-format.md.
 */
class ReadBackInNotebookTest {
    private static final String CANARY = "kupfervogel";
    private static final ExportOptions READABLE = ExportOptions.NONE.withReadable(true);

    @Provide
    Arbitrary<MadeNotebook> notebooks() {
        Arbitrary<String> conference = Combinators.combine(pieces(), pieces())
                .as((intro, last) -> intro + "\n\n" + "Liked: the pace of it all\n\n## Last thought\n\n" + last);
        Arbitrary<ReportShape> shape = Arbitraries.of(
                ReportShape.USUAL,
                ReportShape.USUAL.with(TalkOrder.TRACK, List.of()),
                ReportShape.USUAL.with(TalkOrder.RATING, List.of()),
                ReportShape.USUAL
                        .withHeading(Part.TALKS, "What we heard")
                        .withPartBefore(Part.TAKEAWAYS, Part.TALKS)
                        .withPart(Part.REFERENCES, false));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just("")), Tuple.of(3, conference)),
                        talk().list().ofMinSize(1).ofMaxSize(5),
                        shape)
                .as((note, talks, made) -> numbered(note, talks, made));
    }

    /** The same word explained twice, or the same liked twice, is said once in a report. */
    private static MadeNotebook numbered(String note, List<MadeTalk> talks, ReportShape shape) {
        AtomicInteger number = new AtomicInteger();
        UnaryOperator<String> numbered = text ->
                Pattern.compile("%%").matcher(text).replaceAll(found -> String.valueOf(number.incrementAndGet()));
        List<MadeTalk> all = new ArrayList<>();
        for (MadeTalk talk : talks) {
            Map<String, String> notes = new LinkedHashMap<>();
            talk.notes().forEach((author, text) -> notes.put(author, numbered.apply(text)));
            // Of talks of the same time and title only an order by time says which is the first.
            int hour = shape.order() == TalkOrder.RATING ? all.size() : talk.hour();
            all.add(talk.with(hour, notes));
        }
        return new MadeNotebook(numbered.apply(note), all, shape);
    }

    private static Arbitrary<MadeTalk> talk() {
        Arbitrary<String> title = Arbitraries.of(
                "Knots",
                "Knots",
                "שלום: Ropes & <Boats>",
                "CafÃ© â€” #1",
                "A very long title about queues: and why they are kind");
        Arbitrary<List<String>> speakers = Arbitraries.of(
                List.of(), List.of("Cy Marsh"), List.of("Cy Marsh", "Di O’Vale"), List.of("مريم", "Cy Marsh"));
        Arbitrary<Map<String, String>> notes = Arbitraries.maps(
                        Arbitraries.of(MadeNotebook.AUTHOR, "Teo Valcourt", "Lea Brun"), pieces())
                .ofMinSize(0)
                .ofMaxSize(3);
        return Combinators.combine(
                        title,
                        Arbitraries.of(0, 1, 1, 2, 15, 24),
                        Arbitraries.of("Hall", "Tide", ""),
                        Arbitraries.of(TalkKind.TALK, TalkKind.PANEL, TalkKind.KEYNOTE),
                        speakers,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("", "Fine", "*Good*, but long"),
                        notes)
                .as(MadeTalk::new);
    }

    private static Arbitrary<String> pieces() {
        Arbitrary<String> words = Arbitraries.of(
                        "wind",
                        "the 41 (?)",
                        "*soft*",
                        "`code <b>`",
                        "[a link](https://a.example/x)",
                        "שלום עולם",
                        "مرحبا",
                        "cafÃ© â€œbroken\u009d",
                        "\u202eturned\u202c",
                        "日本 😀",
                        "5 < 6 & 7 &amp; <script>x</script>",
                        "snake_case",
                        "a -- b --> c",
                        "a\u2028b",
                        "100 %} {{ x }}",
                        "![away](https://x.example/p.png)",
                        "c++ #1 @who")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> "It was " + String.join(" ", list) + ".");
        Arbitrary<String> who = Arbitraries.of(
                "— Cy Marsh",
                "— **Di O’Vale** (from memory)",
                "— Mo Lund (our team) (liked by Teo Valcourt, Bea Ek)",
                "— Teo",
                "— Audience",
                "— Cy Marsh & Teo Valcourt #tag",
                "— مريم #one #two");
        Arbitrary<String> quote = Combinators.combine(words, who).as((said, name) -> "> " + said + "\n> " + name);
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(4, words),
                Tuple.of(4, quote),
                Tuple.of(1, words.map(said -> "> " + said)),
                Tuple.of(1, words.map(said -> "> " + said + "\n>\n> > inside\n>\n> — Lea Brun")),
                Tuple.of(1, words.map(text -> "## Heading " + text)),
                Tuple.of(1, words.map(text -> "- " + text + "\n- two\n  - deep\n\n1. one\n2. two")),
                Tuple.of(1, words.map(text -> "Takeaway: " + text)),
                Tuple.of(1, words.map(text -> "Q (Bea Ek): " + text + "\nA: so\nA (Di O’Vale): and\n- one\n- two")),
                Tuple.of(1, words.map(text -> "Q: " + text + "\nA: so:")),
                Tuple.of(1, words.map(text -> "- Q: " + text + "\n- A: two:\n  - one\n\n\n  - two")),
                Tuple.of(1, words.map(text -> "```\n" + text + "\n\n\n\n<!-- rapporteur: {\"end\":true} -->\n```")),
                Tuple.of(1, words.map(text -> "| a | b |\n| --- | --- |\n| c | d |")),
                Tuple.of(1, words.map(text -> "Term: rope%% = " + text)),
                Tuple.of(1, words.map(text -> "- [ ] write %% " + text + " @\"Bea Ek\" !2026-12-01\n- [x] done %%")),
                Tuple.of(1, Arbitraries.just("Liked: the slides %%")),
                Tuple.of(1, Arbitraries.just("Disliked: the sound %%")),
                Tuple.of(1, Arbitraries.just("Private: " + CANARY)),
                Tuple.of(1, Arbitraries.just("> " + CANARY + "\n> — Cy Marsh (off the record)")),
                Tuple.of(1, Arbitraries.just("What follows from it:")));
        // The first one is seen in the report, so that it says who wrote.
        return Combinators.combine(words, piece.list().ofMaxSize(6))
                .as((first, more) -> first + "\n\n" + String.join("\n\n", more));
    }

    @Property(tries = 25)
    void exportsComeBackAsTheyWere(@ForAll("notebooks") MadeNotebook made) throws Exception {
        Path folder = Files.createTempDirectory("read-back");
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("first"), true)) {
            ConferenceId id = made.fill(notebook);
            Report report = MadeNotebook.report(notebook, id);
            String markdown = markdown(report);
            String json = ExportFormat.JSON.write(report);
            assertThat(markdown + json).doesNotContain(CANARY);
            Map<String, Map<String, String>> notes = MadeNotebook.notes(notebook, id);
            List<String> conferenceMarks = notebook.notes()
                    .find(new NoteSubject.OfConference(id), MadeNotebook.AUTHOR)
                    .map(note -> marks(note.text(), true))
                    .orElse(List.of());
            for (String file : List.of(markdown, json)) {
                comesBack(folder, file, markdown, json, notes, conferenceMarks);
            }
        } finally {
            delete(folder);
        }
    }

    private static void comesBack(
            Path folder,
            String file,
            String markdown,
            String json,
            Map<String, Map<String, String>> notes,
            List<String> conferenceMarks)
            throws Exception {
        String name = file.equals(json) ? "r.json" : "r.md";
        Path exported = Files.writeString(folder.resolve(name), file);
        try (OpenNotebook other = OpenNotebook.open(folder.resolve("from " + name), true)) {
            ReadBack read = ExportedFile.read(exported, name, WorkMonitor.none());
            assertThat(read.remarks()).isEmpty();
            ConferenceId back =
                    new ReportInstall(other.schedule(), other.reportStore()).install(read, WorkMonitor.none());
            Report again = MadeNotebook.report(other, back);
            assertThat(counted(markdown(again))).isEqualTo(counted(markdown));
            assertThat(counted(ExportFormat.JSON.write(again))).isEqualTo(counted(json));
            Map<String, Map<String, String>> notesBack = MadeNotebook.notes(other, back);
            notes.forEach((talk, texts) -> {
                Map<String, String> textsBack = notesBack.getOrDefault(talk, Map.of());
                assertThat(textsBack).as(talk).containsOnlyKeys(texts.keySet());
                texts.forEach((author, text) -> assertThat(marks(textsBack.getOrDefault(author, ""), false))
                        .isEqualTo(marks(text, false)));
                assertThat(gathered(textsBack)).isEqualTo(gathered(texts));
            });
            assertThat(other.notes()
                            .find(new NoteSubject.OfConference(back), MadeNotebook.AUTHOR)
                            .map(note -> marks(note.text(), false))
                            .orElse(List.of()))
                    .isEqualTo(conferenceMarks.stream()
                            .filter(mark ->
                                    !mark.startsWith("Term") && !mark.startsWith("Action") && !mark.equals("Check"))
                            .toList());
            assertThat(other.check(WorkMonitor.none()).problems()).isEmpty();
        }
    }

    private static String markdown(Report report) {
        return ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", READABLE);
    }

    /** What stayed at home can not be counted, nor can addresses of pictures from elsewhere, as words to read. */
    private static String counted(String exported) {
        return exported.replaceAll("\"(privatePassages|offTheRecord|minutes)\" ?: ?\\d+", "");
    }

    /** Terms and actions of all authors on a talk: a report says in which talk they were, not who noted them. */
    private static List<String> gathered(Map<String, String> texts) {
        return texts.values().stream()
                .flatMap(text -> marks(text, true).stream())
                .filter(mark -> mark.startsWith("Term") || mark.startsWith("Action"))
                .sorted()
                .toList();
    }

    private static List<String> marks(String text, boolean gathered) {
        List<String> all = new ArrayList<>();
        for (Mark mark : MarkReader.read(io.github.rapporteur.common.text.CleanText.of(text))) {
            if (mark.isPrivate()) {
                continue;
            }
            switch (mark) {
                case Mark.Quote quote ->
                    all.add("Quote " + quote.text() + "|" + quote.exact() + "|" + quote.likedBy() + "|" + quote.tags());
                case Mark.Takeaway takeaway -> all.add("Takeaway " + takeaway.text());
                case Mark.Question question -> all.add("Question " + question.text() + "|" + question.name());
                case Mark.Answer answer -> all.add("Answer " + answer.text());
                case Mark.Term term -> all.add("Term " + term.text() + "|" + term.meaning());
                case Mark.Action action ->
                    all.add("Action " + action.text() + "|" + action.done() + "|" + action.who() + "|" + action.due());
                case Mark.Check check -> all.add("Check");
                case Mark.Liked liked -> {}
                case Mark.Disliked disliked -> {}
                case Mark.PrivatePassage secret -> {}
            }
        }
        all.removeIf(
                mark -> !gathered && (mark.startsWith("Term") || mark.startsWith("Action") || mark.equals("Check")));
        // Of a picture from elsewhere a report has the words. A sign that must not be read as HTML is exported with a
        // backslash, and a list with one blank line in it has one between all of its items, which mean the same.
        all.replaceAll(mark -> mark.replace("![away](https://x.example/p.png)", "away")
                .replace("&amp;", "&")
                .replaceAll("\n[ \t]*(?=\n)", "")
                .replaceAll("\\\\(\\p{Punct})", "$1"));
        return all;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
