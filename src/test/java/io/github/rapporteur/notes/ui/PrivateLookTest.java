package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.PrivateForms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever writes sees what stays at home: the editor shows every private line as private. */
class PrivateLookTest {
    @Test
    void everyPrivateLineLooksPrivateAndNoPublicOneDoes() {
        List<String> wrong = new ArrayList<>();
        PrivateForms.places().forEach((place, put) -> {
            for (String passage : PrivateForms.passages()) {
                String text = put.apply(passage);
                List<LineLook> looks =
                        NoteLook.of(text, Heading.of(text), MarkReader.read(text), quote -> MarkKind.QUOTE);
                List<String> lines = text.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    boolean secret = lines.get(i).contains(PrivateForms.CANARY);
                    boolean open = List.of("vorher", "nachher").contains(lines.get(i));
                    boolean muted = looks.get(i).paragraph().contains("private");
                    // A label behind a sign that nobody sees is found in the text as it is exported.
                    if (!text.contains("\u200b") && ((secret && !muted) || (open && muted))) {
                        wrong.add(place + ", line " + i + ":\n" + text);
                        break;
                    }
                }
            }
        });
        assertThat(wrong.size() + " wrong\n" + String.join("\n=====\n", wrong.subList(0, Math.min(3, wrong.size()))))
                .startsWith("0 wrong");
    }
}
