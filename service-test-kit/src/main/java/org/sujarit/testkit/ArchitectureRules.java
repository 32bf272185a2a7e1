package org.sujarit.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.TenantId;

/** What holds for the classes of every service; each service's build checks its own. */
public final class ArchitectureRules {

    private static final String KIT = "org.sujarit.kit";

    private ArchitectureRules() {}

    /**
     * Fails naming every class that breaks a rule.
     *
     * @param servicePackage the service's own, such as {@code org.sujarit.plan}
     * @param openToAll simple names of the entities that are not confined to an organisation; say why at each
     */
    public static void assertKept(String servicePackage, Set<String> openToAll) {
        JavaClasses imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage, KIT);
        rules(servicePackage, openToAll).forEach(rule -> rule.check(imported));
    }

    static List<ArchRule> rules(String servicePackage, Set<String> openToAll) {
        return List.of(
                onlyKnows(servicePackage, servicePackage, KIT),
                onlyKnows(KIT, KIT),
                slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles(),
                classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource"),
                noClasses().should().haveNameMatching(".*(Impl|Utils?)"),
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                noClasses().should().callMethod(Thread.class, "sleep", long.class),
                // @TenantId does not confine native SQL: only the kit may use it, on its own tables.
                noClasses()
                        .that()
                        .resideInAPackage(servicePackage + "..")
                        .should()
                        .callMethodWhere(target(nameStartingWith("createNative"))),
                classes()
                        .that()
                        .resideInAPackage(servicePackage + "..")
                        .and(describe("hold catalogues", ArchitectureRules::holdsFilesByYears))
                        .should()
                        .beAnnotatedWith("io.quarkus.runtime.Startup")
                        .because("a file that can't be used stops the start and not the first request")
                        .allowEmptyShould(true),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .and()
                        .resideInAPackage(servicePackage + "..")
                        .should(beConfinedToAnOrganisationUnless(openToAll)));
    }

    /** Of our own packages; libraries are anybody's. */
    private static ArchRule onlyKnows(String who, String... known) {
        String[] within = List.of(known).stream().map(name -> name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(who + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sujarit..").and(not(resideInAnyPackage(within))))
                .as(who + " knows nothing of ours but " + List.of(known));
    }

    private static ArchCondition<JavaClass> beConfinedToAnOrganisationUnless(Set<String> openToAll) {
        return new ArchCondition<>("have a field with @TenantId, just those being without: " + openToAll) {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                boolean confined =
                        entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class));
                if (confined == openToAll.contains(entity.getSimpleName())) {
                    String is = confined ? " is confined to an organisation" : " has no field with @TenantId";
                    events.add(SimpleConditionEvent.violated(entity, entity.getName() + is));
                }
            }
        };
    }

    private static boolean holdsFilesByYears(JavaClass candidate) {
        return candidate.getAllFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals(KIT + ".catalogue.FilesByYears"));
    }
}
