package org.sujarit.complaint.complaint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** A place has both coordinates or none, and they lie in Thailand. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InThailand.Validator.class)
@interface InThailand {

    String message() default "{org.sujarit.complaint.OutsideThailand}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the coordinate that is wrong. */
    class Validator implements ConstraintValidator<InThailand, Place> {

        private static final String HALF = "{org.sujarit.complaint.HalfACoordinate}";
        private static final String OUTSIDE = "{org.sujarit.complaint.OutsideThailand}";

        @Override
        public boolean isValid(Place place, ConstraintValidatorContext context) {
            BigDecimal latitude = place.latitude();
            BigDecimal longitude = place.longitude();
            if (latitude == null && longitude == null) {
                return true;
            }
            if (latitude == null) {
                return refuse(context, HALF, "latitude");
            }
            if (longitude == null) {
                return refuse(context, HALF, "longitude");
            }
            return Thailand.contains(latitude, longitude) || refuse(context, OUTSIDE, "latitude");
        }

        private static boolean refuse(ConstraintValidatorContext context, String message, String field) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
