package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stansdrift;
import no.stafett.innsikt.Stansliste;
import no.stafett.innsikt.Stanssak;
import no.stafett.innsikt.Stanssortering;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.Utsatte;
import no.stafett.innsikt.Utsettelser;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.sak.Saker;
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
    private final Utsatte utsatte;
    private final Saker saker;
    private final Forretningsklokke klokke;

    Innsiktleser(Stansliste liste, Stansdrift drift, Utsatte utsatte, Saker saker, Forretningsklokke klokke) {
        this.liste = liste;
        this.drift = drift;
        this.utsatte = utsatte;
        this.saker = saker;
        this.klokke = klokke;
    }

    /** Et tall og adressen til det det teller. @param regel null for alle */
    record Tall(String regel, long antall, String adresse, boolean valgt) {
    }

    /**
     * @param neste   adressen til neste side; null på den siste
     * @param begge   om brukeren kan velge mellom egne enheter og kommunen
     * @param utsatte hvor mange saker som er utsatt i enhetene hennes
     */
    record Innhold(Stansutvalg utvalg, List<Tall> tall, long antall, List<Stanssak> saker, String neste, boolean begge, long utsatte) {

        public List<Stanssortering> rekkefoelger() {
            return List.of(Stanssortering.values());
        }

        public List<Integer> sider() {
            return Innsiktadresse.SIDER;
        }

        /** Adressen til noe som gjøres i saken. @param sak id-en */
        public String grep(String sak, String hva) {
            return Innsiktadresse.grep(sak, hva, utvalg);
        }

        /** Det som passer for saken, det beste først. */
        public List<Stansgrep.Tilbud> grepene(Stanssak sak) {
            return Stansgrep.til(sak);
        }

        public String skjema(Stansgrep.Tilbud tilbud, Stanssak sak) {
            return Innsiktadresse.skjema(tilbud, sak.navn(), utvalg);
        }

        /** Det mange saker kan få på én gang. */
        public List<String> forMange() {
            return Arrays.stream(Stansgrep.values()).filter(Stansgrep::kanGjelderMange).map(Stansgrep::id).toList();
        }

        /** Om saken er på siden. */
        boolean har(String sak) {
            return saker.stream().anyMatch(s -> s.navn().equals(sak));
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
        Innhold innhold = new Innhold(utvalg, tall(utvalg, tall), antall, side.saker(), side.neste() == null ? null : Innsiktadresse.til(utvalg.neste(side.neste())),
                bruker.har(Rolle.LEDER) && bruker.har(Rolle.KOORDINATOR), bruker.har(Rolle.LEDER) ? utsatte.tell(bruker) : 0);
        Map<String, Object> modell = new HashMap<>(Map.of("side", innhold, "skrevet", skrevet, "feltfeil", skrevet.feil(), "lengst", Utsettelser.LENGST,
                "noekkel", UUID.randomUUID().toString(), "foerste", klokke.idag().plusDays(1), "siste", klokke.idag().plusDays(Utsettelser.LENGST_DAGER)));
        if (skrevet.sak() != null && !innhold.har(skrevet.sak())) {
            // Saken er borte fra siden i mellomtiden. Det hun skrev, skal ikke være det.
            modell.put("borte", saker.hent(SakId.av(skrevet.sak())).saksnummer());
        }
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
