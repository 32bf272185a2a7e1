package org.sujarit.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.privacy.NoPersonalData;

/** What somebody writes for a document of the organisation, anybody may read one day. */
class PublicTextTest {

    @Test
    void everyFreeTextOfARequestIsScreenedButForNamesOfOfficesAndTheReasonOfADecision() {
        List<String> unscreened = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sujarit.plan")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(PublicTextTest::isFreeText)
                        .map(text -> text.getDeclaringRecord().getSimpleName() + "." + text.getName())
                        .sorted()
                        .toList();

        assertThat(unscreened)
                .containsExactly(
                        "DecideRequest.reason",
                        "OrganisationDetails.district",
                        "OrganisationDetails.nameEn",
                        "OrganisationDetails.nameTh",
                        "OrganisationDetails.province",
                        "RegisterOrganisation.district",
                        "RegisterOrganisation.nameEn",
                        "RegisterOrganisation.nameTh",
                        "RegisterOrganisation.province",
                        "UnitDetails.name");
    }

    /** A text of bounded length and no form, by itself or in a list, that is not screened. */
    private static boolean isFreeText(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        if (type instanceof AnnotatedParameterizedType list && List.class.isAssignableFrom(component.getType())) {
            type = list.getAnnotatedActualTypeArguments()[0];
        }
        return type.getType() == String.class
                && type.isAnnotationPresent(Size.class)
                && !type.isAnnotationPresent(Pattern.class)
                && !type.isAnnotationPresent(NoPersonalData.class);
    }
}
