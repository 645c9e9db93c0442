package no.stafett.oppgave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.sak.Saker;
import no.stafett.sak.Stafettpinne;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import no.stafett.tilgang.Personer;
import no.stafett.tiltak.Tiltaksvalg;
import org.springframework.stereotype.Component;

/** Innholdet i lister skjemaene henter fra oss: personer i enheten, og andre enheter i kommunen. */
@Component
class Valglister {

    private final Saker saker;
    private final Stafettpinne pinne;
    private final Personer personer;
    private final Enheter enheter;
    private final Tiltaksvalg tiltaksvalg;

    Valglister(Saker saker, Stafettpinne pinne, Personer personer, Enheter enheter, Tiltaksvalg tiltaksvalg) {
        this.saker = saker;
        this.pinne = pinne;
        this.personer = personer;
        this.enheter = enheter;
        this.tiltaksvalg = tiltaksvalg;
    }

    /** Foresatte og tiltak står i saken, så de listene er tomme for den som ikke ser den. */
    Map<String, Object> til(Oppgave oppgave, Bruker bruker) {
        Saker.Merke sak = saker.merke(oppgave.sakId());
        Map<String, Object> lister = new LinkedHashMap<>(Map.of("personer", personer(sak), "enheter", enheter(sak)));
        lister.putAll(tiltaksvalg.til(sak.id(), bruker));
        return lister;
    }

    private List<Map<String, String>> personer(Saker.Merke sak) {
        Stream<Personer.Kollega> iEnheten = personer.iEnhet(sak.enhet()).stream().filter(p -> saker.kanHaNoeMed(sak.id(), p.id()));
        return Stream.concat(pinne.holderMedNavn(sak.id()).stream(), iEnheten).distinct()
                .map(p -> valg(p.navn(), p.id().toString())).toList();
    }

    private List<Map<String, String>> enheter(Saker.Merke sak) {
        return enheter.i(sak.kommune()).stream().filter(e -> !e.id().equals(sak.enhet()))
                .map((Enhet e) -> valg(e.navn(), e.id().toString())).toList();
    }

    /** Et valg slik form-js venter det. */
    private static Map<String, String> valg(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
