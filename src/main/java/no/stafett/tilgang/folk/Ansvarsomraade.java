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

    private static final List<String> LEDERENS = List.of(Rolle.ANSATT.navn(), Rolle.RESSURSPERSON.navn());
    /** Den fagansvarlige for alle tjenestene, eller for én av dem; aldri i en enhet. */
    private static final List<String> KOMMUNENS = Stream.of(Stream.of(Rolle.KOORDINATOR, Rolle.KE, Rolle.FAGANSVARLIG).map(Rolle::navn),
            Stream.of(Enhet.TJENESTER.split("\\|")).map(Rolle::fagansvarligFor), Stream.of(Rolle.ARKIVAR, Rolle.PERSONVERN, Rolle.SYSTEMADMIN).map(Rolle::navn))
            .flatMap(roller -> roller).toList();

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
    public List<String> rollerIEnhet(Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) ? Stream.concat(LEDERENS.stream(), Stream.of(Rolle.LEDER.navn())).toList() : LEDERENS;
    }

    /** Rollene som gjelder hele kommunen, og som bare systemadministratoren gir. */
    public List<String> rollerIKommunen(Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) ? KOMMUNENS : List.of();
    }

    private static boolean styrer(EnhetId enhet, Bruker bruker) {
        return bruker.har(Rolle.SYSTEMADMIN) || bruker.harI(Rolle.LEDER, enhet);
    }
}
