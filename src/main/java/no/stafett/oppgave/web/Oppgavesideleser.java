package no.stafett.oppgave.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Sakskort;
import no.stafett.oppgave.Sakskortleser;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Saker;
import no.stafett.skjema.Svar;
import no.stafett.skjema.SvarService;
import no.stafett.skjema.Svarvisning;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Setter sammen oppgavesiden. */
@Component
class Oppgavesideleser {
    private final Saker saker;
    private final Sakskortleser kort;
    private final Svarhistorikk historikk;
    private final SvarService skjemaer;
    private final Tid tid;

    Oppgavesideleser(Saker saker, Sakskortleser kort, Svarhistorikk historikk, SvarService skjemaer, Tid tid) {
        this.saker = saker;
        this.kort = kort;
        this.historikk = historikk;
        this.skjemaer = skjemaer;
        this.tid = tid;
    }

    /** @param verktoey id på et av trinnets andre skjemaer, null for hovedskjemaet */
    Oppgaveside les(Arbeidsflate.Visning flate, String verktoey, Bruker bruker, Locale språk) {
        Oppgave oppgave = flate.oppgave();
        Sakskort sak = flate.serSaken() ? saker.finnSynlig(oppgave.sakId(), bruker).map(kort::les).orElse(null) : null;
        return new Oppgaveside(oppgave, flate.trinn(), Dagsfrist.av(oppgave.erAapen() ? oppgave.frist() : null, tid.klokke.idag()),
                flate.kanTas(), flate.erMin(), sak != null, skjemadel(flate, verktoey), verktoey(flate), sak,
                sak == null ? List.of() : historikk.iSak(oppgave.sakId(), flate.valglister(), språk));
    }

    private Oppgaveside.Skjemadel skjemadel(Arbeidsflate.Visning flate, String verktoey) {
        String api = "/api/v1/oppgaver/" + flate.oppgave().id();
        String side = "/oppgaver/" + flate.oppgave().id();
        Instant lagret = flate.utkast() == null ? null : flate.utkast().tid();
        return new Oppgaveside.Skjemadel(Svarvisning.tittel(flate.skjema()), Svarvisning.om(flate.skjema()), innhold(flate), verktoey,
                api + "/utkast" + (verktoey == null ? "" : "?skjema=" + verktoey),
                verktoey == null ? api + "/fullfoer" : api + "/skjemaer/" + verktoey,
                verktoey == null ? side + "/ferdig" : side, UUID.randomUUID().toString(),
                lagret == null ? null : LocalDateTime.ofInstant(lagret, Forretningsklokke.NORGE));
    }

    private String innhold(Arbeidsflate.Visning flate) {
        ObjectNode innhold = tid.json.createObjectNode();
        innhold.set("skjema", flate.skjema());
        // Uten versjonen ville første lagring sett ut som om noen andre hadde skrevet.
        innhold.put("versjon", flate.utkast() == null ? 0 : flate.utkast().versjon());
        innhold.set("utkast", skrevet(flate));
        innhold.set("inndata", tid.json.valueToTree(flate.valglister()));
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

    private List<Oppgaveside.Verktoey> verktoey(Arbeidsflate.Visning flate) {
        List<String> fylt = flate.svar().stream().map(svar -> svar.skjemaId()).toList();
        return flate.trinn().verktoey().stream().map(id -> new Oppgaveside.Verktoey(id,
                Svarvisning.tittel(skjemaer.skjema(flate.oppgave().definisjon(), id)), fylt.contains(id),
                flate.trinn().paakrevd().contains(id))).toList();
    }

    /** Klokke og JSON. */
    @Component
    record Tid(Forretningsklokke klokke, JsonMapper json) {
    }
}
