package io.github.rapporteur.schedule.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @Test
    void aLineATalkUnderALineOfNames() {
        Talk talk = Lanterns.talk("Oil, \"wax\"", "Hall", "https://lantern.example/oil", "Bo Lind", "Ada Öz");
        assertThat(TalksFormat.CSV.write(Lanterns.chosen(talk, "One.\nTwo."), Lanterns.NOW))
                .isEqualTo("Title,Speakers,Day,Start,End,Time zone,Room,Track,Kind,Star,Withdrawn,Link,Abstract\r\n"
                        + "\"Oil, \"\"wax\"\"\",\"Bo Lind, Ada Öz\",2026-09-11,2026-09-11 10:30,2026-09-11 11:15,"
                        + "Europe/Copenhagen,Hall,Wicks,talk,must,,https://lantern.example/oil,\"One.\nTwo.\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1"
            })
    void noCellIsAFormula(String title) {
        List<List<String>> rows = parsed(CsvFile.text(Lanterns.chosen(Lanterns.talk(title, title, title), title)));
        assertThat(rows.get(1).getFirst()).isEqualTo("'" + title);
        assertThat(rows.get(1))
                .noneMatch(cell -> cell.strip().startsWith("=")
                        || cell.strip().startsWith("+")
                        || cell.strip().startsWith("@")
                        || cell.strip().startsWith("-"));
    }

    @Property(tries = 300)
    void everyTextComesBackWhole(@ForAll String title, @ForAll String room) {
        List<List<String>> rows = parsed(CsvFile.text(Lanterns.chosen(Lanterns.talk(title, room, ""), "")));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSize(13);
        assertThat(rows.get(1).getFirst()).isIn(title, "'" + title);
        assertThat(rows.get(1).get(6)).isIn(room, "'" + room);
    }

    /** RFC 4180, read sign by sign. */
    private static List<List<String>> parsed(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(row).as("all lines have their end").isEmpty();
        return rows;
    }
}
