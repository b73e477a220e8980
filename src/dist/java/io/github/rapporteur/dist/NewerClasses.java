package io.github.rapporteur.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Brings classes that were compiled for Java 5 to the format of Java 8, which adds stack maps and changes no instruction:
 * Java verifies these several times quicker, and takes only such classes into an AOT cache. Among the libraries that is
 * picocli.
 */
final class NewerClasses {
    /** How many bytes of a class tell its format. */
    static final int HEADER = 8;

    private final ClassFile format;

    /** For the classes of one jar. */
    NewerClasses(ZipFile jar) {
        ClassHierarchyResolver types = ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> open(jar, type))
                .orElse(ClassHierarchyResolver.defaultResolver());
        format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(types));
    }

    /** The class as it is to be; one that is new enough is left alone. */
    byte[] newer(byte[] content) {
        if (!isOld(content)) {
            return content;
        }
        ClassTransform version = (made, element) -> {
            if (element instanceof ClassFileVersion) {
                made.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                made.with(element);
            }
        };
        // Code that is not written anew gets no stack maps.
        ClassTransform code = ClassTransform.transformingMethodBodies((made, element) -> made.with(element));
        try {
            return format.transformClass(format.parse(content), version.andThen(code));
        } catch (IllegalArgumentException missing) {
            // It speaks of a class that is nowhere, as classes for optional libraries do: it stays as it is.
            return content;
        }
    }

    /** Whether a class, of which this is the beginning at least, is of a format without stack maps. */
    static boolean isOld(byte[] content) {
        int major = (content[HEADER - 2] & 0xFF) << 8 | (content[HEADER - 1] & 0xFF);
        return major < ClassFile.JAVA_6_VERSION;
    }

    private static InputStream open(ZipFile jar, ClassDesc type) {
        String descriptor = type.descriptorString();
        ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
