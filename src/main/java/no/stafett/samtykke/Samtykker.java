package no.stafett.samtykke;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.samtykke.Samtykkevurdering.Saksbilde;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Samtykkene i saken slik de gjelder nå. Det siste hver enkelt sa om en tjeneste, er det som teller. */
@Component
public class Samtykker {

    private final Erklaeringer erklaeringer;
    private final Samtykkevurdering vurdering;
    private final Enheter enheter;
    private final Forretningsklokke klokke;

    Samtykker(Erklaeringer erklaeringer, Samtykkevurdering vurdering, Enheter enheter, Forretningsklokke klokke) {
        this.erklaeringer = erklaeringer;
        this.vurdering = vurdering;
        this.enheter = enheter;
        this.klokke = klokke;
    }

    /**
     * Hvordan det står til med samtykket for en tjeneste.
     *
     * @param avgjoerelse gitt, nektet, eller venter når flere må svare og noen mangler
     * @param til         null når ingen slutt er avtalt
     */
    public record Samtykke(String tjeneste, String avgjoerelse, LocalDate fra, LocalDate til, boolean trukket) {
    }

    /** Én rad for hver tjeneste det er svart om, etter tjenestens navn. */
    public List<Samtykke> iSak(SakId sakId) {
        Saksbilde bilde = vurdering.bilde(sakId);
        return bilde.tjenester().sorted().map(t -> stilling(bilde, bilde.om(t))).toList();
    }

    /**
     * Det den som har sagt ja, har sagt om hva tjenesten kan få vite, og hva den ikke skal.
     *
     * @param informasjon hva som kan deles; tom når ingen har sagt noe om det
     * @param unntak      hva som ikke skal deles; tom når det ikke er noe
     */
    @Schema(name = "Samtykkegrense")
    public record Grense(String tjeneste, String informasjon, String unntak) {
    }

    /**
     * Grensene for tjenestene som kan få del i saken i dag, for dem der noen har satt en; etter tjenestens navn. Bare for dem som arbeider der
     * saken hører til: å vise den andre tjenesten hva den ikke skal få vite, er å si det.
     */
    public List<Grense> grenser(Sak sak, Bruker bruker) {
        if (!bruker.arbeiderI(sak.enhet())) {
            return List.of();
        }
        SakId sakId = sak.id();
        LocalDate idag = klokke.idag();
        Map<String, List<Samtykkerad>> etterTjeneste = erklaeringer.rader(sakId).stream().filter(s -> s.kanTrekkes() && s.setterGrense(idag))
                .collect(Collectors.groupingBy(Samtykkerad::tjeneste, TreeMap::new, Collectors.toList()));
        if (etterTjeneste.isEmpty()) {
            return List.of();
        }
        Saksbilde bilde = vurdering.bilde(sakId);
        return etterTjeneste.entrySet().stream().filter(t -> vurdering.gjelder(bilde, t.getKey(), idag))
                .map(t -> new Grense(t.getKey(), alt(t.getValue(), Samtykkerad::informasjon), alt(t.getValue(), Samtykkerad::unntak))).toList();
    }

    private static String alt(List<Samtykkerad> sagt, Function<Samtykkerad, String> felt) {
        return sagt.stream().map(felt).filter(t -> !Synlig.erTom(t)).map(String::strip).distinct().collect(Collectors.joining(" · "));
    }

    /** Om den saken gjelder, er gammel nok til å svare selv der saken hører til. */
    public boolean svarerSelv(Sak sak) {
        return vurdering.svarerSelv(sak, enheter.hent(sak.enhet()).tjeneste(), klokke.idag());
    }

    private Samtykke stilling(Saksbilde bilde, List<Erklaering> svar) {
        Erklaering siste = svar.get(svar.size() - 1);
        LocalDate idag = klokke.idag();
        boolean venter = siste.gjelder(idag) && siste.kanAapne() && !vurdering.gjelder(bilde, siste.tjeneste(), idag);
        return new Samtykke(siste.tjeneste(), venter ? "venter" : siste.avgjoerelse(), siste.fra(), siste.til(),
                siste.trukket() != null);
    }

    /** Om noen annen tjeneste er omfattet denne dagen, norsk tid; første og siste dag er med. */
    public boolean noenGjelder(SakId sakId, LocalDate dag) {
        Saksbilde bilde = vurdering.bilde(sakId);
        return bilde.tjenester().anyMatch(t -> vurdering.gjelder(bilde, t, dag));
    }
}
