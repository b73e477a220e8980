package io.github.rapporteur.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints JSON (RFC 8259): objects as maps in their order, arrays as lists; one value and a line end. */
final class Json {
    private Json() {}

    /** An object to be filled with {@link Fields#with}. */
    static Fields object() {
        return new Fields(new LinkedHashMap<>());
    }

    /** The fields of an object in the order they were added. */
    record Fields(Map<String, @Nullable Object> values) {
        /** Adds a field; null prints as null. */
        Fields with(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }
    }

    /** Prints an object. */
    static void print(PrintStream out, Fields object) {
        printValue(out, object);
    }

    /** Prints an array. */
    static void print(PrintStream out, List<Fields> array) {
        printValue(out, array);
    }

    private static void printValue(PrintStream out, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, value);
        }
        out.println(text);
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Fields object -> {
                generator.writeStartObject();
                object.values().forEach((name, field) -> {
                    generator.writeName(name);
                    write(generator, field);
                });
                generator.writeEndObject();
            }
            case List<?> array -> {
                generator.writeStartArray();
                array.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            case Boolean truth -> generator.writeBoolean(truth);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }
}
