package no.stafett.tilgang.folk;

import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Component;

/** Hvor noen kan legge inn folk og vikarer: lederen i sine egne enheter, systemadministratoren i hele kommunen (domenets §7). */
@Component
public class Ansvarsomraade {

    private static final List<Rolle> LEDERENS = List.of(Rolle.ANSATT, Rolle.RESSURSPERSON);
    private static final List<Rolle> KOMMUNENS =
            List.of(Rolle.KOORDINATOR, Rolle.KE, Rolle.FAGANSVARLIG, Rolle.ARKIVAR, Rolle.PERSONVERN, Rolle.SYSTEMADMIN);

    private final Enheter enheter;

    Ansvarsomraade(Enheter enheter) {
        this.enheter = enheter;
    }

    public List<Enhet> enheter(Bruker bruker) {
        return enheter.i(bruker.kommune()).stream().filter(e -> styrer(e.id(), bruker)).toList();
    }

    /** @throws FinnesIkke for en enhet i en annen kommune, eller en annens */
    public Enhet krev(EnhetId enhet, Bruker bruker) {
        return enheter(bruker).stream().filter(e -> e.id().equals(enhet)).findFirst().orElseThrow(FinnesIkke::new);
    }

    /** Rollene som kan gis i en enhet; en leder lager ikke ledere. */
    public List<Rolle> rollerIEnhet(Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) ? Stream.concat(LEDERENS.stream(), Stream.of(Rolle.LEDER)).toList() : LEDERENS;
    }

    /** Rollene som gjelder hele kommunen, og som bare systemadministratoren gir. */
    public List<Rolle> rollerIKommunen(Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) ? KOMMUNENS : List.of();
    }

    private static boolean styrer(EnhetId enhet, Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) || bruker.harI(Rolle.LEDER, enhet);
    }
}
