package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.importing.LinkedSchedulesException;
import io.github.rapporteur.schedule.importing.ScheduleLinks.Link;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells which schedules a page links to, each with the command that imports it. */
final class LinkedSchedules {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:/@%+=,-]+");

    private final Call call;
    private final String[] options;

    /** @param options whose values the next command is to have too */
    LinkedSchedules(Call call, String... options) {
        this.call = call;
        this.options = options.clone();
    }

    CommandException named(LinkedSchedulesException found) {
        StringBuilder lines = new StringBuilder(Table.printable(found.page())
                + ": this is a web page that holds no schedule itself. It links to "
                + (found.links().size() == 1 ? "one:" : "these:"));
        for (Link link : found.links()) {
            lines.append(System.lineSeparator())
                    .append("  ")
                    .append(Table.printable(link.label()))
                    .append(System.lineSeparator())
                    .append("    rapporteur import ")
                    .append(word(address(link)))
                    .append(link.address().toString().startsWith("http:") ? " --allow-http" : "");
            for (String option : options) {
                call.option(option)
                        .ifPresent(value ->
                                lines.append(' ').append(option).append(' ').append(word(value)));
            }
        }
        return new CommandException(lines.toString());
    }

    /** In percents what a shell would take for its own: the page's author is not to give orders to it. */
    private static String address(Link link) {
        StringBuilder safe = new StringBuilder();
        String address = link.address().toASCIIString();
        for (int i = 0; i < address.length(); i++) {
            char sign = address.charAt(i);
            if ("'\"$!`\\".indexOf(sign) >= 0) {
                safe.append(String.format(Locale.ROOT, "%%%02X", (int) sign));
            } else {
                safe.append(sign);
            }
        }
        return safe.toString();
    }

    private static String word(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + Table.printable(value).replaceAll("[\"$`\\\\]", "\\\\$0") + "\"";
    }
}
