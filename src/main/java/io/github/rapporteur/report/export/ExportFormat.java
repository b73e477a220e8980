package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of file a report becomes. */
public enum ExportFormat {
    MARKDOWN("md", "Markdown", "for GitHub, Hugo and every editor"),
    HTML("html", "HTML", "one page to publish, read on a phone, or print"),
    PDF("pdf", "PDF", "to send, archive or print"),
    JSON("json", "JSON", "for other programs");

    private final String ending;
    private final String words;
    private final String purpose;

    ExportFormat(String ending, String words, String purpose) {
        this.ending = ending;
        this.words = words;
        this.purpose = purpose;
    }

    /** The format that an ending or a name means: "md", "markdown", "HTML". */
    public static Optional<ExportFormat> named(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(low) || format.words.equalsIgnoreCase(low))
                .findFirst();
    }

    /** File name ending without the dot. */
    public String ending() {
        return ending;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }

    /** What it is good for. */
    public String purpose() {
        return purpose;
    }

    /** The report as this kind of file, without pictures. */
    public String write(Report report) {
        return write(report, ReportPictures.NONE, "");
    }

    /** Whether a file of this kind can have pictures. */
    public boolean hasPictures() {
        return this != JSON;
    }

    /**
     * The report as this kind of file.
     *
     * @param pictures in the file itself where it can hold them
     * @param folder where they lie otherwise, seen from the file
     */
    public String write(Report report, ReportPictures pictures, String folder) {
        return write(report, pictures, folder, ExportOptions.NONE);
    }

    /** Whether a file of this kind is text. */
    public boolean isText() {
        return this != PDF;
    }

    /**
     * As above, in bytes, for every kind of file.
     *
     * @throws IOException if a picture can not be put into it
     */
    public byte[] bytes(Report report, ReportPictures pictures, String folder, ExportOptions options)
            throws IOException {
        return this == PDF
                ? new PdfExporter().export(report, pictures, options)
                : write(report, pictures, folder, options).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * As above, as the writer wishes it; what is wished of another kind of file does nothing. For {@link #isText} kinds
     * only.
     */
    public String write(Report report, ReportPictures pictures, String folder, ExportOptions options) {
        return switch (this) {
            case MARKDOWN -> new MarkdownExporter().export(report, pictures, folder, options);
            case HTML ->
                new HtmlExporter().export(report, options.folder() ? pictures.inFolder(folder) : pictures, options);
            case JSON -> new JsonExporter().export(report);
            case PDF -> throw new IllegalArgumentException("PDF is no text");
        };
    }
}
