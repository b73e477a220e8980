package io.github.rapporteur;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The rules that source text is held to: the sizes of files, methods and constructors, documented public types, and no
 * exception caught whose kind is not named. Read with the compiler's own parser.
 */
final class SourceRules {
    static final int LINES_OF_A_FILE = 400;
    static final int LINES_OF_A_METHOD = 60;
    static final int PARAMETERS_OF_A_CONSTRUCTOR = 6;

    private static final Set<String> TOO_WIDE = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    /** The one place that runs work which may throw anything, and hands every outcome on. */
    private static final Pattern MAY_CATCH_ALL = Pattern.compile(".*/common/task/[A-Za-z]+\\.java");

    private final DocTrees trees;
    private final List<String> violations = new ArrayList<>();

    private SourceRules(DocTrees trees) {
        this.trees = trees;
    }

    /** What is wrong with program sources: every rule. */
    static List<String> violationsOfProgram(List<JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, null, List.of("-proc:none"), null, sources);
        SourceRules rules = new SourceRules(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            rules.new Reader(unit).scan(unit, null);
        }
        rules.violations.addAll(violationsOfSize(sources));
        return rules.violations;
    }

    /** What is wrong with the sizes of files; also asked of tests and benchmarks. */
    static List<String> violationsOfSize(List<JavaFileObject> sources) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (JavaFileObject source : sources) {
            long lines = source.getCharContent(true).toString().lines().count();
            if (lines > LINES_OF_A_FILE) {
                tooLong.add("%s has %d lines, more than %d".formatted(source.getName(), lines, LINES_OF_A_FILE));
            }
        }
        return tooLong;
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions = trees.getSourcePositions();

        Reader(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (topLevel
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && trees.getDocComment(getCurrentPath()) == null) {
                report(type, "public type " + type.getSimpleName() + " has no Javadoc");
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            long lines = lineOf(positions.getEndPosition(unit, method))
                    - lineOf(positions.getStartPosition(unit, method))
                    + 1;
            if (lines > LINES_OF_A_METHOD) {
                report(method, "method %s has %d lines".formatted(method.getName(), lines));
            }
            if (method.getName().contentEquals("<init>")
                    && !isOfRecord(getCurrentPath())
                    && method.getParameters().size() > PARAMETERS_OF_A_CONSTRUCTOR) {
                report(method, "constructor has " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree clause, @Nullable Void unused) {
            Tree type = clause.getParameter().getType();
            List<? extends Tree> types =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            for (Tree caught : types) {
                String name = caught.toString().replaceFirst("^java\\.lang\\.", "");
                if (TOO_WIDE.contains(name)
                        && !MAY_CATCH_ALL.matcher(fileName()).matches()
                        && !throwsAgain(clause)) {
                    report(clause, "catches " + name + "; name the exceptions that can come");
                }
            }
            return super.visitCatch(clause, null);
        }

        /** Cleaning up and throwing the same exception on hides nothing. */
        private boolean throwsAgain(CatchTree clause) {
            List<? extends StatementTree> statements = clause.getBlock().getStatements();
            return !statements.isEmpty()
                    && statements.getLast() instanceof ThrowTree last
                    && last.getExpression() instanceof IdentifierTree thrown
                    && thrown.getName().equals(clause.getParameter().getName());
        }

        private boolean isOfRecord(TreePath method) {
            return method.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private void report(Tree place, String what) {
            violations.add("%s:%d %s".formatted(fileName(), lineOf(positions.getStartPosition(unit, place)), what));
        }

        private String fileName() {
            return unit.getSourceFile().getName().replace('\\', '/');
        }

        private long lineOf(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
