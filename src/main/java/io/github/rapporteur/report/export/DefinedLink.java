package io.github.rapporteur.report.export;

import io.github.rapporteur.notes.marks.Publishable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.LinkReferenceDefinition;

/** What CommonMark reads as the definition of a link (section 4.7) and a person wrote as words. */
final class DefinedLink {
    /** An address has a colon, a slash or a sharp sign. */
    private static final Pattern ADDRESS = Pattern.compile("[:/#\\\\]");

    private DefinedLink() {}

    /** The words as they were written: "[Mara]: Agreed"; empty when they define an address, or have something private. */
    static Optional<String> words(LinkReferenceDefinition definition) {
        String said = definition.getDestination();
        String title = definition.getTitle();
        if (ADDRESS.matcher(said).find()
                || Publishable.line(said).isEmpty()
                || (title != null && Publishable.line(title).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of("[" + definition.getLabel() + "]: " + said + (title == null ? "" : " \"" + title + "\""));
    }
}
