package io.github.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Holds the sources to {@link SourceRules} and proves with planted ones that each of these rules can fail. */
class HouseLimitsTest {
    @Test
    void programKeepsEveryRule() throws IOException {
        assertThat(SourceRules.violationsOfProgram(sourcesUnder("src/main/java")))
                .isEmpty();
    }

    @Test
    void testsAndBenchmarksKeepTheSizeOfFiles() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>(sourcesUnder("src/test/java"));
        sources.addAll(sourcesUnder("src/bench/java"));
        sources.addAll(sourcesUnder("src/dist/java"));
        assertThat(SourceRules.violationsOfSize(sources)).isEmpty();
    }

    @Test
    void aFileOf401LinesIsFound() throws IOException {
        assertThat(check("class A {\n" + "    int a;\n".repeat(399) + "}\n"))
                .singleElement()
                .asString()
                .contains("401 lines");
        assertThat(check("class A {\n" + "    int a;\n".repeat(398) + "}\n")).isEmpty();
    }

    @Test
    void aMethodOf61LinesIsFound() throws IOException {
        assertThat(check(methodOf(61))).singleElement().asString().contains("A.java:2", "run has 61 lines");
        assertThat(check(methodOf(60))).isEmpty();
    }

    @Test
    void aConstructorOfSevenParametersIsFoundButARecordMayHaveThem() throws IOException {
        String seven = "(int a, int b, int c, int d, int e, int f, int g)";
        assertThat(check("class A { A" + seven + " {} }"))
                .singleElement()
                .asString()
                .contains("7 parameters");
        assertThat(check("class A { A(int a, int b, int c, int d, int e, int f) {} void m" + seven + " {} }"))
                .isEmpty();
        assertThat(check("record A" + seven + " { A" + seven + " { this.a = a; } }"))
                .isEmpty();
    }

    @Test
    void aPublicTypeWithoutJavadocIsFound() throws IOException {
        assertThat(check("@Deprecated\npublic final class A {}"))
                .singleElement()
                .asString()
                .contains("no Javadoc");
        assertThat(check("/* no doc comment */ public interface A {}")).hasSize(1);
        assertThat(check("public record A(int a) {}")).hasSize(1);
        assertThat(check("/** Counts. */\n@Deprecated\npublic final class A {}"))
                .isEmpty();
        assertThat(check("class A {}")).isEmpty();
    }

    @Test
    void aCatchThatNamesNoKindIsFound() throws IOException {
        assertThat(check(catching("Exception"))).singleElement().asString().contains("catches Exception");
        assertThat(check(catching("final RuntimeException"))).hasSize(1);
        assertThat(check(catching("java.lang.Throwable"))).hasSize(1);
        assertThat(check(catching("java.io.IOException | RuntimeException"))).hasSize(1);
        assertThat(check(catching("java.io.IOException | IllegalStateException")))
                .isEmpty();
        assertThat(check("class A { String s = \"catch (Exception e)\"; }")).isEmpty();
    }

    @Test
    void aCatchThatCleansUpAndThrowsTheSameOnIsLawful() throws IOException {
        String text = "class A { void run() { try { run(); } catch (RuntimeException e) { run(); throw %s; } } }";
        assertThat(check(text.formatted("e"))).isEmpty();
        assertThat(check(text.formatted("new IllegalStateException(e)"))).hasSize(1);
    }

    @Test
    void onlyTheTaskPackageMayCatchWhateverItsWorkThrows() throws IOException {
        assertThat(SourceRules.violationsOfProgram(List.of(source("common/task/A.java", catching("Exception")))))
                .isEmpty();
        assertThat(SourceRules.violationsOfProgram(List.of(source("common/io/A.java", catching("Exception")))))
                .hasSize(1);
    }

    private static String methodOf(int lines) {
        return "class A {\n    void run() {\n" + "        run();\n".repeat(lines - 2) + "    }\n}\n";
    }

    private static String catching(String kind) {
        return "class A { void run() { try { run(); } catch (" + kind + " e) { run(); } } }";
    }

    private static List<String> check(String text) throws IOException {
        return SourceRules.violationsOfProgram(List.of(source("A.java", text)));
    }

    private static JavaFileObject source(String path, String text) {
        return new Source(URI.create("planted:///" + path), text);
    }

    private static List<JavaFileObject> sourcesUnder(String folder) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.add(new Source(file.toUri(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
