package io.github.rapporteur.report.export;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells whether a record out of a file has all that it must have: somebody may have edited the file. */
final class WholeRecord {
    private WholeRecord() {}

    /** What is missing, such as "talks.title"; empty when nothing is but what may be. */
    static String missing(@Nullable Object value) {
        if (value == null) {
            return "it";
        }
        if (value instanceof Collection<?> all) {
            return all.stream()
                    .map(WholeRecord::missing)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String missing = missing(value, component);
                if (!missing.isEmpty()) {
                    return missing.equals("it") ? component.getName() : component.getName() + "." + missing;
                }
            }
        }
        return "";
    }

    private static String missing(Object record, RecordComponent component) {
        try {
            Object inside = component.getAccessor().invoke(record);
            boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return inside == null && mayBeMissing ? "" : missing(inside);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can not be read: " + record.getClass(), e);
        }
    }
}
