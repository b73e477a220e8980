package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Checks the tags of an own template: each section closed in turn, each name a field that is there. For one template. */
final class TemplateCheck {
    private static final int DEEPEST = 50;

    private final String file;
    private final List<String> remarks = new ArrayList<>();
    private final Deque<TemplateTag> sections = new ArrayDeque<>();
    private final Deque<FieldNames> scopes = new ArrayDeque<>();

    /** @param file the template's name, for errors */
    TemplateCheck(String file) {
        this.file = file;
        scopes.push(FieldNames.REPORT);
    }

    /**
     * Goes through all tags.
     *
     * @throws FileFormatException if a section is not closed, closed without being open, or too deep
     */
    void check(List<TemplateTag> tags) throws FileFormatException {
        for (TemplateTag tag : tags) {
            if (tag.opens()) {
                open(tag);
            } else if (tag.sign() == '/') {
                close(tag);
            } else {
                look(tag);
            }
        }
        if (!sections.isEmpty()) {
            throw notClosed(sections.peek());
        }
    }

    /** Names that are no fields, a sentence each. */
    List<String> remarks() {
        return remarks;
    }

    private void open(TemplateTag tag) throws FileFormatException {
        FieldNames inside = look(tag);
        sections.push(tag);
        // What is inside of ^ is written when there is nothing to go into.
        scopes.push(tag.sign() == '#' ? inside : FieldNames.NONE);
        if (sections.size() > DEEPEST) {
            throw problem(tag, "more than " + DEEPEST + " sections in each other", "No report is as deep.");
        }
    }

    private void close(TemplateTag tag) throws FileFormatException {
        TemplateTag opened = sections.peek();
        if (opened == null) {
            throw problem(tag, "the section “" + tag.name() + "” is closed here and was not opened", "");
        }
        if (!opened.name().equals(tag.name())) {
            boolean outer = sections.stream().anyMatch(one -> one.name().equals(tag.name()));
            throw outer
                    ? notClosed(opened)
                    : problem(
                            tag,
                            "the section “" + tag.name() + "” is closed here, and “" + opened.name() + "” of line "
                                    + opened.line() + " is open",
                            "");
        }
        sections.pop();
        scopes.pop();
    }

    private FieldNames look(TemplateTag tag) {
        return FieldNames.find(tag.name(), scopes).orElseGet(() -> {
            remarks.add(file + ", line " + tag.line() + ": there is no field “" + tag.name()
                    + "” here, so nothing is written for it.");
            return FieldNames.NONE;
        });
    }

    private FileFormatException notClosed(TemplateTag tag) {
        return problem(tag, "the section “" + tag.name() + "” is not closed", "End it with {{/" + tag.name() + "}}.");
    }

    private FileFormatException problem(TemplateTag tag, String what, String cure) {
        return new FileFormatException(file, "line " + tag.line(), what, cure);
    }
}
