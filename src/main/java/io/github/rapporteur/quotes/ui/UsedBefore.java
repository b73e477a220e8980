package io.github.rapporteur.quotes.ui;

import java.util.List;

/**
 * What quotes of this conference were tagged with before, for completion.
 *
 * @param tags the most used first
 * @param names who said something, the newest first
 */
record UsedBefore(List<String> tags, List<String> names) {
    static final UsedBefore NOTHING = new UsedBefore(List.of(), List.of());

    UsedBefore {
        tags = List.copyOf(tags);
        names = List.copyOf(names);
    }
}
