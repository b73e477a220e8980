package io.github.rapporteur.report.export;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.report.Report;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's own template in Mustache, checked: what a report becomes is theirs, what may go out of the notebook is not.
 * Its fields are those of the JSON export and a few more. It reads no other file. Thread-safe.
 */
public final class OwnTemplate {
    /** What names of such files end in. */
    public static final String ENDING = ".mustache";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_REMARKS = 5;
    private static final Pattern LINE = Pattern.compile("(.*?) @ line (\\d+)");

    private final String name;
    private final String text;
    private final TemplateKind kind;
    private final List<String> remarks;

    private OwnTemplate(String name, String text) throws FileFormatException {
        this.name = name;
        this.text = text;
        kind = TemplateKind.of(target(name));
        TemplateCheck check = new TemplateCheck(name);
        check.check(TemplateTag.all(name, text));
        compiled(new BoundedFields());
        remarks = few(check.remarks());
    }

    /** Whether a name is that of a template. */
    public static boolean isNamed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Checks a text.
     *
     * @param name of its file: what stands before {@code .mustache} says what it makes
     * @throws FileFormatException if it is no template; says the line
     */
    static OwnTemplate of(String name, String text) throws FileFormatException {
        return new OwnTemplate(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * Reads and checks a file.
     *
     * @throws FileFormatException if it is too large, no text, or no template; says the line
     * @throws IOException if it can not be read
     */
    public static OwnTemplate read(Path file) throws IOException, FileFormatException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new FileFormatException(name, "", "a folder", "Choose the template in it.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new FileFormatException(
                    name, "", "longer than 1 MB, which no template is", "Choose the template, not what it makes.");
        }
        try {
            return of(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new FileFormatException(name, "", "no text in UTF-8", "Save the template in that encoding.", e);
        }
    }

    /** The ending of what it makes, without the dot: that before {@code .mustache}, else "txt". */
    public String ending() {
        String target = target(name);
        int dot = target.lastIndexOf('.');
        return dot < 0 || dot + 1 == target.length() ? "txt" : target.substring(dot + 1);
    }

    /** A name for what it makes of a report: "notes-from-harbour-conf-2026.html". */
    public String fileName(Report report) {
        return fileName(report.head().title());
    }

    /** As above, for a title. */
    public String fileName(String title) {
        return ReportExport.fileName(title, ending());
    }

    /** What looks like a mistake and is none for Mustache, a sentence with the line each. */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * What it makes of a report.
     *
     * @throws FileFormatException if it makes too much of it
     */
    public String write(Report report) throws FileFormatException {
        BoundedText out = new BoundedText();
        try {
            compiled(new BoundedFields()).execute(TemplateFields.of(report), out);
        } catch (MustacheException e) {
            if (e instanceof BoundedFields.TooMuch || e.getCause() instanceof BoundedText.TooLong) {
                throw new FileFormatException(
                        name,
                        "",
                        "makes more than 50 MB of this report, or goes through its lists without end",
                        "Look for a list that stands in itself.",
                        e);
            }
            throw problem(e);
        }
        return out.toString();
    }

    /**
     * Writes what it makes of a report to a file, whole or not at all.
     *
     * @throws FileFormatException if it makes too much of it
     * @throws IOException if it could not be written; the file that stood there before is still there
     */
    public WrittenReport write(Report report, Path file) throws IOException, FileFormatException {
        String made = write(report);
        SafeFile.write(file, made);
        return new WrittenReport(file, made.getBytes(StandardCharsets.UTF_8).length, report.counts(), 0);
    }

    private com.samskivert.mustache.Template compiled(BoundedFields fields) throws FileFormatException {
        try {
            return Mustache.compiler()
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .withFormatter(value -> value instanceof CharSequence words ? words : String.valueOf(value))
                    .withEscaper(kind)
                    .withCollector(fields)
                    .compile(text);
        } catch (MustacheException e) {
            throw problem(e);
        }
    }

    private FileFormatException problem(MustacheException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        boolean known = line.matches();
        return new FileFormatException(
                name,
                known ? "line " + line.group(2) : "",
                "no template in Mustache: " + (known ? line.group(1) : e.getMessage()),
                "",
                e);
    }

    private static String target(String name) {
        return isNamed(name) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static List<String> few(List<String> all) {
        if (all.size() <= MOST_REMARKS) {
            return List.copyOf(all);
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_REMARKS));
        some.add("And " + (all.size() - MOST_REMARKS) + " more like these.");
        return some;
    }
}
