package no.stafett.tiltak.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tiltak.TiltakService;
import no.stafett.tiltak.Vurdering;
import org.springframework.stereotype.Component;

/** Det som kan gjøres med ett tiltak fra siden, med det som ble valgt og skrevet ved knappen. */
@Component
class Tiltaksvalget {

    private static final int LENGST = 1000;
    private static final String GRAD = "ja|delvis|nei";

    private final TiltakService tiltak;

    Tiltaksvalget(TiltakService tiltak) {
        this.tiltak = tiltak;
    }

    /** Feltene ved knappene; null når de ikke er der eller er tomme. */
    record Valgt(String grunn, String ansvarlig, String gjennomfoert, String effekt, String videre) {
    }

    Map<String, String> gjør(String hva, SakId sak, UUID id, Valgt v, Bruker bruker) {
        switch (hva) {
            case "plasser" -> tiltak.plasser(sak, id, v.ansvarlig == null ? "" : v.ansvarlig, bruker);
            case "ta-imot" -> tiltak.taImot(sak, id, bruker);
            case "avvis" -> tiltak.avvis(sak, id, påkrevd(v.grunn), bruker);
            case "gi-fra-seg" -> tiltak.giFraSeg(sak, id, påkrevd(v.grunn), bruker);
            case "gjort" -> tiltak.meldGjort(sak, id, krev("gjennomfoert", v.gjennomfoert, GRAD), kort(v.grunn), bruker);
            case "evaluer" -> tiltak.evaluer(sak, id, vurdering(v), bruker);
            case "avslutt" -> tiltak.avslutt(sak, id, kort(v.grunn), bruker);
            case "gjenaapne" -> tiltak.gjenaapne(sak, id, bruker);
            default -> throw new FinnesIkke();
        }
        return Map.of("tiltakId", id.toString());
    }

    private static Vurdering vurdering(Valgt v) {
        return new Vurdering(v.gjennomfoert == null ? null : krev("gjennomfoert", v.gjennomfoert, GRAD),
                krev("effekt", v.effekt, "ja|delvis|nei|vet_ikke"), krev("videre", v.videre, "fortsette|andre_tiltak|avslutte"), kort(v.grunn));
    }

    private static String krev(String felt, String verdi, String lovlige) {
        if (verdi == null || !verdi.matches(lovlige)) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av(felt, "ugyldig_valg")));
        }
        return verdi;
    }

    private static String påkrevd(String tekst) {
        if (tekst == null) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("grunn", "paakrevd")));
        }
        return kort(tekst);
    }

    private static String kort(String tekst) {
        return tekst == null ? null : tekst.substring(0, Math.min(LENGST, tekst.length()));
    }
}
