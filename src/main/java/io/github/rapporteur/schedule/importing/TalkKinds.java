package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.schedule.TalkKind;
import java.util.List;
import java.util.Set;

/**
 * Recognises what kind of entry a talk is from the words of its type and title, in the languages conferences use.
 * Schedules have no common list of kinds, so words are all there is.
 */
final class TalkKinds {
    private static final int LONGEST_BREAK_TITLE = 7;

    /** Words that stand alone for a pause in the programme. */
    private static final Set<String> BREAK = Set.of(
            "break",
            "breaks",
            "lunch",
            "dinner",
            "breakfast",
            "brunch",
            "coffee",
            "tea",
            "registration",
            "checkin",
            "cloakroom",
            "doors",
            "badge",
            "pause",
            "kaffeepause",
            "mittagspause",
            "mittagessen",
            "mittag",
            "abendessen",
            "frühstück",
            "einlass",
            "anmeldung",
            "registrierung",
            "repas",
            "déjeuner",
            "dejeuner",
            "dîner",
            "café",
            "accueil",
            "przerwa",
            "rejestracja",
            "obiad",
            "lunchpause",
            "almuerzo",
            "descanso",
            "comida",
            "registro",
            "pausa",
            "pranzo",
            "colazione",
            "registrazione",
            "almoço",
            "intervalo",
            "přestávka",
            "oběd",
            "перерыв",
            "обед",
            "регистрация",
            "休憩",
            "昼食");

    /** Words that may stand beside those without making the entry a talk. */
    private static final Set<String> FILLER = Set.of(
            "and",
            "und",
            "et",
            "y",
            "e",
            "i",
            "the",
            "a",
            "in",
            "at",
            "with",
            "by",
            "for",
            "on",
            "of",
            "to",
            "de",
            "du",
            "la",
            "le",
            "am",
            "pm",
            "early",
            "morning",
            "afternoon",
            "evening",
            "short",
            "long",
            "light",
            "welcome",
            "open",
            "opens",
            "opening",
            "networking",
            "sponsored",
            "sponsor",
            "snack",
            "snacks",
            "drinks",
            "refreshments",
            "area",
            "hall",
            "expo",
            "foyer",
            "pick",
            "up",
            "pickup",
            "desk",
            "reception",
            "free",
            "time",
            "food",
            "provided",
            "own",
            "your",
            "room",
            "cake",
            "buffet",
            "served",
            "group",
            "photo",
            "day");

    private static final Set<String> KEYNOTE =
            Set.of("keynote", "keynotes", "keynoter", "eröffnungsvortrag", "plenarvortrag");
    private static final Set<String> PANEL = Set.of(
            "panel",
            "podium",
            "podiumsdiskussion",
            "roundtable",
            "debate",
            "discussion",
            "diskussion",
            "podiumdiskussion");
    private static final Set<String> WORKSHOP = Set.of(
            "workshop",
            "workshops",
            "tutorial",
            "tutorials",
            "training",
            "hands",
            "masterclass",
            "codelab",
            "lab",
            "labs",
            "atelier",
            "taller",
            "warsztat",
            "warsztaty");
    private static final Set<String> LIGHTNING =
            Set.of("lightning", "lightningtalk", "lightningtalks", "blitzvortrag", "ignite", "blitz", "pitch");
    private static final Set<String> UNCONFERENCE = Set.of(
            "unconference",
            "bof",
            "bofs",
            "barcamp",
            "openspace",
            "meetup",
            "meeting",
            "assembly",
            "treffen",
            "selbstorganisiert");
    private static final Set<String> OTHER = Set.of(
            "film",
            "movie",
            "concert",
            "party",
            "performance",
            "theatre",
            "theater",
            "game",
            "dj",
            "music",
            "outside",
            "ceremony",
            "event",
            "keysigning",
            "certification",
            "social",
            "other",
            "podcast");
    private static final Set<String> TALK = Set.of(
            "talk",
            "talks",
            "lecture",
            "vortrag",
            "presentation",
            "session",
            "devroom",
            "maintrack",
            "charla",
            "conférence",
            "prelekcja",
            "referat",
            "paper");

