package no.stafett.stafettlogg.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Avklaring;
import no.stafett.sak.Avklaringer;
import no.stafett.sak.NivaaEndret;
import no.stafett.sak.SakAvsluttet;
import no.stafett.sak.StafettOverfoert;
import no.stafett.skjema.SkjemaBesvart;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Svararkiv;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Det saken selv forteller i loggen, skrevet i samme transaksjon som det skjedde. Det skjermede rommet forteller ingenting. */
@Component
class Saksforteller {

    static final String LYSGLIMT = "lysglimt";
    /** Skjemaene som er et innlegg når de er besvart. */
    private static final Map<String, Loggslag> SKJEMAER = Map.of("tiltaksplan", Loggslag.TILTAK, "tiltakslogg", Loggslag.TILTAK,
            "moetereferat", Loggslag.REFERAT, LYSGLIMT, Loggslag.LYSGLIMT);
    private static final String EVALUERING = "evaluering";
    private static final int LENGSTE_GLIMT = 500;

    private final Loggposter poster;
    private final Svararkiv svarene;
    private final Avklaringer avklaringer;
    private final Forretningsklokke klokke;

    Saksforteller(Loggposter poster, Svararkiv svarene, Avklaringer avklaringer, Forretningsklokke klokke) {
        this.poster = poster;
        this.svarene = svarene;
        this.avklaringer = avklaringer;
        this.klokke = klokke;
    }

    @EventListener
    void paa(NivaaEndret endret) {
        nivaa(endret.sakId(), endret.fra(), endret.til());
    }

    @EventListener
    void paa(SakAvsluttet avsluttet) {
        nivaa(avsluttet.sakId(), null, null);
    }

    @EventListener
    void paa(StafettOverfoert overfoert) {
        Map<String, Object> fakta = new HashMap<>(Map.of("til", overfoert.til().toString()));
        if (overfoert.fra() != null) {
            fakta.put("fra", overfoert.fra().toString());
        }
        legg(overfoert.sakId(), Loggslag.OVERLEVERING, "", fakta, null, false);
    }

    /** Etter at planen og evalueringen er skrevet, så et svar de avviser, aldri kommer hit. */
    @EventListener
    @Order(30)
    void paa(SkjemaBesvart besvart) {
        Loggslag slag = slag(besvart.skjemaId());
        if (slag != null) {
            svarene.aapent(besvart.svarId()).ifPresent(svar -> fortell(svar, slag));
        }
    }

    /** null når skjemaet ikke er noe innlegg. */
    static Loggslag slag(String skjema) {
        return skjema.startsWith(EVALUERING) ? Loggslag.EVALUERING : SKJEMAER.get(skjema);
    }

    private void fortell(Svar svar, Loggslag slag) {
        boolean glimt = slag == Loggslag.LYSGLIMT;
        legg(svar.sakId(), slag, glimt ? glimtet(svar.tekst("tekst").orElse("")) : "", Map.of(), svar.id(),
                glimt && svar.innhold().path("synligForForesatt").asBoolean(false));
    }

    /** Tjenesten bestemmer selv hvor langt skjemaet tillater; her står begynnelsen, og resten i svaret innlegget viser til. */
    static String glimtet(String tekst) {
        return tekst.codePointCount(0, tekst.length()) <= LENGSTE_GLIMT ? tekst
                : tekst.substring(0, tekst.offsetByCodePoints(0, LENGSTE_GLIMT - 1)) + "…";
    }

    /** @param fra null når saken begynte @param til null når den sluttet */
    private void nivaa(SakId sakId, Integer fra, Integer til) {
        Map<String, Object> fakta = new HashMap<>();
        if (fra != null) {
            fakta.put("fra", fra);
        }
        if (til != null) {
            fakta.put("til", til);
        }
        String begrunnelse = "";
        if (fra != null || til == null) {
            Avklaring siste = avklaringer.siste(sakId).orElse(null);
            begrunnelse = siste == null || siste.begrunnelse() == null ? "" : siste.begrunnelse();
            if (siste != null && siste.valgt() != null) {
                fakta.put("valgt", siste.valgt());
            }
        }
        legg(sakId, Loggslag.NIVAAENDRING, begrunnelse, fakta, null, false);
    }

    private void legg(SakId sakId, Loggslag slag, String tekst, Map<String, Object> fakta, UUID svar, boolean synlig) {
        poster.legg(new Loggposter.Innsatt(sakId, slag, klokke.idag(), tekst, fakta, svar, synlig, Paalogget.person().orElse(null),
                klokke.instant()));
    }
}
