package io.github.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/**
 * The rules that compiled classes are held to, for the code under any root package: the program's own, or a planted
 * one. The table of folders is the first of them.
 */
record ArchitectureRules(String root) {
    private static final Set<String> FEATURES =
            Set.of("schedule", "people", "notes", "pictures", "quotes", "vocabulary", "report");

    /** Each folder and the folders it may use; whatever is not listed is forbidden. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("shell", Set.of("common")),
            Map.entry("schedule", Set.of("common", "shell")),
            Map.entry("people", Set.of("common", "shell", "schedule")),
            Map.entry("notes", Set.of("common", "shell", "schedule", "people")),
            Map.entry("pictures", Set.of("common", "shell", "schedule", "people", "notes")),
            Map.entry("quotes", Set.of("common", "shell", "schedule", "people", "notes")),
            Map.entry("vocabulary", Set.of("common", "shell", "schedule", "notes")),
            Map.entry("report", with(FEATURES, "common", "shell")),
            Map.entry("storage", with(FEATURES, "common")),
            Map.entry("cli", with(FEATURES, "common", "storage")),
            Map.entry("app", with(FEATURES, "common", "shell", "storage", "cli"))));

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

    private static final Set<String> XML_FACTORIES = Set.of(
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory",
            "javax.xml.xpath.XPathFactory");

    /** Every rule by a name that says what holds. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_USE.keySet().stream()
                .filter(folder -> forbiddenFor(folder).length > 0)
                .forEach(folder -> rules.put(folder + "UsesOnlyItsNeighbours", usesOnlyItsNeighbours(folder)));
        rules.put("everyFolderIsInTheTable", everyFolderIsInTheTable());
        rules.put(
                "foldersHaveNoCycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("onlyUiKnowsTheSceneGraph", onlyUiKnowsTheSceneGraph());
        rules.put("logicDoesNotReachIntoUi", logicDoesNotReachIntoUi());
        rules.put("viewModelsRunWithoutAWindow", viewModelsRunWithoutAWindow());
        rules.put("onlyStorageSpeaksSql", onlyStorageSpeaksSql());
        rules.put("theDatabaseIsNeverServed", theDatabaseIsNeverServed());
        rules.put("onlyTheTaskPackageStartsThreads", onlyTheTaskPackageStartsThreads());
        rules.put("onlyTheTaskPackageStopsThreads", onlyTheTaskPackageStopsThreads());
        rules.put("staticFieldsNeverChange", staticFieldsNeverChange());
        rules.put("noFieldIsInjected", noFieldIsInjected());
        rules.put("onlySafeXmlMakesXmlFactories", onlySafeXmlMakesXmlFactories());
        rules.put("classNamesSayWhatTheyDo", classNamesSayWhatTheyDo());
        return rules;
    }

    private ArchRule usesOnlyItsNeighbours(String folder) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + folder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbiddenFor(folder))
                .allowEmptyShould(true);
    }

    private ArchRule everyFolderIsInTheTable() {
        return classes().should(new ArchCondition<>("reside in a folder of the table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getPackageName();
                if (name.equals(root)) {
                    return;
                }
                String folder = name.substring(root.length() + 1).split("\\.")[0];
                events.add(new SimpleConditionEvent(
                        type, MAY_USE.containsKey(folder), type.getName() + " is in the unknown folder " + folder));
            }
        });
    }

    private ArchRule onlyUiKnowsTheSceneGraph() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ui())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.fxml..",
                        "org.fxmisc..",
                        "atlantafx..",
                        "org.kordamp.ikonli..");
    }

    private ArchRule logicDoesNotReachIntoUi() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ui())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + "..ui..", root + ".shell..");
    }

    private ArchRule viewModelsRunWithoutAWindow() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..")
                .allowEmptyShould(true);
    }

    private ArchRule onlyStorageSpeaksSql() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..");
    }

    private ArchRule theDatabaseIsNeverServed() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.h2\\.(server\\..*|tools\\.(Server|Console)(\\$.*)?)")
                .orShould()
                .callMethodWhere(target(nameMatching("(get|create|update|set)SQLXML")))
                .because("H2's server and console open the notebook to others, and its SQLXML reads outside entities");
    }

    private ArchRule onlyTheTaskPackageStartsThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".common.task..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(target(nameMatching("startVirtualThread|parallelStream|parallel")))
                .orShould()
                .dependOnClassesThat(describe(
                        "start threads",
                        type -> THREAD_STARTERS.contains(type.getName())
                                || type.getName().startsWith("java.lang.Thread$Builder")));
    }

    private ArchRule onlyTheTaskPackageStopsThreads() {
        DescribedPredicate<JavaMethodCall> onThread = describe(
                "sleep or interrupt",
                call -> targetOwner(assignableTo(Thread.class)).test(call)
                        && Set.of("sleep", "interrupt").contains(call.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".common.task..")
                .should()
                .callMethodWhere(onThread)
                .orShould()
                .callMethodWhere(describe(
                        "shut an executor down by interrupts",
                        call -> targetOwner(assignableTo(ExecutorService.class)).test(call)
                                && call.getName().equals("shutdownNow")))
                .because("an interrupt in the wrong thread closes the notebook's file");
    }

    private ArchRule staticFieldsNeverChange() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private ArchRule noFieldIsInjected() {
        return noFields()
                .should()
                .beAnnotatedWith(describe(
                        "fills a field from outside",
                        annotation -> annotation
                                .getRawType()
                                .getName()
                                .matches("(javax|jakarta)\\.(inject|annotation)\\..*|javafx\\.fxml\\..*|picocli\\..*"
                                        + "|org\\.springframework\\..*|com\\.google\\.inject\\..*")))
                .because("what an object needs comes through its constructor")
                .allowEmptyShould(true);
    }

    private ArchRule onlySafeXmlMakesXmlFactories() {
        return noClasses()
                .that()
                .haveSimpleNameNotStartingWith("SafeXml")
                .should()
                .dependOnClassesThat(describe("make XML readers", type -> XML_FACTORIES.contains(type.getName())))
                .because("one place switches outside entities off");
    }

    private ArchRule classNamesSayWhatTheyDo() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Utilities|Helper|Helpers|Manager)(\\$.*)?")
                .because("such a name takes anything in");
    }

    private String[] ui() {
        return new String[] {root + "..ui..", root + ".shell..", root + ".app.."};
    }

    private String[] forbiddenFor(String folder) {
        return MAY_USE.keySet().stream()
                .filter(other -> !other.equals(folder)
                        && !MAY_USE.getOrDefault(folder, Set.of()).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
