package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;

/** What the frab readers, XML and JSON, gather from a file before times, zone and identities are worked out. */
final class FrabDraft {
    final String format;
    String title = "";
    String acronym = "";
    String url = "";
    String baseUrl = "";
    String venue = "";
    String city = "";
    String zoneName = "";
    String dayChange = "";
    final List<FrabDay> days = new ArrayList<>();

    FrabDraft(String format) {
        this.format = format;
    }
}
