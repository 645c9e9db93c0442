package no.stafett.tiltak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * En plan, eller en utgave av den.
 *
 * @param plantype bti, skolemiljoe eller barnehagemiljoe
 * @param hjemmel  lovhenvisningen som skal stå på planen; null når det ikke skal stå noen
 * @param av       navnet på den som skrev den; null når det ikke er kjent
 * @param fordi    hvorfor lederen flyttet evalueringen; null når hun ikke gjorde det
 */
public record Plan(UUID id, String maal, String delmaal, LocalDate evalueringsdato, String plantype, String hjemmel, Instant opprettet, String av,
        String fordi) {

    public static final String BTI = "bti";

    Plan med(String nyttMaal, String nyttDelmaal, String nyType, String nyHjemmel) {
        return new Plan(UUID.randomUUID(), nyttMaal, nyttDelmaal, evalueringsdato, nyType, nyHjemmel, null, null, null);
    }

    Plan med(LocalDate dag) {
        return med(dag, null);
    }

    Plan med(LocalDate dag, String hvorfor) {
        return new Plan(UUID.randomUUID(), maal, delmaal, dag, plantype, hjemmel, null, null, hvorfor);
    }
}
