package org.taqarub.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The directions between modules and packages, as docs/ARCHITECTURE.md draws them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.taqarub");

    @Test
    void allModulesAreLookedAt() {
        assertTrue(CLASSES.contain("org.taqarub.reader.Reader"));
        assertTrue(CLASSES.contain("org.taqarub.store.Store"));
        assertTrue(CLASSES.contain("org.taqarub.app.Main"));
    }

    @Test
    void coreKnowsNoApp() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.taqarub.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.taqarub.app..");
        rule.check(CLASSES);
        ArchRule neitherTheStore = noClasses()
                .that()
                .resideOutsideOfPackages("org.taqarub.app..", "org.taqarub.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.taqarub.store..");
        neitherTheStore.check(CLASSES);
    }

    /** The tables know corrections, since these hold over what is read; search, counting and export know the tables, and not each other. */
    @Test
    void storePackagesFormNoCircle() {
        ArchRule rule = slices().matching("org.taqarub.store.(*)..").should().notDependOnEachOther();
        rule.check(CLASSES);
        ArchRule tables = noClasses()
                .that()
                .resideInAPackage("org.taqarub.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.taqarub.store.search..", "org.taqarub.store.once..", "org.taqarub.store.export..");
        tables.check(CLASSES);
    }

    /** Each package may use those before it in the order of reading; the types are open to all. */
    @Test
    void coreReadsInOrder() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.taqarub..")
                .withOptionalLayers(true)
                .layer("record")
                .definedBy("org.taqarub.record..")
                .layer("text")
                .definedBy("org.taqarub.text..")
                .layer("morphology")
                .definedBy("org.taqarub.morphology..")
                .layer("lexicon")
                .definedBy("org.taqarub.lexicon..")
                .layer("actor")
                .definedBy("org.taqarub.actor..")
                .layer("time")
                .definedBy("org.taqarub.time..")
                .layer("quote")
                .definedBy("org.taqarub.quote..")
                .layer("event")
                .definedBy("org.taqarub.event..")
                .layer("figure")
                .definedBy("org.taqarub.figure..")
                .layer("position")
                .definedBy("org.taqarub.position..")
                .layer("reader")
                .definedBy("org.taqarub.reader..")
                .layer("app")
                .definedBy("org.taqarub.app..")
                .whereLayer("record")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayOnlyAccessLayers("record")
                .whereLayer("morphology")
                .mayOnlyAccessLayers("record", "text")
                .whereLayer("lexicon")
                .mayOnlyAccessLayers("record", "text", "morphology")
                .whereLayer("actor")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon")
                .whereLayer("time")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon", "actor")
                .whereLayer("quote")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon", "actor", "time")
                .whereLayer("event")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon", "actor", "time", "quote")
                .whereLayer("figure")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon", "actor", "time", "quote", "event")
                .whereLayer("position")
                .mayOnlyAccessLayers("record", "text", "morphology", "lexicon", "actor", "time", "quote", "event")
                .whereLayer("reader")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "the app and the store",
                                from -> from.getPackageName().startsWith("org.taqarub.app")
                                        || from.getPackageName().startsWith("org.taqarub.store")),
                        com.tngtech.archunit.base.DescribedPredicate.alwaysTrue());
        rule.check(CLASSES);
    }

    @Test
    void coreHasNoNetworkAndNoDatabase() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.taqarub.app..", "org.taqarub.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.nio.channels..");
        rule.check(CLASSES);
    }

    @Test
    void coreAndStoreOpenNoSockets() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.taqarub.app..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|HttpURLConnection|URLConnection)");
        rule.check(CLASSES);
    }

    /** Files are the lexicon's (folders that the user names) and the models' (resources); the rest of core has none. */
    @Test
    void readingHasNoFiles() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "org.taqarub.record..",
                        "org.taqarub.text..",
                        "org.taqarub.actor..",
                        "org.taqarub.time..",
                        "org.taqarub.quote..",
                        "org.taqarub.event..",
                        "org.taqarub.figure..",
                        "org.taqarub.position..",
                        "org.taqarub.reader..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.(nio\\.file\\.(Files|FileSystem.*)|io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile))")
                .allowEmptyShould(true);
        rule.check(CLASSES);
    }

    @Test
    void appPackagesFormNoCircle() {
        ArchRule rule = slices().matching("org.taqarub.app.(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }

    @Test
    void commandsAreTheTop() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.taqarub.app.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.taqarub.app");
        rule.check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        ArchRule rule = noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Info");
        rule.check(CLASSES);
    }

    @Test
    void nobodyGets() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .doNotImplement("picocli.CommandLine$IVersionProvider")
                .should()
                .haveNameNotMatching("get[A-Z].*");
        rule.check(CLASSES);
    }

    @Test
    void typesAreRecordsAndEnums() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("org.taqarub.record..")
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords();
        rule.check(CLASSES);
    }
}
