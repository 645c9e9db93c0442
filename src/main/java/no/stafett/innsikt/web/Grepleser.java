package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stansdrift;
import no.stafett.innsikt.Stansgrunn;
import no.stafett.innsikt.Stansliste;
import no.stafett.innsikt.Stanssak;
import no.stafett.innsikt.Stansutvalg;
import no.stafett.innsikt.Utsettelser;
import no.stafett.innsikt.grep.Ansvarsskifte;
import no.stafett.innsikt.grep.Grepbok;
import no.stafett.innsikt.grep.Grepfolk;
import no.stafett.innsikt.grep.Stansgrep;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Siden der lederen gjør noe med sakene hun har valgt. */
@Component
class Grepleser {

    private static final int HALVT_AAR = 180;

    private final Stansliste liste;
    private final Stansdrift drift;
    private final Grepfolk folk;
    private final Grepbok bok;
    private final Forretningsklokke klokke;

    Grepleser(Stansliste liste, Stansdrift drift, Grepfolk folk, Grepbok bok, Forretningsklokke klokke) {
        this.liste = liste;
        this.drift = drift;
        this.folk = folk;
        this.bok = bok;
        this.klokke = klokke;
    }

    /**
     * @param saker de av de valgte som står fast, og som hun ser
     * @param hva   det som skifter hender; tomt for andre grep
     * @param spoer om hun skal velge noen
     * @param folk  de hun kan velge blant; tomt også når det ikke er noen
     */
    record Innhold(Stansgrep grep, List<Stanssak> saker, Regel om, Set<Ansvarsskifte.Hva> hva, boolean spoer, List<Personer.Kollega> folk, LocalDate foerste, LocalDate siste,
            Stansutvalg utvalg) {

        public boolean gjelder(String slag) {
            return hva.contains(Ansvarsskifte.Hva.valueOf(slag));
        }

        /** Grunnen det gjøres noe med; den viktigste når det ikke hjelper mot noen av dem. */
        public Stansgrunn grunnen(Stanssak sak) {
            return Stansgrep.regelen(sak, grep, om).flatMap(regel -> sak.grunner().stream().filter(g -> g.regel() == regel).findFirst()).orElse(sak.viktigst());
        }

        /** Det hun ser om saken, så det går an å si fra når en annen var der først. */
        public String stand(Stanssak sak) {
            return sak.sak() + "_" + grunnen(sak).stand();
        }

        /** Ingen å velge. */
        public boolean ingen() {
            return spoer && folk.isEmpty();
        }

        /** Det er ikke noe å sende: ingen å velge, eller det hjelper ikke noen av sakene. */
        public boolean stopper() {
            return ingen() || !saker.isEmpty() && saker.stream().noneMatch(this::passer);
        }

        public boolean passer(Stanssak sak) {
            return Stansgrep.til(sak).stream().anyMatch(tilbud -> tilbud.grep() == grep);
        }

        public String tilbake() {
            return Innsiktadresse.til(utvalg);
        }
    }

    /** @param nei hvorfor det ikke gikk; null når det ikke er prøvd, eller feilene står ved feltene */
    ModelAndView side(Grepskjema skjema, Stansutvalg utvalg, Map<String, String> feil, String nei, Bruker leder) {
        drift.ajour();
        List<UUID> valgte = skjema.saker();
        bok.usynlige(valgte).forEach(bok::nektet);
        List<Stanssak> saker = valgte.isEmpty() ? List.of() : liste.bare(valgte, leder);
        Regel om = Regel.finn(skjema.om() == null ? "" : skjema.om()).orElse(null);
        Map<String, Object> modell = new HashMap<>(Map.of("side", innhold(skjema.grepet(), saker, om, utvalg, leder), "skrevet", skjema, "feltfeil", feil,
                "lengst", Utsettelser.LENGST, "noekkel", UUID.randomUUID().toString()));
        modell.put("nei", nei);
        return new ModelAndView("innsikt/grep", modell, !feil.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : nei != null ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    private Innhold innhold(Stansgrep grep, List<Stanssak> saker, Regel om, Stansutvalg utvalg, Bruker leder) {
        Set<Ansvarsskifte.Hva> hva = grep == Stansgrep.NY_ANSVARLIG ? saker.stream().flatMap(sak -> hva(sak, om).stream()).collect(Collectors.toSet()) : Set.of();
        boolean spoer = !hva.isEmpty() || grep == Stansgrep.VIKAR;
        LocalDate idag = klokke.idag();
        return new Innhold(grep, saker, om, hva, spoer && !saker.isEmpty(), spoer ? folk.til(saker, hva.size() == 1 ? hva.iterator().next() : null, leder) : List.of(),
                idag.plusDays(grep == Stansgrep.VIKAR || om == Regel.TILTAK_UTEN_ANSVARLIG ? 0 : 1),
                grep == Stansgrep.UTSETT ? idag.plusDays(Utsettelser.LENGST_DAGER) : grep == Stansgrep.VIKAR ? idag.plusYears(1) : idag.plusDays(HALVT_AAR), utvalg);
    }

    private static Optional<Ansvarsskifte.Hva> hva(Stanssak sak, Regel om) {
        return Stansgrep.regelen(sak, Stansgrep.NY_ANSVARLIG, om).map(regel -> Ansvarsskifte.Hva.av(regel, sak.nivaa()));
    }
}
