package io.github.rapporteur.schedule.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that are small and unpack to much. */
final class ZipBombs {
    private static final int MB = 1024 * 1024;

    private final Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();

    /** Each bomb's name with what makes its bytes. */
    static Map<String, Supplier<byte[]>> all() {
        ZipBombs bombs = new ZipBombs();
        bombs.add("a file of 500 MB", zip -> zip.blanks("schedule.json", 500));
        bombs.add("a file of no kind of 500 MB", zip -> zip.blanks("schedule.bin", 500));
        bombs.add("many files of 15 MB", zip -> {
            for (int i = 0; i < 40; i++) {
                zip.blanks("schedule" + i + ".json", 15);
            }
        });
        bombs.add("a hundred thousand files", zip -> {
            for (int i = 0; i < 100_000; i++) {
                zip.text(i + ".json", "{}");
            }
        });
        bombs.add("folders only", zip -> {
            for (int i = 0; i < 100_000; i++) {
                zip.text(i + "/", "");
            }
        });
        bombs.add("long names", zip -> {
            for (int i = 0; i < 150; i++) {
                zip.text("n".repeat(60_000) + i + ".json", "{}");
            }
        });
        bombs.add("archives in archives", zip -> {
            byte[] inner = bytes(file -> file.blanks("schedule.json", 100));
            for (int i = 0; i < 100; i++) {
                zip.bytes("schedule" + i + ".zip", inner);
                zip.bytes("schedule" + i + ".json", inner);
            }
        });
        bombs.add("many files of lists", zip -> {
            for (int i = 0; i < 150; i++) {
                zip.text("sessions" + i + ".json", "[" + "[],".repeat(100_000) + "[]]");
            }
        });
        bombs.add("many sites in YAML", zip -> {
            String sessions = "- id: 1\n  title: a\n  speakers: [1]\n".repeat(3_000);
            for (int i = 0; i < 150; i++) {
                zip.text("sessions" + i + ".yml", sessions);
            }
        });
        bombs.add(
                "a workbook within",
                zip -> zip.bytes("schedule.xlsx", bytes(book -> {
                    book.text("[Content_Types].xml", "<Types/>");
                    book.blanks("xl/workbook.xml", 300);
                })));
        return bombs.all;
    }

    private void add(String name, Filling filling) {
        all.put("zip: " + name, () -> bytes(filling));
    }

    private static byte[] bytes(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filling.fill(new Archive(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Filling {
        void fill(Archive archive) throws IOException;
    }

    private record Archive(ZipOutputStream out) {
        void blanks(String name, int megabytes) throws IOException {
            byte[] blanks = new byte[MB];
            Arrays.fill(blanks, (byte) ' ');
            out.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        }

        void text(String name, String text) throws IOException {
            bytes(name, text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(String name, byte[] bytes) throws IOException {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
    }
}
