package io.github.rapporteur.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.SampleInput;
import io.github.rapporteur.schedule.Star;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrePublicationCheckTest {
    private static final String TALK = "Retries Considered Expensive";
    private static final String MARA = "Mara Lindqvist";

    /** Line ends are written as |. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '$',
            value = {
                "QUOTE_WITHOUT_NAME; > The pager owns you.; “The pager owns you.”",
                "CHECK_LEFT; two regions down for 41 minutes (?) on Monday; …down for 41 minutes",
                "CHECK_LEFT; 41 minutes (?); 41 minutes",
                "CHECK_LEFT; > It was 41 (?) minutes|> — Mara Lindqvist; It was 41",
                "NAME_DIFFERS; > Retries.|> — Mara Lindquist; Mara Lindquist. Schedule: Mara Lindqvist",
                "NAME_DIFFERS; > Retries.|> — Tomas Wilk; Tomas Wilk. Schedule: Tomasz Wilk",
                "NAME_DIFFERS; > Retries.|> — Jonas & Mara Lindquist; Mara Lindquist. Schedule: Mara Lindqvist",
                "NAME_DIFFERS; Q (Jonas Achterburg): why?; Jonas Achterburg. Schedule: Jonas Achterberg",
                "NAME_DIFFERS; text||- [ ] ask @Lindquist; Lindquist. Schedule: Mara Lindqvist",
                "NAME_DIFFERS; Then Mara Lindquist said so.; Mara Lindquist. Schedule: Mara Lindqvist",
                "WRONG_CHARACTERS; a loan â€œtakenâ€\u009d out; a loan â€œtakenâ€ out",
                "BAD_LINK; see [it](www.conf.example/a); www.conf.example/a",
                "BAD_LINK; see [it](https:/conf.example); https:/conf.example",
                "BAD_LINK; see [it](notes.txt); notes.txt",
                "BAD_LINK; see https://conf/abstract here; https://conf/abstract",
                "CONTACT; write to ann.b@mail.example.org, please; ann.b@mail.example.org",
                "CONTACT; call +49 30 1234567 for it; +49 30 1234567",
                "ACTION_WITHOUT_OWNER; text||- [ ] Ask the venue about captions; Ask the venue about captions",
                "PICTURE_WITHOUT_WORDS; ![](picture:3f2a91bc00d1e2f3); Picture 1 of 1",
                "PICTURE_WITHOUT_WORDS; ![Lighthouse model](picture:3f2a91bc00d1e2f3); Lighthouse model",
                "PICTURE_WITHOUT_WORDS; ![](picture:3f2a91bc00d1e2f3 \"By the water\"); By the water",
                "HEADING_SKIPS; ## One||text||#### Two||text||### Three; Two",
                "HEADING_SKIPS; ### Deep||text||# High; Deep",
                "BELOW_PRIVATE; - Private: the budget is gone|- and two people leave; “and two people leave”",
                "LOOKS_PRIVATE; Private - the budget is gone; “Private - the budget is gone”",
                "LOOKS_PRIVATE; - ~~Private:~~ the budget; “~~Private:~~ the budget”",
                "LOOKS_PRIVATE; <b>Private:</b> the budget; “<b>Private:</b> the budget”",
                "LOOKS_PRIVATE; “Private:” the budget; ““Private:” the budget”",
                "LOOKS_PRIVATE; Off the record, the budget is gone; “Off the record, the budget is gone”",
                "LOOKS_PRIVATE; [^1] Private: the budget; “[^1] Private: the budget”",
                "LOOKS_PRIVATE; [private] the budget; “[private] the budget”",
                "LOOKS_PRIVATE; ```|Private: x|```; “Private: x”",
                "BELOW_PRIVATE; Private:||the budget is gone||and two people leave; “and two people leave”",
                "PRIVATE_WORDS; Private: budget gone by March||They say budget gone by March is; “budget gone by March”",
            })
    void whatIsWrongIsFound(FindingKind kind, String note, String words) {
        List<Finding> found = in(note);
        assertThat(found).extracting(Finding::kind).containsExactly(kind);
        assertThat(found.getFirst().words()).isEqualTo(words);
        assertThat(found.getFirst().place().words()).isEqualTo(TALK);
    }

    /** Line ends are written as |. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> The pager owns you.|> — Mara Lindqvist",
                "> Retries.|> — Somebody in the audience",
                "> Retries.|> — lucia FERRAN",
                "> Retries.|> — Mara",
                "> Retries.|> — Aristotle",
                "`41 (?)` and \\(?)",
                "Mara Lindqvists Vortrag und Mara Lindqvist’s talk, Mara Lund",
                "text||- [x] Ask the venue",
                "text||- [ ] Ask the venue @Ann",
                "Æther, naïve, “quoted” — Ünlü",
                "see [it](https://conf.example/a_(b)?c=d#e) and <https://bücher.example:8080/> (https://a.example).",
                "see [below](#costs), [mail](https://conf.example/?q=a@b.example), `[it](nowhere)`, https://10.0.0.1/",
                "on 2026-09-14, 14.09.2026, 09.10.2026 from 09.00-10.30, room 030, 1 000 000, version 0.10.2.1, 4,711.50",
                "@ann and a@b, 3 @ 4 Euro",
                "![Lighthouse model](picture:3f2a91bc00d1e2f3 \"By the water\")",
                "## One||text||### Two||text||#### Three||## Four",
                "# One||text||### Two",
                "Private: the budget is gone||and two people stay",
                "text above|Private: the budget is gone",
                "Private: at the end of the||It came at the end of the day",
                "Private: mail a@b.example.org (?) [x](nowhere) â€œ",
                "<!-- 41 (?) mail a@b.example.org -->|text",
            })
    void whatIsRightIsLeftAlone(String note) {
        assertThat(in(note)).isEmpty();
    }

    @Test
    void figureInATableIsShownWithoutTheCellsBefore() {
        ReportInput input = team(new InputBuilder())
                .talk(TALK, MARA)
                .note("| a | b |\n| --- | --- |\n| 9 | 2 days (?) |")
                .build();
        assertThat(check(input)).extracting(Finding::detail).containsExactly("2 days. " + TALK);
    }

    @Test
    void onlyWhatGoesOutCounts() {
        String wrong = "> The pager owns you.\n\n41 (?)\n\nmail a@b.example.org";
        ReportInput input = team(new InputBuilder())
                .talk("In", MARA)
                .note("text")
                .talk("Out")
                .note(wrong)
                .leaveOut()
                .build();
        assertThat(check(input)).isEmpty();
    }

    @Test
    void tickedTalkWithoutAnythingToReadIsEmpty() {
        ReportInput input = team(new InputBuilder())
                .talk("Estimating With Dice", MARA)
                .state(Star.MUST, 0, "", true)
                .talk("Rated", MARA)
                .state(Star.MUST, 4, "Packed.", true)
                .build();
        assertThat(check(input)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.EMPTY_TALK);
            assertThat(finding.detail()).isEqualTo("Estimating With Dice");
            assertThat(finding.cures().getFirst()).isInstanceOf(Cure.LeaveOut.class);
        });
    }

    @Test
    void verdictsAreLookedAtToo() {
        ReportInput input = team(new InputBuilder())
                .talk(TALK, MARA)
                .note("Private: twenty people leave the harbour in March")
                .state(Star.MUST, 4, "Mail ann@mail.example.org, 41 minutes (?), twenty people leave the harbour", true)
                .talk("Panel", MARA)
                .note("The budget of the port is gone, they say.")
                .state(Star.MUST, 4, "Private: the budget of the port is gone", true)
                .talk("Hall", MARA)
                .note("text")
                .state(Star.MUST, 4, "Private - good", true)
                .build();
        assertThat(check(input))
                .extracting(finding -> finding.kind() + " " + finding.detail())
                .containsExactly(
                        "PRIVATE_WORDS “The budget of the port is gone” Private in: Panel. Panel",
                        "PRIVATE_WORDS “twenty people leave the harbour” Private in: " + TALK + ". " + TALK,
                        "LOOKS_PRIVATE “Private - good”. Hall",
                        "CHECK_LEFT Mail ann@mail.example.org, 41 minutes. " + TALK,
                        "CONTACT ann@mail.example.org. " + TALK);
    }

    @Test
    void twoNotesWithOneQuoteInDifferentWordsAreShownTogether() {
        String quote = "> A retry is a loan you take out in somebody else’s name.\n> — Mara Lindqvist";
        String nearly = "> a retry is a LOAN you take in somebody else's name\n> — Mara";
        ReportInput input = team(new InputBuilder())
                .talk(TALK, MARA)
                .note(quote)
                .note("Jonas Achterberg", nearly)
                .build();
        assertThat(check(input)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TWO_WORDINGS);
            assertThat(finding.words())
                    .isEqualTo("“A retry is a loan you take out in somebody else’s name.” / “a retry is a LOAN you"
                            + " take in somebody else's name”");
            assertThat(finding.place().words()).isEqualTo(TALK + ", note of Ann");
        });
        String same = "> a retry is a LOAN you take out in somebody else's name\n> — Mara";
        assertThat(check(team(new InputBuilder())
                        .talk(TALK, MARA)
                        .note(quote)
                        .note("Jonas Achterberg", same)
                        .build()))
                .isEmpty();
        String others = nearly.replace("— Mara", "— Tomasz Wilk");
        assertThat(check(team(new InputBuilder())
                        .talk(TALK, MARA, "Tomasz Wilk")
                        .note(quote)
                        .note("Jonas Achterberg", others)
                        .build()))
                .isEmpty();
    }

    @Test
    void privateWordsOfAnotherNoteAreFoundInTheReport() {
        ReportInput input = team(new InputBuilder())
                .talk("Panel", MARA)
                .note("> Twenty people leave the harbour in March.\n> — Mara (off the record)\n\nopen")
                .talk(TALK, MARA)
                .note("She said that twenty people leave the harbour in March, maybe.")
                .build();
        assertThat(check(input)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.PRIVATE_WORDS);
            assertThat(finding.words()).isEqualTo("“twenty people leave the harbour in March” Private in: Panel");
            assertThat(finding.place().words()).isEqualTo(TALK);
        });
    }

    @Test
    void placesAreThoseOfTheNoteAsItIsWritten() {
        String note = "one\n\nPrivate: two\n\n<!-- three -->four\u200b 41\u0007 minutes (?)\n\n> five";
        Finding check = in(note).stream()
                .filter(finding -> finding.kind() == FindingKind.CHECK_LEFT)
                .findFirst()
                .orElseThrow();
        Place.InNote place = (Place.InNote) check.place();
        assertThat(place.range().of(note)).isEqualTo("(?)");
        assertThat(place.range().start()).isEqualTo(note.indexOf("(?)"));
    }

    @Test
    void addressesOfTheScheduleAndFrontMatterAreLookedAtToo() {
        ReportInput input = team(new InputBuilder())
                .conference("Harbour Conf", "Ardmouth", "htp://harbour")
                .front("Report", "Questions to ann@mail.example.org", "Ann")
                .talkAt("Hall", "conf/abstract", "Title", MARA)
                .note("text")
                .build();
        assertThat(check(input))
                .extracting(Finding::detail)
                .containsExactly(
                        "conf/abstract. Title", "htp://harbour. Conference", "ann@mail.example.org. Front matter");
    }

    @Test
    void gravestKindsComeFirstAndTheOrderIsTheSameEveryTime() {
        String note = "- [ ] ask\n\n41 (?)\n\n> The pager owns you.\n\nmail a@b.example.org";
        assertThat(in(note))
                .extracting(Finding::kind)
                .containsExactly(
                        FindingKind.QUOTE_WITHOUT_NAME,
                        FindingKind.CHECK_LEFT,
                        FindingKind.CONTACT,
                        FindingKind.ACTION_WITHOUT_OWNER);
        assertThat(in(note))
                .extracting(Finding::key)
                .isEqualTo(in(note).stream().map(Finding::key).toList());
    }

    @Test
    void sampleConferenceHasALotToLookAtAndEveryPlaceHoldsWhatWasFound() throws Exception {
        ReportInput input = SampleInput.load();
        List<Finding> found = check(input);
        assertThat(found).isNotEmpty();
        for (Finding finding : found) {
            if (finding.place() instanceof Place.InNote place) {
                Note note = input.notes().stream()
                        .filter(one -> one.id().equals(place.note()))
                        .findFirst()
                        .orElseThrow();
                assertThat(place.range().of(note.text())).isEqualTo(place.found());
            }
        }
    }

    @Test
    void threeHundredTalksAreLookedOverInWellUnderASecond() {
        InputBuilder builder = team(new InputBuilder());
        for (int i = 0; i < 300; i++) {
            StringBuilder mine = new StringBuilder("# Talk " + i + "\n\n");
            StringBuilder theirs =
                    new StringBuilder("Private: number " + i + " of the budget is not for everybody\n\n");
            for (int j = 0; j < 5; j++) {
                String quote = "> Sentence %d of talk %d is about queues, loans and what they cost number %d.\n> — Mara"
                        .formatted(j, i, i * j);
                mine.append("- a list item with [a link](https://conf.example/")
                        .append(i)
                        .append(") and 41 (?)\n\n");
                mine.append(quote).append("\n\n");
                theirs.append(quote.replace("loans", "loan")).append("\n\nWhat else was said at some length.\n\n");
            }
            builder.talk("Talk " + i, MARA).note(mine.toString()).note("Jonas Achterberg", theirs.toString());
        }
        ReportInput input = builder.build();
        var report = new ReportComposer().compose(input);
        PrePublicationCheck.of(input, report);
        // What the machine does besides is none of its business.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        List<Finding> found = PrePublicationCheck.of(input, report);
        long millis = (thread.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertThat(found).hasSizeGreaterThan(2_000);
        assertThat(millis).isLessThan(1_000);
    }

    static InputBuilder team(InputBuilder builder) {
        return builder.teamMate("Jonas Achterberg").teamMate("Lucía Ferrán").teamMate("Tomasz Wilk");
    }

    static List<Finding> check(ReportInput input) {
        return PrePublicationCheck.of(input, new ReportComposer().compose(input), Optional.empty());
    }

    /** The note is on a talk of two speakers. */
    static List<Finding> in(String note) {
        return check(input(note));
    }

    static ReportInput input(String note) {
        return team(new InputBuilder())
                .talk(TALK, MARA, "Jun Okabe")
                .note(note.replace('|', '\n'))
                .build();
    }
}
