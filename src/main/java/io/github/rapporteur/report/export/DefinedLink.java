package io.github.rapporteur.report.export;

import io.github.rapporteur.report.WebAddress;
import java.util.Optional;
import org.commonmark.node.LinkReferenceDefinition;

/** What CommonMark reads as the definition of a link (section 4.7) and a person wrote as words. */
final class DefinedLink {
    private DefinedLink() {}

    /** The words as they were written, when they define no address that may be linked. */
    static Optional<String> words(LinkReferenceDefinition definition) {
        String title = definition.getTitle();
        return WebAddress.linkable(definition.getDestination()).isEmpty()
                ? Optional.of("[" + definition.getLabel() + "]: " + definition.getDestination()
                        + (title == null ? "" : " \"" + title + "\""))
                : Optional.empty();
    }
}