    private TalkKinds() {}

    /**
     * The kind of an entry.
     *
     * @param type the source's own word for it; may be empty
     * @param people whether the source names anybody; breaks have nobody
     */
    static TalkKind of(String type, String title, String track, boolean people) {
        TalkKind byType = type.isEmpty() ? TalkKind.TALK : byType(Words.of(withoutBrackets(type)));
        if (byType == TalkKind.BREAK) {
            return people ? TalkKind.TALK : TalkKind.BREAK;
        }
        List<String> words = Words.of(title);
        if (!people && isBreakTitle(words)) {
            return TalkKind.BREAK;
        }
        if (byType == TalkKind.TALK || byType == TalkKind.OTHER) {
            TalkKind byTitle = byTitle(words, track);
            return byTitle == TalkKind.TALK ? byType : byTitle;
        }
        return byType;
    }

    /** "Talk 40 (30 min + 10 Q&amp;A)": what stands in brackets describes the form, it does not name it. */
    private static String withoutBrackets(String type) {
        int bracket = type.indexOf('(');
        return bracket > 0 ? type.substring(0, bracket) : type;
    }

    /** Whether an entry's title is that of a pause: "Coffee break", "AM BREAK", "Mittagspause". */
    static boolean isBreakTitle(List<String> words) {
        if (words.isEmpty() || words.size() > LONGEST_BREAK_TITLE) {
            return false;
        }
        boolean any = false;
        boolean all = true;
        for (String word : words) {
            boolean one = BREAK.contains(word);
            any |= one;
            all &= one || FILLER.contains(word) || word.chars().allMatch(Character::isDigit);
        }
        return any && (all || (words.size() <= 4 && endsOrBeginsWithBreak(words)));
    }

    private static boolean endsOrBeginsWithBreak(List<String> words) {
        String last = words.getLast();
        return last.equals("break") || last.equals("pause") || words.getFirst().equals("lunch");
    }

    private static TalkKind byType(List<String> words) {
        TalkKind kind = TalkKind.TALK;
        for (String word : words) {
            TalkKind found = byTypeWord(word);
            if (found != TalkKind.TALK && (kind == TalkKind.TALK || kind == TalkKind.OTHER)) {
                kind = found;
            }
            if (TALK.contains(word) && !words.contains("lightning")) {
                return kind == TalkKind.OTHER ? TalkKind.TALK : kind;
            }
        }
        return kind;
    }

    private static TalkKind byTypeWord(String word) {
        if (BREAK.contains(word)) {
            return TalkKind.BREAK;
        } else if (KEYNOTE.contains(word)) {
            return TalkKind.KEYNOTE;
        } else if (PANEL.contains(word)) {
            return TalkKind.PANEL;
        } else if (WORKSHOP.contains(word)) {
            return TalkKind.WORKSHOP;
        } else if (LIGHTNING.contains(word)) {
            return TalkKind.LIGHTNING;
        } else if (UNCONFERENCE.contains(word)) {
            return TalkKind.UNCONFERENCE;
        }
        return OTHER.contains(word) ? TalkKind.OTHER : TalkKind.TALK;
    }

    private static TalkKind byTitle(List<String> words, String track) {
        if (words.isEmpty()) {
            return TalkKind.TALK;
        }
        String first = words.getFirst();
        String last = words.getLast();
        if (first.equals("keynote") || last.equals("keynote") || words.indexOf("keynote") == 1) {
            return TalkKind.KEYNOTE;
        } else if (first.equals("panel") || last.equals("panel")) {
            return TalkKind.PANEL;
        } else if (first.equals("workshop") || first.equals("tutorial") || last.equals("workshop")) {
            return TalkKind.WORKSHOP;
        } else if (first.equals("lightning") && words.size() > 1 && words.get(1).startsWith("talk")) {
            return TalkKind.LIGHTNING;
        }
        return track.equalsIgnoreCase("Keynotes") ? TalkKind.KEYNOTE : TalkKind.TALK;
    }
}
