package no.stafett.sak;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** En dag noen som lever, kan være født: ikke i framtiden, og ikke for mer enn 110 år siden. */
@Constraint(validatedBy = Foedselsdato.Kontroll.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Foedselsdato {

    String message() default "ugyldig_foedselsdato";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Kontrollen. */
    class Kontroll implements ConstraintValidator<Foedselsdato, LocalDate> {

        private static final int ELDST = 110;

        @Override
        public boolean isValid(LocalDate dato, ConstraintValidatorContext omgivelse) {
            LocalDate idag = LocalDate.now(omgivelse.getClockProvider().getClock());
            return dato == null || !dato.isAfter(idag) && dato.isAfter(idag.minusYears(ELDST));
        }
    }
}
