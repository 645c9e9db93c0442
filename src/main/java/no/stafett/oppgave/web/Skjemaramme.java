package no.stafett.oppgave.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.hopp.Hoppet;
import no.stafett.oppgave.hopp.Trinnhoppene;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Bruker;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Tiltakene;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rammen rundt skjemaet på oppgavesiden: tittelen, det som står i det, og hvor det lagres og sendes. */
@Component
class Skjemaramme {

    private final SvarService skjemaer;
    private final JsonMapper json;
    private final Tiltakene tiltakene;
    private final Noekkelring noekler;
    private final Trinnhoppene hoppene;

    Skjemaramme(SvarService skjemaer, JsonMapper json, Tiltakene tiltakene, Noekkelring noekler, Trinnhoppene hoppene) {
        this.skjemaer = skjemaer;
        this.json = json;
        this.tiltakene = tiltakene;
        this.noekler = noekler;
        this.hoppene = hoppene;
    }

    /** Tiltaket oppgaven gjelder, som skjemaet ikke selv sier noe om; null for andre oppgaver og for den som ikke ser saken. */
    Tiltak tiltaket(Arbeidsflate.Visning flate) {
        return flate.serSaken() ? tiltakene.iOppgave(flate.oppgave().id()).orElse(null) : null;
    }

    /** At trinnet ble hoppet over, og hvorfor; null når det ikke ble det, og for den som ikke ser saken. */
    Hoppet hoppet(Arbeidsflate.Visning flate) {
        return flate.serSaken() && flate.trinn().kanHoppesOver() && !flate.oppgave().erAapen() ? hoppene.finn(flate.oppgave().id()).orElse(null) : null;
    }

    /** @param verktoey id på et av trinnets andre skjemaer, null for hovedskjemaet */
    Oppgaveside.Skjemadel del(Arbeidsflate.Visning flate, String verktoey, Bruker bruker) {
        String api = "/api/v1/oppgaver/" + flate.oppgave().id();
        String side = "/oppgaver/" + flate.oppgave().id();
        Instant lagret = flate.utkast() == null ? null : flate.utkast().tid();
        return new Oppgaveside.Skjemadel(Svarvisning.tittel(flate.skjema()), Svarvisning.om(flate.skjema()), innhold(flate), verktoey,
                api + "/utkast" + (verktoey == null ? "" : "?skjema=" + verktoey),
                verktoey == null ? api + "/fullfoer" : api + "/skjemaer/" + verktoey,
                verktoey == null ? side + "/ferdig" : side, UUID.randomUUID().toString(),
                lagret == null ? null : LocalDateTime.ofInstant(lagret, Forretningsklokke.NORGE), laas(flate, bruker));
    }

    /**
     * Nøkkelen det som ikke er kommet fram hit, er låst med i nettleseren så lenge nettet er borte (ADR 0055). Bare den som er logget inn som
     * den samme, får den igjen; på et delt nettbrett kan ingen andre lese det.
     */
    private String laas(Arbeidsflate.Visning flate, Bruker bruker) {
        boolean skriver = flate.erMin() && flate.oppgave().erAapen();
        return skriver ? Base64.getEncoder().encodeToString(noekler.avledet("lokal kopi", bruker.id() + "/" + flate.oppgave().id())) : null;
    }

    private String innhold(Arbeidsflate.Visning flate) {
        ObjectNode innhold = json.createObjectNode();
        innhold.set("skjema", flate.skjema());
        // Uten versjonen ville første lagring sett ut som om noen andre hadde skrevet.
        innhold.put("versjon", flate.utkast() == null ? 0 : flate.utkast().versjon());
        innhold.set("utkast", skrevet(flate));
        innhold.set("inndata", json.valueToTree(flate.valglister()));
        return innhold.toString();
    }

    /** Utkastet mens det skrives; svaret som ble sendt, når oppgaven er ferdig. */
    private static JsonNode skrevet(Arbeidsflate.Visning flate) {
        if (flate.oppgave().erAapen()) {
            return flate.utkast() == null ? null : flate.utkast().innhold();
        }
        String skjema = flate.skjema().path("id").asString("");
        return flate.svar().stream().filter(svar -> svar.skjemaId().equals(skjema)).findFirst().map(Svar::innhold).orElse(null);
    }

    /** Trinnets andre skjemaer, og hvilke som er fylt ut. */
    List<Oppgaveside.Verktoey> verktoey(Arbeidsflate.Visning flate) {
        List<String> fylt = flate.svar().stream().map(svar -> svar.skjemaId()).toList();
        return flate.trinn().verktoey().stream().map(id -> new Oppgaveside.Verktoey(id,
                Svarvisning.tittel(skjemaer.skjema(flate.oppgave().definisjon(), id)), fylt.contains(id),
                flate.trinn().paakrevd().contains(id))).toList();
    }
}
