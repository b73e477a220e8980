package io.github.rapporteur.schedule.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the header of a column says it holds, in English, German, French and Spanish. */
final class HeaderWords {
    private static final int LONGEST = 60;
    private static final Pattern OPTIONAL = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+$");
    private static final Map<String, TableField> PHRASES = phrases();

    private HeaderWords() {}

    /** The field; NONE when the header is none that is known. */
    static TableField field(String header) {
        if (header.isBlank() || header.length() > LONGEST) {
            return TableField.NONE;
        }
        String bare = OPTIONAL.matcher(header).replaceAll(" ");
        String phrase = String.join(" ", Words.of(CalendarWords.plain(Words.fold(bare))));
        String unnumbered = NUMBER.matcher(phrase).replaceAll("");
        TableField field = PHRASES.get(unnumbered);
        if (field == null) {
            // "Start (UTC+2)" is a start, "End of session" an end.
            field = PHRASES.getOrDefault(withoutNoise(unnumbered), TableField.NONE);
        }
        boolean numbered = !unnumbered.equals(phrase);
        if (field == TableField.SPEAKERS && numbered) {
            return TableField.SPEAKER;
        }
        return field;
    }

    private static String withoutNoise(String phrase) {
        return Words.fold((" " + phrase + " ")
                .replaceAll(
                        " (?:session|sessions|talk|event|schedule|des|der|of|the|local|s|full|utc|cest|cet) ", " "));
    }

    private static Map<String, TableField> phrases() {
        Map<String, TableField> phrases = new HashMap<>();
        put(
                phrases,
                TableField.TITLE,
                "title|titel|titre|titulo|session title|talk|talk title|session|session name|name|event|event name"
                        + "|presentation|presentation title|paper title|thema|vortrag|vortragstitel|intitule|sujet|charla"
                        + "|ponencia|veranstaltung|programmpunkt|topic|activity|activite|actividad|sesion|expose|programme"
                        + "|program|programm|programa|nom|nombre|what|inhalt|agenda item|conferencia");
        put(phrases, TableField.SUBTITLE, "subtitle|untertitel|sous titre|subtitulo");
        put(
                phrases,
                TableField.DATE,
                "date|datum|day|tag|jour|fecha|dia|start date|startdatum|date de debut|wochentag");
        put(
                phrases,
                TableField.START,
                "start|start time|time start|starttime|startzeit|begin|begins|beginn|begin time|anfang|uhrzeit|zeit|time"
                        + "|times|timeslot|time slot|slot|hora|heure|horaire|horario|debut|inicio|hora de inicio"
                        + "|hora inicio|heure de debut|heure debut|von|from|starts|starts at|start at|when|desde|de|wann"
                        + "|zeitraum|quand|start date time|start datetime|startdatetime|datetime|date time|date and time"
                        + "|creneau|hora inicial|uhrzeit von|zeit von");
        put(
                phrases,
                TableField.END,
                "end|end time|time end|endtime|endzeit|ende|fin|hora fin|hora de fin|heure de fin|heure fin|bis|to|until"
                        + "|ends|ends at|end at|finish|finish time|hasta|schluss|end date time|end datetime|hora final"
                        + "|uhrzeit bis|zeit bis|a");
        put(phrases, TableField.DURATION, "duration|dauer|duree|duracion|length|minutes|minuten|min|lange");
        put(
                phrases,
                TableField.ROOM,
                "room|raum|salle|sala|ort|location|place|lieu|lugar|venue|hall|saal|room location|stage|buhne|auditorium"
                        + "|scene|escenario|room name|where|wo|horsaal|amphi|aula|rooms");
        put(
                phrases,
                TableField.TRACK,
                "track|tracks|track name|strang|themenbereich|category|kategorie|categorie|categoria|stream|thematique"
                        + "|area|topic area|themenfeld|theme|tematica|parcours|rubrik");
        put(
                phrases,
                TableField.SPEAKERS,
                "speakers|speaker|sprecher|sprecherin|referent|referenten|referentin|referierende|vortragende"
                        + "|vortragender|redner|intervenant|intervenants|intervenante|conferencier|conferenciers|orateur"
                        + "|orateurs|ponente|ponentes|orador|oradores|presenter|presenters|author|authors|autor|autoren"
                        + "|autores|auteur|auteurs|speaker name|speaker names|name speaker|who|wer|by|panelists|host"
                        + "|presented by|presentador|speaker full name");
        put(
                phrases,
                TableField.ABSTRACT,
                "abstract|abstrakt|beschreibung|description|zusammenfassung|resume|descripcion|resumen|summary|details"
                        + "|contenu|kurzbeschreibung|contenido");
        put(phrases, TableField.LANGUAGE, "language|sprache|langue|idioma|lang");
        put(phrases, TableField.KIND, "type|kind|art|format|typ|tipo|formato|session type|session format|talk type");
        put(phrases, TableField.LINK, "link|url|website|lien|enlace|webseite|web|session url|links");
        put(phrases, TableField.CODE, "id|code|nr|uid|session id|talk id|nummer|numero|guid");
        return Map.copyOf(phrases);
    }

    private static void put(Map<String, TableField> phrases, TableField field, String words) {
        for (String phrase : List.of(words.split("\\|"))) {
            phrases.put(phrase, field);
        }
    }
}
