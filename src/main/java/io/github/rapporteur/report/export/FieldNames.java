package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkSection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names that an own template can use at some place, each with those inside of it. Made of the report's own types, so
 * that a name that is not here is in no report.
 */
record FieldNames(Map<String, FieldNames> inside) {
    /** Nothing has names inside of a word or number. */
    static final FieldNames NONE = new FieldNames(Map.of());

    /** What a template has from elsewhere than the JSON, by the type it is added to. */
    static final Map<Class<?>, List<String>> ADDED = Map.of(
            Block.class,
            List.of("html", "isNotes", "isQuote", "isQuip", "isTakeaway", "isQuestion"),
            Block.Answer.class,
            List.of("html"),
            TalkSection.class,
            List.of("day", "time"),
            Report.TakeawayEntry.class,
            List.of("html"),
            Report.ActionEntry.class,
            List.of("html"),
            Report.TermEntry.class,
            List.of("html"),
            Report.Advice.class,
            List.of("html"));

    /** Those of a whole report. */
    static final FieldNames REPORT = report();

    private static final Set<String> EVERYWHERE = Set.of(".", "this", "-first", "-last", "-index");

    /** Keeps its own map. */
    FieldNames {
        inside = Map.copyOf(inside);
    }

    /**
     * What a name has inside of it.
     *
     * @param scopes where it can be, the nearest first
     * @return empty when it is nowhere
     */
    static Optional<FieldNames> find(String name, Iterable<FieldNames> scopes) {
        if (EVERYWHERE.contains(name)) {
            return Optional.of(NONE);
        }
        String[] steps = name.split("\\.", -1);
        for (FieldNames scope : scopes) {
            FieldNames found = scope.inside.get(steps[0]);
            for (int i = 1; found != null && i < steps.length; i++) {
                found = found.inside.get(steps[i]);
                if (found == null) {
                    return Optional.empty();
                }
            }
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static FieldNames report() {
        Map<String, FieldNames> all = new TreeMap<>(of(Report.class).inside);
        Map<String, FieldNames> quote = new TreeMap<>(of(Block.class).inside);
        quote.keySet().retainAll(of(Block.Quotation.class).inside.keySet());
        for (String more : List.of("html", "isQuote", "isQuip", "part")) {
            quote.put(more, NONE);
        }
        quote.put("origin", of(Report.Origin.class));
        all.put("people", new FieldNames(Map.of("name", NONE, "quotes", new FieldNames(quote))));
        return new FieldNames(all);
    }

    private static FieldNames of(Type type) {
        if (type instanceof ParameterizedType list) {
            return of(list.getActualTypeArguments()[0]);
        }
        if (type == Block.class) {
            Map<String, FieldNames> all = new TreeMap<>();
            for (Class<?> kind : Block.class.getPermittedSubclasses()) {
                all.putAll(of(kind).inside);
            }
            all.put("part", NONE);
            return new FieldNames(with(all, Block.class));
        }
        if (!(type instanceof Class<?> one) || !one.isRecord() || one.getPackage() != Report.class.getPackage()) {
            return NONE;
        }
        Map<String, FieldNames> all = new TreeMap<>();
        for (RecordComponent field : one.getRecordComponents()) {
            if (one != Report.Counts.class || !JsonExporter.NOT_TOLD.contains(field.getName())) {
                all.put(field.getName(), of(field.getGenericType()));
            }
        }
        return new FieldNames(with(all, one));
    }

    private static Map<String, FieldNames> with(Map<String, FieldNames> fields, Class<?> type) {
        ADDED.getOrDefault(type, List.of()).forEach(name -> fields.put(name, NONE));
        return fields;
    }
}
