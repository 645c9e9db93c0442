package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stansdrift;
import no.stafett.innsikt.Stansliste;
import no.stafett.innsikt.Stanssak;
import no.stafett.innsikt.Stanssortering;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.Utsettelser;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Det siden viser. */
@Component
class Innsiktleser {

    private final Stansliste liste;
    private final Stansdrift drift;
    private final Forretningsklokke klokke;

    Innsiktleser(Stansliste liste, Stansdrift drift, Forretningsklokke klokke) {
        this.liste = liste;
        this.drift = drift;
        this.klokke = klokke;
    }

    /** Et tall og adressen til det det teller. @param regel null for alle */
    record Tall(String regel, long antall, String adresse, boolean valgt) {
    }

    /** @param neste adressen til neste side; null på den siste @param begge om brukeren kan velge mellom egne enheter og kommunen */
    record Innhold(Stansutvalg utvalg, List<Tall> tall, long antall, List<Stanssak> saker, String neste, boolean begge) {

        public List<Stanssortering> rekkefoelger() {
            return List.of(Stanssortering.values());
        }

        public List<Integer> sider() {
            return Innsiktadresse.SIDER;
        }

        /** Adressen til noe som gjøres i saken. */
        public String grep(Stanssak sak, String hva) {
            return Innsiktadresse.grep(sak.navn(), hva, utvalg);
        }
    }

    /** Det som ble skrevet i en utsettelse som ikke gikk. @param sak saken; null når ingen */
    record Skrevet(String sak, String til, String grunn, Map<String, String> feil) {

        static final Skrevet INGENTING = new Skrevet(null, null, null, Map.of());
    }

    ModelAndView side(Stansutvalg utvalg, Skrevet skrevet, Bruker bruker) {
        drift.ajour();
        Stansliste.Tall tall = liste.tell(utvalg.kommunen(), bruker);
        Stansliste.Side side = liste.hent(utvalg, bruker);
        long antall = utvalg.regel() == null ? tall.alle() : tall.hver().getOrDefault(utvalg.regel(), 0L);
        Innhold innhold = new Innhold(utvalg, tall(utvalg, tall), antall, side.saker(),
                side.neste() == null ? null : Innsiktadresse.til(utvalg.neste(side.neste())), bruker.har(Rolle.LEDER) && bruker.har(Rolle.KOORDINATOR));
        Map<String, Object> modell = new HashMap<>(Map.of("side", innhold, "skrevet", skrevet, "feltfeil", skrevet.feil(), "lengst", Utsettelser.LENGST,
                "noekkel", UUID.randomUUID().toString(), "foerste", klokke.idag().plusDays(1), "siste", klokke.idag().plusDays(Utsettelser.LENGST_DAGER)));
        return new ModelAndView("innsikt/stoppede", modell, skrevet.feil().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Alle, og så hver grunn som gjelder noen; den som er valgt, står der også når den ikke gjelder noen lenger. */
    private static List<Tall> tall(Stansutvalg utvalg, Stansliste.Tall talt) {
        List<Tall> tall = new ArrayList<>(List.of(new Tall(null, talt.alle(), Innsiktadresse.til(utvalg.bare(null)), utvalg.regel() == null)));
        for (Regel regel : Regel.values()) {
            long antall = talt.hver().getOrDefault(regel, 0L);
            if (antall > 0 || regel == utvalg.regel()) {
                tall.add(new Tall(regel.id(), antall, Innsiktadresse.til(utvalg.bare(regel)), regel == utvalg.regel()));
            }
        }
        return tall;
    }
}
