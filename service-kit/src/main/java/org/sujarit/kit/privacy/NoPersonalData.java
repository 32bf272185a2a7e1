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

/**
 * A free text that is kept for the public or read by many, and may hold no national id with its check digit, telephone
 * number, e-mail address or name after an honorific.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalData.Validator.class)
public @interface NoPersonalData {

    String message() default "{org.sujarit.PersonalData.NAME}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what kind of personal data was found, and never repeats it. */
    class Validator implements ConstraintValidator<NoPersonalData, CharSequence> {

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return PersonalData.in(text.toString())
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
