package io.github.rapporteur.report.export;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an own template can reach: the fields of maps and the items of lists, no methods, and not without end. For one run. */
final class BoundedFields implements Mustache.Collector {
    /** Some seconds of work. A report of 300 talks has some 10,000 items. */
    private static final int MOST_ITEMS = 5_000_000;

    private int items;

    /** A template goes through more items than any report has. */
    static final class TooMuch extends MustacheException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too many items");
        }
    }

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Iterable<?> list ? counted(list.iterator()) : null;
    }

    private Iterator<Object> counted(Iterator<?> all) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Object next() {
                items++;
                if (items > MOST_ITEMS) {
                    throw new TooMuch();
                }
                return all.next();
            }
        };
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String field) {
        return context instanceof Map ? BoundedFields::fieldOf : null;
    }

    private static @Nullable Object fieldOf(Object context, String name) {
        return context instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }
}
