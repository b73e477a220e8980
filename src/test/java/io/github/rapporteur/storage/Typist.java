package io.github.rapporteur.storage;

import java.util.List;
import java.util.Random;

/** Types as people do: bursts, corrections, whole passages replaced. The same seed types the same. */
final class Typist {
    private static final List<String> PASSAGES = List.of(
            "Caching is a promise you make to your future self. ",
            "\n\n> Latency is a user’s patience spent for him.\n> — Ada Example #latency\n\n",
            "\n\nTakeaway: measure the disk, not the hope.\n\n",
            "\n\nTerm: fsync = asking the disk to mean it\n\n",
            "ü – 𝄞 “quoted” 日本語 ",
            "\n- [ ] read the paper @Teo\n",
            "Private: he looked tired.\n\n");
    private static final int LONGEST = 6_000;

    private final Random random;
    private String text;

    Typist(String start, long seed) {
        text = start;
        random = new Random(seed);
    }

    /** The text as it stands. */
    String text() {
        return text;
    }

    /** The text after the next change; always different from the one before. */
    String next() {
        String before = text;
        while (text.equals(before)) {
            text = wellFormed(text.length() > LONGEST ? text.substring(text.length() / 2) : changed());
        }
        return text;
    }

    private String changed() {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(12)) {
            case 0, 1 -> text + PASSAGES.get(random.nextInt(PASSAGES.size()));
            case 2 -> insert(at, PASSAGES.get(random.nextInt(PASSAGES.size())));
            case 3 -> replaceLastWord();
            case 4 -> text.substring(0, Math.max(0, text.length() - random.nextInt(10)));
            case 5 -> random.nextInt(40) == 0 ? "" : text + "\n";
            default -> text + (char) ('a' + random.nextInt(26));
        };
    }

    private String insert(int at, String passage) {
        return text.substring(0, at) + passage + text.substring(at);
    }

    /** What an input method does when it puts characters in place of letters. */
    private String replaceLastWord() {
        return text.substring(0, text.lastIndexOf(' ') + 1) + "会議" + random.nextInt(100);
    }

    /** A change may have cut a pair of surrogates; a text control never does. */
    private static String wellFormed(String any) {
        return any.replaceAll("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "");
    }
}
