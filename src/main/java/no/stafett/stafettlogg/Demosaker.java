package no.stafett.stafettlogg;

import java.time.LocalDate;
import java.util.List;
import no.stafett.sak.Foresatt;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.NyUndring;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.stereotype.Component;

/** Noen få oppdiktede undringer i en ny demodatabase, så den første som kommer, har noe å ta tak i. */
@Component
public class Demosaker {

    private final Undring undring;
    private final Personer personer;

    Demosaker(Undring undring, Personer personer) {
        this.undring = undring;
        this.personer = personer;
    }

    /** Meldes av demopersonene, gjennom samme vei som alle andre undringer. */
    public void opprett() {
        meld("barnehage.ansatt", HvemGjelder.BARN, "Ada", "Lindås", LocalDate.of(2020, 5, 4),
                List.of(new Foresatt("Maria Lindås", "mor", true), new Foresatt("Ali Lindås", "far", true)),
                "Ada leker mest alene ute. De siste ukene har hun ikke villet være med i samlingsstund.");
        meld("skole.ansatt", HvemGjelder.BARN, "Elias", "Furuseth", LocalDate.of(2016, 9, 21),
                List.of(new Foresatt("Hanne Furuseth", "mor", true)),
                "Elias har vært borte seks mandager på rad og er stille i timene.");
        meld("helse.ansatt", HvemGjelder.GRAVID, "Sofie", "Bratli", LocalDate.of(1999, 2, 11), List.of(),
                "Sofie forteller at hun sover lite og har få rundt seg.");
        meld("b.ansatt", HvemGjelder.BARN, "Noah", "Sandvik", LocalDate.of(2021, 1, 30),
                List.of(new Foresatt("Lene Sandvik", "mor", true)),
                "Noah blir ofte lei seg når han blir hentet, og vil ikke fortelle hvorfor.");
    }

    private void meld(String av, HvemGjelder hvem, String fornavn, String etternavn, LocalDate foedt, List<Foresatt> foresatte,
            String tekst) {
        Bruker bruker = personer.finn(av).orElseThrow();
        undring.meld(new NyUndring(hvem, fornavn, etternavn, foedt, bruker.enheter().get(0), foresatte, false), tekst, null, bruker);
    }
}
