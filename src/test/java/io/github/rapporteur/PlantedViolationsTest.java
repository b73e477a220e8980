package io.github.rapporteur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves that each rule of {@link ArchitectureRules} can fail: classes planted to break it are found, lawful ones not. */
class PlantedViolationsTest {
    private static final JavaClasses CODE = new ClassFileImporter().importPackages("planted");

    private static final Map<String, ArchRule> RULES_FOR_BAD = new ArchitectureRules("planted.bad").all();

    /** Each rule and the planted classes that it must name. */
    private static final Map<String, List<String>> PLANTED = Map.ofEntries(
            entry("cliUsesOnlyItsNeighbours", List.of("cli.UsesApp")),
            entry("commonUsesOnlyItsNeighbours", List.of("common.UsesApp")),
            entry("notesUsesOnlyItsNeighbours", List.of("notes.UsesApp")),
            entry("peopleUsesOnlyItsNeighbours", List.of("people.UsesApp")),
            entry("picturesUsesOnlyItsNeighbours", List.of("pictures.UsesApp")),
            entry("quotesUsesOnlyItsNeighbours", List.of("quotes.UsesApp")),
            entry("reportUsesOnlyItsNeighbours", List.of("report.UsesApp")),
            entry("scheduleUsesOnlyItsNeighbours", List.of("schedule.UsesApp", "schedule.Egg")),
            entry("shellUsesOnlyItsNeighbours", List.of("shell.UsesApp")),
            entry("storageUsesOnlyItsNeighbours", List.of("storage.UsesApp")),
            entry("vocabularyUsesOnlyItsNeighbours", List.of("vocabulary.UsesApp")),
            entry("everyFolderIsInTheTable", List.of("elsewhere.Lost")),
            entry("foldersHaveNoCycles", List.of("people.Hen", "schedule.Egg")),
            entry("onlyUiKnowsTheSceneGraph", List.of("notes.LogicWithScene", "quotes.LogicWithIcons")),
            entry("logicDoesNotReachIntoUi", List.of("notes.LogicThatKnowsItsPane")),
            entry("viewModelsRunWithoutAWindow", List.of("notes.ui.NoteViewModel")),
            entry("onlyStorageSpeaksSql", List.of("report.SqlInReport")),
            entry(
                    "theDatabaseIsNeverServed",
                    List.of("storage.ServesDatabase", "storage.ShowsConsole", "storage.ReadsXmlColumn")),
            entry(
                    "onlyTheTaskPackageStartsThreads",
                    List.of(
                            "notes.StartsThread",
                            "notes.IsThread",
                            "notes.StartsVirtualThread",
                            "notes.BuildsThread",
                            "notes.Completes",
                            "notes.Streams",
                            "notes.ui.RunsLater")),
            entry("onlyTheTaskPackageStopsThreads", List.of("notes.Sleeps", "notes.Interrupts", "notes.ShutsDown")),
            entry("staticFieldsNeverChange", List.of("notes.Counter")),
            entry("noFieldIsInjected", List.of("cli.Injected")),
            entry("onlySafeXmlMakesXmlFactories", List.of("schedule.ReadsXml", "schedule.BuildsDocuments")),
            entry(
                    "classNamesSayWhatTheyDo",
                    List.of("notes.TextUtil", "notes.TextUtils", "notes.TextHelper", "notes.TextManager")));

    @Test
    void everyRuleHasItsPlantedClasses() {
        assertThat(PLANTED.keySet()).isEqualTo(RULES_FOR_BAD.keySet());
    }

    @TestFactory
    Stream<DynamicTest> plantedClassBreaksTheRule() {
        JavaClasses bad = under("planted.bad");
        return PLANTED.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(ruleForBad(name)
                                        .evaluate(bad)
                                        .getFailureReport()
                                        .toString())
                                .contains(plantedFor(name))));
    }

    @TestFactory
    Stream<DynamicTest> lawfulClassesPass() {
        JavaClasses good = under("planted.good");
        return new ArchitectureRules("planted.good")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(good)));
    }

    private static ArchRule ruleForBad(String name) {
        return requireNonNull(RULES_FOR_BAD.get(name));
    }

    private static List<String> plantedFor(String name) {
        return requireNonNull(PLANTED.get(name)).stream()
                .map(type -> "planted.bad." + type)
                .toList();
    }

    private static JavaClasses under(String root) {
        return CODE.that(resideInAPackage(root + ".."));
    }
}
