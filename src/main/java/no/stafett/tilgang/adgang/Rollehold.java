package no.stafett.tilgang.adgang;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.folk.Ansvarsomraade;
import no.stafett.tilgang.folk.EnesteIRollen;
import no.stafett.tilgang.folk.Konto;
import no.stafett.tilgang.folk.Rolleoensker;
import no.stafett.tilgang.folk.SkjemaetHarFeil;
import no.stafett.tilgang.folk.Tildeling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rollene til den enkelte: gi en, fra og til, og ta den. Lederen i sin egen enhet, systemadministratoren i hele kommunen, og ingen hos
 * seg selv. Det systemadministratoren gir, kan måtte vente på et ja ({@link Rolleoensker}).
 */
@Service
public class Rollehold {

    /** Lenger fram enn dette er en skrivefeil. */
    private static final int LENGST_AAR = 10;

    private final Rolletabell tabell;
    private final Personoppslag personer;
    private final Ansvarsomraade omraade;
    private final Konto konto;
    private final Rolleoensker oensker;

    Rollehold(Rolletabell tabell, Personoppslag personer, Ansvarsomraade omraade, Konto konto, Rolleoensker oensker) {
        this.tabell = tabell;
        this.personer = personer;
        this.omraade = omraade;
        this.konto = konto;
        this.oensker = oensker;
    }

    /** @return om den venter på et ja @throws SkjemaetHarFeil når noe ikke kan brukes, eller hun har den */
    @Transactional
    public boolean gi(Tildeling ny, Bruker av) {
        krevAndre(ny.person(), av);
        if (!personer.krev(ny.person(), av).slipperInn()) {
            throw new SkjemaetHarFeil(Map.of("rolle", "org.feil.sluttet"));
        }
        Map<String, String> feil = dager(ny.fra(), ny.til());
        if (!kanStyre(ny.rolle(), ny.enhet(), av)) {
            feil.put("rolle", "folk.feil.rolle");
        }
        kast(feil);
        konto.laas(ny.person());
        try {
            return oensker.giEllerBe(ny, av);
        } catch (SkjemaetHarFeil nei) {
            throw new SkjemaetHarFeil(Map.of("rolle", nei.felt().get("epost")));
        }
    }

    /** @throws SkjemaetHarFeil når dagen ikke kan brukes, eller rollen varer lenger enn brukeren kan gi alene */
    @Transactional
    public void settSlutt(Tildeling t, Bruker av) {
        Tildeling har = krev(t, av);
        kast(dager(null, t.til()));
        if (t.til() == null ? har.til() == null : t.til().equals(har.til())) {
            return;
        }
        boolean lenger = t.til() == null || har.til() != null && t.til().isAfter(har.til());
        if (har.fra() != null && t.til() != null && t.til().isBefore(har.fra()) || lenger && !oensker.girAlene(t, av)) {
            throw new SkjemaetHarFeil(Map.of("til", lenger ? "org.feil.forleng" : "org.feil.til"));
        }
        if (t.til() != null) {
            konto.krevErstattelig(t.person(), t.rolle(), t.enhet());
        }
        tabell.settSlutt(t);
    }

    /**
     * Slutter med en gang, også i det hun holder på med.
     *
     * @throws SisteRollen når hun ikke har en til: da er det en avgang
     * @throws EnesteIRollen når ingen andre har den, og noe venter på den
     * @throws NoeHvilerPaaHenne når saker eller oppgaver ville stått uten noen
     */
    @Transactional
    public void avslutt(Tildeling t, Bruker av) {
        ta(t, "valgt", av);
    }

    /** Som {@link #avslutt}, for en som ikke står i lista. */
    public void taFraLista(Tildeling t, Bruker av) {
        ta(t, "liste", av);
    }

    private void ta(Tildeling t, String grunn, Bruker av) {
        Tildeling har = krev(t, av);
        if (har.fra() == null || !har.fra().isAfter(tabell.idag())) {
            konto.laas(t.person());
            krevKanTas(t);
        }
        tabell.fjern(t, grunn);
    }

    private void krevKanTas(Tildeling t) {
        konto.krevErstattelig(t.person(), t.rolle(), t.enhet());
        if (!tabell.harEnTil(t)) {
            throw new SisteRollen();
        }
        if (!tabell.arbeiderDerUten(t) && tabell.hviler(t)) {
            throw new NoeHvilerPaaHenne();
        }
    }

    /** Når enheten legges ned; den som legger ned, har sett etter at ingen sak er åpen der. */
    public int tømEnheten(EnhetId enhet, Bruker av) {
        return tabell.tøm(enhet, av);
    }

    public boolean kanStyre(String rolle, EnhetId enhet, Bruker av) {
        List<String> lov = enhet == null ? omraade.rollerIKommunen(av) : omraade.enheter(av).stream().anyMatch(e -> e.id().equals(enhet))
                ? omraade.rollerIEnhet(av) : List.of();
        return lov.contains(rolle);
    }

    /** Om brukeren kan slå henne opp. */
    public boolean ser(PersonId person, Bruker av) {
        return personer.ser(person, av);
    }

    /** Rollen hun har, eller skal få; dagene kan være andre. */
    public Optional<Tildeling> finn(Tildeling t) {
        return tabell.finn(t);
    }

    private Tildeling krev(Tildeling t, Bruker av) {
        krevAndre(t.person(), av);
        personer.krev(t.person(), av);
        return tabell.finn(t).filter(har -> kanStyre(t.rolle(), t.enhet(), av)).orElseThrow(FinnesIkke::new);
    }

    private static void krevAndre(PersonId person, Bruker av) {
        if (person.equals(av.id())) {
            throw new FinnesIkke();
        }
    }

    /** Feltene det er noe galt med; begge dagene kan være tomme. */
    public Map<String, String> dager(LocalDate fra, LocalDate til) {
        Map<String, String> feil = new LinkedHashMap<>();
        LocalDate idag = tabell.idag();
        if (fra != null && (fra.isBefore(idag) || fra.isAfter(idag.plusYears(LENGST_AAR)))) {
            feil.put("fra", "org.feil.fra");
        }
        if (til != null && (til.isBefore(fra == null ? idag : fra) || til.isAfter(idag.plusYears(LENGST_AAR)))) {
            feil.put("til", "org.feil.til");
        }
        return feil;
    }

    private static void kast(Map<String, String> feil) {
        if (!feil.isEmpty()) {
            throw new SkjemaetHarFeil(feil);
        }
    }
}
