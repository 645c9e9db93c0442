package no.stafett.demokommune;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lager kommunen: tenker ut sakene, skriver dem, spiller av de åpne i motoren, og skriver ned hva som er plantet. */
@Component
public class Storkommune {

    private final Modeller modeller;
    private final Radskriver skriver;
    private final Motorgang motor;
    private final Tidsmaskin tid;

    Storkommune(Modeller modeller, Radskriver skriver, Motorgang motor, Tidsmaskin tid) {
        this.modeller = modeller;
        this.skriver = skriver;
        this.motor = motor;
        this.tid = tid;
    }

    /** Alt i én transaksjon: stoppes programmet underveis, er ingenting skrevet, og neste start begynner på nytt. */
    @Transactional
    public Fasit opprett(Oppskrift oppskrift, Path fasit) {
        skriver.brukIndeksene();
        List<Modell> nivaaene = nivaaene();
        Manusbok bok = new Manusbok(oppskrift, tid.idag());
        skriver.skriv(new Radbok(bok, tid.naa()).rader(nivaaene));
        skriver.skriv(motor.spill(bok.saker(), nivaaene));
        skriver.glemPlanene();
        bok.fasit().skriv(fasit);
        return bok.fasit();
    }

    /** De felles modellene, slik de er nå. Kommunen har ingen egne. */
    private List<Modell> nivaaene() {
        return IntStream.rangeClosed(0, 3).mapToObj(n -> modeller.finnNyeste("nivaa_" + n, List.of()).orElseThrow()).toList();
    }
}
