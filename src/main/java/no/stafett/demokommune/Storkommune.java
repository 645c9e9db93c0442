package no.stafett.demokommune;

import java.nio.file.Path;
import java.util.List;
import no.stafett.prosess.Modell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lager kommunen: tenker ut sakene, skriver dem, spiller av de åpne i motoren, og skriver ned hva som er plantet. */
@Component
public class Storkommune {

    private final Modellbok modellbok;
    private final Radskriver skriver;
    private final Motorgang motor;
    private final Tidsmaskin tid;

    Storkommune(Modellbok modellbok, Radskriver skriver, Motorgang motor, Tidsmaskin tid) {
        this.modellbok = modellbok;
        this.skriver = skriver;
        this.motor = motor;
        this.tid = tid;
    }

    /** Alt i én transaksjon: stoppes programmet underveis, er ingenting skrevet, og neste start begynner på nytt. */
    @Transactional
    public Fasit opprett(Oppskrift oppskrift, Path fasit) {
        skriver.brukIndeksene();
        boolean innsikt = skriver.finnes(Tabell.STENGT_PERIODE, Tabell.INNSIKT_UTSETTELSE);
        List<Modell> modeller = modellbok.nivaaene();
        Manusbok bok = new Manusbok(oppskrift, tid.idag(), innsikt);
        skriver.skriv(new Radbok(bok).rader(modeller, innsikt));
        skriver.skriv(motor.spill(bok.saker(), modeller));
        bok.fasit().skriv(fasit);
        return bok.fasit();
    }
}
