package io.github.rapporteur.report;

/**
 * What the writer decided about one part of a report. Its place is that in {@link ReportShape#parts()}.
 *
 * @param heading blank for the part's usual one
 * @param in whether the report has it when there is something in it
 */
public record PartChoice(Report.Part part, String heading, boolean in) {
    /** The heading that stands in the report. */
    public String headingInReport() {
        return heading.isBlank() ? part.heading() : heading;
    }
}
