package org.sujarit.kit.privacy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A free text that is kept for the public or read by many, and may hold no national id with its check digit, telephone
 * number, e-mail address or name after an honorific.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalData.Validator.class)
public @interface NoPersonalData {

    /** What it may not hold; an address on the web is full of digits that mean nothing. */
    PersonalData[] value() default {
        PersonalData.NATIONAL_ID, PersonalData.TELEPHONE, PersonalData.EMAIL, PersonalData.NAME
    };

    String message() default "{org.sujarit.PersonalData.NAME}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what kind of personal data was found, and never repeats it. */
    class Validator implements ConstraintValidator<NoPersonalData, CharSequence> {

        private Set<PersonalData> looked;

        @Override
        public void initialize(NoPersonalData annotation) {
            looked = EnumSet.copyOf(List.of(annotation.value()));
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return PersonalData.in(text.toString(), looked)
                    .map(found -> refuse(found, context))
                    .orElse(true);
        }

        private static boolean refuse(PersonalData found, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{org.sujarit.PersonalData." + found + "}")
                    .addConstraintViolation();
            return false;
        }
    }
}
