package dev.lethe.toolkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Holds the arrows of {@code docs/architecture.md}: core at the bottom, wings that do not know each other, toolkit on top. */
@AnalyzeClasses(packages = "dev.lethe", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
    private static final String METADATA = "dev.lethe.metadata..";
    private static final String ENCODING = "dev.lethe.encoding..";
    private static final String COMPRESS = "dev.lethe.compress..";
    private static final String REDACTION = "dev.lethe.redaction..";
    private static final String SEGMENTATION = "dev.lethe.segmentation..";
    private static final String TOOLKIT = "dev.lethe.toolkit..";

    private static final String[] DESKTOP = {"java.awt..", "javax.imageio..", "javax.swing.."};

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage("dev.lethe..")
            .and(resideOutsideOfPackages(METADATA, ENCODING, COMPRESS, REDACTION, SEGMENTATION, TOOLKIT));

    /** The classes that come with the JDK's base, or with Lethe, or leave no trace at run time. */
    private static final DescribedPredicate<JavaClass> FAMILIAR =
            resideInAnyPackage("java..", "javax.crypto..", "dev.lethe..", "org.jspecify..");

    @ArchTest
    static final ArchRule core_needs_nothing_but_the_jdk =
            house(classes().that(CORE).should().onlyDependOnClassesThat(CORE.or(FAMILIAR.and(notOurs()))));

    @ArchTest
    static final ArchRule metadata_knows_core_alone = knowsCoreAnd(METADATA);

    @ArchTest
    static final ArchRule encoding_knows_core_alone = knowsCoreAnd(ENCODING);

    @ArchTest
    static final ArchRule compress_knows_core_and_encoding = knowsCoreAnd(COMPRESS, ENCODING);

    @ArchTest
    static final ArchRule redaction_knows_core_alone = knowsCoreAnd(REDACTION);

    @ArchTest
    static final ArchRule segmentation_knows_core_alone = knowsCoreAnd(SEGMENTATION);

    @ArchTest
    static final ArchRule desktop_classes_stay_in_encoding = house(noClasses()
            .that()
            .resideOutsideOfPackage(ENCODING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DESKTOP));

    @ArchTest
    static final ArchRule the_network_is_for_deletion_checks_alone = house(noClasses()
            .that()
            .resideOutsideOfPackage("dev.lethe.toolkit.deletion..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http.."));

    @ArchTest
    static final ArchRule libraries_stay_out_of_signatures =
            house(classes().that().areNotPrivate().should(showOnlyFamiliarTypes()));

    @ArchTest
    static final ArchRule packages_do_not_need_each_other_in_circles =
            slices().matching("dev.lethe.(**)").should().beFreeOfCycles();

    private static ArchRule knowsCoreAnd(String wing, String... others) {
        DescribedPredicate<JavaClass> allowed =
                CORE.or(resideInAnyPackage(wing)).or(resideInAnyPackage(others)).or(notOurs());
        return house(classes().that().resideInAPackage(wing).should().onlyDependOnClassesThat(allowed));
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return resideOutsideOfPackages("dev.lethe..");
    }

    /** Encoding may show AWT and ImageIO types: the bridge to BufferedImage is one of its jobs. */
    private static ArchCondition<JavaClass> showOnlyFamiliarTypes() {
        return new ArchCondition<>("show only types of the JDK and of Lethe in what a user can call") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                if (!isVisible(owner)) {
                    return;
                }
                DescribedPredicate<JavaClass> shown =
                        resideInAnyPackage(ENCODING).test(owner)
                                ? FAMILIAR.or(resideInAnyPackage(DESKTOP))
                                : FAMILIAR.and(resideOutsideOfPackages(DESKTOP));
                Stream<JavaClass> parents =
                        Stream.concat(owner.getRawSuperclass().stream(), owner.getRawInterfaces().stream());
                Stream<JavaClass> members = owner.getMembers().stream()
                        .filter(ArchitectureTest::isVisible)
                        .flatMap(ArchitectureTest::typesOf);
                Stream.concat(parents, members)
                        .filter(type -> !type.getBaseComponentType().isPrimitive())
                        .filter(type -> !shown.test(type.getBaseComponentType()))
                        .distinct()
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(owner, owner.getName() + " shows " + type.getName())));
            }
        };
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** The types in a member's signature, those between angle brackets included. */
    private static Stream<JavaClass> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            unit.getReturnType().getAllInvolvedRawTypes().stream(),
                            unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                            unit.getExceptionTypes().stream())
                    .flatMap(types -> types);
        }
        return member.getAllInvolvedRawTypes().stream();
    }

    /** A module may still be empty, so a rule may have nothing to judge. */
    private static ArchRule house(ArchRule rule) {
        return rule.allowEmptyShould(true);
    }

    /** ArchUnit's own option knows {@code target/test-classes} alone, and a build may write elsewhere. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
