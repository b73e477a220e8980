package io.github.rapporteur.schedule.importing;

import tools.jackson.databind.JsonNode;

/** Adds to talks the people whom they name at full length, or by their ids in a list of people. */
final class JsonPeople {
    /** All talks of a conference together name fewer people. */
    private static final int MOST = 50_000;

    /** So many sentences about missing people are made; the others are only counted. */
    private static final int SAID = 3;

    private static final int LONGEST = 500;

    private final JsonRecords records;
    private final Warnings warnings;
    private int named;
    private int missing;

    /**
     * @param records people by id; empty when the schedule has no list of them
     * @param warnings are told who was not found
     */
    JsonPeople(JsonRecords records, Warnings warnings) {
        this.records = records;
        this.warnings = warnings;
    }

    /** Adds everybody whom the node names: a list, one person, one id or one name. */
    void addTo(TalkDraft talk, JsonNode node) {
        if (node.isArray()) {
            for (JsonNode one : node.values()) {
                if (named == MOST) {
                    warnings.add("The talks name more than 50,000 speakers; the others were left out.");
                    return;
                }
                addOne(talk, one);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            addOne(talk, node);
        }
    }

    private void addOne(TalkDraft talk, JsonNode reference) {
        named++;
        JsonNode record = records.find(reference);
        String id = reference.isObject() ? JsonText.of(reference, "id", "code") : JsonText.value(reference);
        String name = Words.firstOf(name(reference), name(record));
        if (!name.isEmpty()) {
            talk.addPerson(id, name);
        } else if (id.contains(" ")) {
            talk.addPerson("", id);
        } else if (!id.isEmpty() && records.isEmpty()) {
            warnings.add("Speakers are named by numbers only, and the list of their names is not in this file."
                    + " If it is in a file beside it, import the folder with both.");
        } else if (!id.isEmpty()) {
            missing++;
            String sentence = missing > SAID
                    ? ""
                    : "\"" + HtmlToMarkdown.plainLine(talk.title) + "\" names speaker " + id
                            + ", who is not in the list of speakers.";
            warnings.add("speakers who are not in the list of speakers were left out", sentence);
        }
    }

    /** A person's name, whole or in parts, first name first; empty when the node is no person. */
    static String name(JsonNode person) {
        String last = JsonText.of(person, "lastName", "last_name", "familyName", "surname");
        String first = JsonText.of(person, "firstName", "first_name", "givenName");
        if (!last.isEmpty() && !first.isEmpty() && last.length() + first.length() < LONGEST) {
            return Words.fold(first + " " + last);
        }
        String whole = JsonText.of(person, "name", "fullName", "full_name", "public_name", "display_name");
        String name = Words.firstOf(whole, last, first);
        return Words.fold(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
    }
}
