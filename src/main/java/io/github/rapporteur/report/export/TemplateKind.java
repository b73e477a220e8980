package io.github.rapporteur.report.export;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.Locale;

/** What an own template makes, and so how a text is written in it that is not meant to be more than text. */
enum TemplateKind implements Mustache.Escaper {
    /** A Markdown field is Markdown already. */
    MARKDOWN {
        @Override
        public CharSequence escape(CharSequence text) {
            return text instanceof FittingText fit && fit.in() == MARKDOWN ? text : escape(text.toString());
        }

        @Override
        public String escape(String text) {
            return MarkdownText.plain(text);
        }
    },
    /** A field with HTML is such already. */
    HTML {
        @Override
        public CharSequence escape(CharSequence text) {
            return text instanceof FittingText fit && fit.in() == HTML ? text : escape(text.toString());
        }

        @Override
        public String escape(String text) {
            return Escapers.HTML.escape(text);
        }
    },
    /** Every text stands as it is. */
    TEXT {
        @Override
        public String escape(String text) {
            return text;
        }
    };

    /** The kind of a file, by its name's ending. */
    static TemplateKind of(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        if (low.endsWith(".md") || low.endsWith(".markdown")) {
            return MARKDOWN;
        }
        return low.endsWith(".html") || low.endsWith(".htm") ? HTML : TEXT;
    }

    /**
     * A text that is made for one kind of file.
     *
     * @param in where it needs no escaping
     */
    record FittingText(String text, TemplateKind in) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
