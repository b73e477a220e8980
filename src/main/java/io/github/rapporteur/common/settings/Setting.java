package io.github.rapporteur.common.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing the program remembers about itself: its name in the file, its written form and what holds without it.
 *
 * @param name in the settings file: letters, digits, dots
 * @param fallback holds while nothing valid is written
 * @param reads from the written form; empty when that form is not valid
 * @param writes to the written form
 */
public record Setting<T>(String name, T fallback, Function<String, Optional<T>> reads, Function<T, String> writes) {
    /** A text. */
    public static Setting<String> text(String name, String fallback) {
        return new Setting<>(name, fallback, Optional::of, Function.identity());
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean fallback) {
        return new Setting<>(name, fallback, Setting::readFlag, String::valueOf);
    }

    /** A finite number, such as a width in pixels. */
    public static Setting<Double> number(String name, double fallback) {
        return new Setting<>(name, fallback, Setting::readNumber, String::valueOf);
    }

    /** One of an enum's constants. */
    public static <E extends Enum<E>> Setting<E> choice(String name, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        return new Setting<>(name, fallback, written -> readChoice(type, written), Enum::name);
    }

    private static Optional<Boolean> readFlag(String written) {
        return switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> readNumber(String written) {
        try {
            return Optional.of(Double.valueOf(written)).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> readChoice(Class<E> type, String written) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
