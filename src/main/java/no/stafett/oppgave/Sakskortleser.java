package no.stafett.oppgave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.samtykke.Samtykker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import no.stafett.tiltak.Planer;
import org.springframework.stereotype.Component;

/** Samler saken i korte trekk fra modulene under. Tilgangen er avklart før den spørres. */
@Component
public class Sakskortleser {
    private static final int SMÅBARN_ÅR = 2;

    private final Stafettpinne pinne;
    private final Enheter enheter;
    private final Samtykker samtykker;
    private final Planer planer;
    private final Forretningsklokke klokke;

    Sakskortleser(Stafettpinne pinne, Enheter enheter, Samtykker samtykker, Planer planer, Forretningsklokke klokke) {
        this.pinne = pinne;
        this.enheter = enheter;
        this.samtykker = samtykker;
        this.planer = planer;
        this.klokke = klokke;
    }

    public Sakskort les(Sak sak, Bruker bruker) {
        LocalDate idag = klokke.idag();
        long år = ChronoUnit.YEARS.between(sak.foedselsdato(), idag);
        boolean måneder = år < SMÅBARN_ÅR;
        long alder = måneder ? ChronoUnit.MONTHS.between(sak.foedselsdato(), idag) : år;
        return new Sakskort(sak.navn(), Long.toString(alder), måneder, enheter.hent(sak.enhet()).navn(),
                pinne.holderMedNavn(sak.id()).map(Personer.Kollega::navn).orElse(null),
                planer.evalueringsdato(sak.id()).orElse(null),
                samtykker.iSak(sak.id()).stream().map(s -> new Sakskort.Samtykke(s.tjeneste(), tilstand(s, idag))).toList(), samtykker.grenser(sak, bruker));
    }

    private static String tilstand(Samtykker.Samtykke samtykke, LocalDate idag) {
        if (samtykke.trukket()) {
            return "trukket";
        }
        boolean over = samtykke.til() != null && samtykke.til().isBefore(idag);
        return "gitt".equals(samtykke.avgjoerelse()) && over ? "utloept" : samtykke.avgjoerelse();
    }
}
