package io.github.rapporteur.schedule.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages what is in an archive, and packs it again: a whole archive with damaged, lost or renamed files. */
final class ZipMutator implements Mutator {
    private static final Mutator JSON = Mutator.ofText(new JsonMutator());
    private static final Mutator MARKUP = Mutator.ofText(new MarkupMutator());
    private static final Mutator LINES = Mutator.ofText(new LineMutator(":,\\s"));

    @Override
    public byte[] mutate(byte[] original, Random random) {
        Map<String, byte[]> files = unpacked(original);
        List<String> names = new ArrayList<>(files.keySet());
        for (int change = random.nextInt(3); change >= 0; change--) {
            String name = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            byte[] file = files.getOrDefault(name, new byte[0]);
            switch (random.nextInt(12)) {
                case 0 -> files.remove(name);
                case 1 -> files.put(name, files.getOrDefault(other, new byte[0]));
                case 2 -> files.put(NastyValues.spoil(name, random).replaceAll("[\\uD800-\\uDFFF]", ""), file);
                case 3 -> files.put(name, Mutator.bytes(file, random));
                default -> files.put(name, mutated(name, file, random));
            }
        }
        return packed(files);
    }

    private static byte[] mutated(String name, byte[] file, Random random) {
        if (name.endsWith(".json")) {
            return JSON.mutate(file, random);
        }
        return (name.endsWith("ml") || name.endsWith(".rels") ? MARKUP : LINES).mutate(file, random);
    }

    /** An archive with these files; their times are always the same. */
    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
