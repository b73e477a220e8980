package io.github.rapporteur.schedule.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages a file. The same random numbers damage it in the same way. */
interface Mutator {
    /** A damaged copy. */
    byte[] mutate(byte[] original, Random random);

    /**
     * Mostly what knows the structure of the format; now and then bytes are changed, lost or repeated besides, or
     * instead of it.
     */
    static Mutator knowing(Mutator structure) {
        return (original, random) -> {
            int dice = random.nextInt(10);
            byte[] mutant = dice < 8 ? structure.mutate(original, random) : original;
            return dice >= 6 ? bytes(mutant, random) : mutant;
        };
    }

    /** The file as text, damaged by something that knows the structure of its lines or marks. */
    static Mutator ofText(TextMutator structure) {
        return (original, random) -> structure
                .mutate(new String(original, StandardCharsets.UTF_8), random)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Damages a text. */
    interface TextMutator {
        /** A damaged copy. */
        String mutate(String original, Random random);
    }

    /** Some bytes are others, or a stretch is lost, stands twice, or is the last. */
    static byte[] bytes(byte[] original, Random random) {
        if (original.length == 0) {
            return original;
        }
        int from = random.nextInt(original.length);
        int to = from + random.nextInt(Math.min(300, original.length - from));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(original, from);
            case 1 -> joined(Arrays.copyOf(original, from), Arrays.copyOfRange(original, to, original.length));
            case 2 -> joined(Arrays.copyOf(original, to), Arrays.copyOfRange(original, from, original.length));
            default -> others(original, random);
        };
    }

    private static byte[] others(byte[] original, Random random) {
        byte[] telling = "<>&;:,\"'{}[]=\n\r \\\u0000-+0Z".getBytes(StandardCharsets.UTF_8);
        byte[] mutant = original.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            mutant[random.nextInt(mutant.length)] =
                    random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
