package no.stafett.innsikt;

import java.time.YearMonth;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;

/**
 * Merket til neste side, slik det står i adressen. Koordinatorens er låst for henne og for måneden: det hun legger til side, sier ingenting
 * om den samme saken måneden etter.
 */
@Component
class Stansmerke {

    private static final String SKILLE = "/";

    private final Soekelaas laas;
    private final Forretningsklokke klokke;

    Stansmerke(Soekelaas laas, Forretningsklokke klokke) {
        this.laas = laas;
        this.klokke = klokke;
    }

    String ut(String merke, Stansutvalg utvalg, Bruker bruker) {
        return utvalg.kommunen() ? laas.laas(maaned() + merke, bruker.id()) : merke;
    }

    /** @throws UgyldigStansmerke når det er låst for en annen, eller er fra en annen måned */
    String inn(Stansutvalg utvalg, Bruker bruker) {
        if (!utvalg.kommunen()) {
            return utvalg.etter();
        }
        return laas.aapne(utvalg.etter(), bruker.id()).filter(aapent -> Soekelaas.erLaast(utvalg.etter()) && aapent.startsWith(maaned()))
                .map(aapent -> aapent.substring(maaned().length())).orElseThrow(() -> new UgyldigStansmerke(null));
    }

    private String maaned() {
        return YearMonth.from(klokke.idag()) + SKILLE;
    }
}
