package io.github.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps every folder to the neighbours it is meant to have. The table below is the rule. */
class ArchitectureTest {
    private static final String ROOT = "io.github.rapporteur";

    private static final Set<String> FEATURES = Set.of("schedule", "people", "notes", "quotes", "vocabulary", "report");

    /** Each folder and the folders it may use; whatever is not listed is forbidden. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("shell", Set.of("common")),
            Map.entry("schedule", Set.of("common", "shell")),
            Map.entry("people", Set.of("common", "shell", "schedule")),
            Map.entry("notes", Set.of("common", "shell", "schedule", "people")),
            Map.entry("quotes", Set.of("common", "shell", "schedule", "people", "notes")),
            Map.entry("vocabulary", Set.of("common", "shell", "schedule", "notes")),
            Map.entry("report", with(FEATURES, "common", "shell")),
            Map.entry("storage", with(FEATURES, "common")),
            Map.entry("cli", with(FEATURES, "common", "storage")),
            Map.entry("app", with(FEATURES, "common", "shell", "storage", "cli")));

    private static final String[] UI = {ROOT + "..ui..", ROOT + ".shell..", ROOT + ".app.."};

    private static final Set<String> THREAD_STARTERS = Set.of(
            "java.util.Timer",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ThreadPoolExecutor",
            "javafx.application.Platform",
            "javafx.concurrent.Service",
            "javafx.concurrent.Task");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> folderUsesOnlyItsNeighbours() {
        return MAY_USE.keySet().stream()
                .sorted()
                .filter(folder -> forbiddenFor(folder).length > 0)
                .map(folder -> DynamicTest.dynamicTest(
                        folder,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + folder + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbiddenFor(folder))
                                .allowEmptyShould(true)
                                .check(CODE)));
    }

    @Test
    void everyFolderIsInTheTable() {
        Set<String> folders = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.length() > ROOT.length())
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet()).containsAll(folders);
    }

    @Test
    void foldersHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void onlyUiKnowsTheSceneGraph() {
        noClasses()
                .that()
                .resideOutsideOfPackages(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.fxml..",
                        "org.fxmisc..",
                        "atlantafx..",
                        "org.kordamp.ikonli..")
                .check(CODE);
    }

    @Test
    void logicDoesNotReachIntoUi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "..ui..", ROOT + ".shell..")
                .check(CODE);
    }

    @Test
    void viewModelsRunWithoutAWindow() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void onlyStorageSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..")
                .check(CODE);
    }

    @Test
    void onlyTheTaskPackageStartsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".common.task..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .dependOnClassesThat(describe(
                        "start threads",
                        type -> THREAD_STARTERS.contains(type.getName())
                                || type.getName().startsWith("java.lang.Thread$Builder")))
                .check(CODE);
    }

    @Test
    void staticFieldsNeverChange() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }

    private static String[] forbiddenFor(String folder) {
        return MAY_USE.keySet().stream()
                .filter(other -> !other.equals(folder)
                        && !MAY_USE.getOrDefault(folder, Set.of()).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
    }
}
