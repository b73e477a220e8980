package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.ImmediateTaskRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Notifications by programs that the test puts into a folder of its own. */
@DisabledOnOs(OS.WINDOWS)
class DesktopNoticeTest {
    @TempDir
    Path folder;

    @Test
    void wordsAreArgumentsAndNeverOptions() throws IOException {
        program("notify-send", WRITES_ITS_ARGUMENTS);
        notice("Linux").show("--urgency=critical $(touch x) `y` \"quoted\"; begins in 5 min");
        assertThat(written())
                .containsExactly(
                        "--app-name=Rapporteur",
                        "--",
                        "Rapporteur",
                        "--urgency=critical $(touch x) `y` \"quoted\"; begins in 5 min");
    }

    @Test
    void markupIsNoMarkupAndLinesAreOne() throws IOException {
        program("notify-send", WRITES_ITS_ARGUMENTS);
        notice("Linux").show("<b>Q&A</b>\nwith\u0007bell" + "!".repeat(1000));
        assertThat(written().getLast())
                .startsWith("‹b›Q＆A‹/b› with bell!!!")
                .endsWith("!…")
                .hasSizeLessThan(310);
    }

    @Test
    void scriptOfMacOsIsAlwaysTheSame() throws IOException {
        program("osascript", WRITES_ITS_ARGUMENTS);
        notice("Mac OS X").show("\" & (do shell script \"touch x\") & \"");
        assertThat(written())
                .containsExactly(
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        "Rapporteur",
                        "\" & (do shell script \"touch x\") & \"");
    }

    @Test
    void withoutTheProgramNothingHappens() {
        notice("Linux").show("Begins in 5 min");
        notice("Windows 11").show("Begins in 5 min");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void programInAFolderWithoutAWholePathIsNotRun() throws IOException {
        program("notify-send", WRITES_ITS_ARGUMENTS);
        Path relative = Path.of("").toAbsolutePath().relativize(folder);
        new DesktopNotice(new ImmediateTaskRunner(), "Linux", relative + File.pathSeparator, Duration.ofSeconds(5))
                .show("Begins in 5 min");
        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    @Test
    void programThatHangsIsEnded() throws IOException {
        program("notify-send", "echo $$ > \"$(dirname \"$0\")/arguments\"\nexec sleep 600\n");
        new DesktopNotice(new ImmediateTaskRunner(), "Linux", folder.toString(), Duration.ofSeconds(1))
                .show("Begins in 5 min");
        long process = Long.parseLong(written().getFirst());
        ProcessHandle.of(process).ifPresent(still -> still.onExit().join());
        assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void windowInFrontIsEnough() {
        List<String> shown = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<Boolean> inFront = new ArrayList<>(List.of(true));
        Announcer announcer = new Announcer(new Saying(said), shown::add, inFront::getFirst);
        announcer.say("One");
        inFront.set(0, false);
        announcer.say("Two", "Open", () -> {});
        announcer.warn("Three");
        assertThat(said).containsExactly("One", "Two", "Three");
        assertThat(shown).containsExactly("Two", "Three");
    }

    private record Saying(List<String> said) implements Notifier {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void warn(String sentence) {
            said.add(sentence);
        }

        @Override
        public void say(String sentence, String linkWords, Runnable link) {
            said.add(sentence);
        }
    }

    private static final String WRITES_ITS_ARGUMENTS =
            "for a in \"$@\"; do printf '%s\\n' \"$a\"; done > \"$(dirname \"$0\")/arguments\"\n";

    private DesktopNotice notice(String system) {
        return new DesktopNotice(new ImmediateTaskRunner(), system, folder.toString(), Duration.ofSeconds(10));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("arguments"));
    }
}
