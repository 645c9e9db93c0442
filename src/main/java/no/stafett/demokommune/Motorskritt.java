package no.stafett.demokommune;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.prosess.Oppgaver;
import no.stafett.prosess.Prosesser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Det tjenestene ellers ville bedt motoren om, ett skritt om gangen. Radene skrittet bygger på, er skrevet fra før. */
@Component
class Motorskritt {

    /** Det forslagene bygger på; samtykke og runder er slik de er i en sak det ikke er noe galt med. */
    private static final Map<String, Object> GRUNNLAG = Map.of("akuttSjekk", "nei", "samletVurdering", "delvis", "enighetForesatte", "ja",
            "gyldigSamtykke", true, "antallTjenester", 1, "runderUtenEffekt", 0, "arsakGruppe", false, "ipRett", "nei");

    private final Prosesser prosesser;
    private final Oppgaver oppgaver;
    private final JdbcClient sql;

    Motorskritt(Prosesser prosesser, Oppgaver oppgaver, JdbcClient sql) {
        this.prosesser = prosesser;
        this.oppgaver = oppgaver;
        this.sql = sql;
    }

    void start(Manus m) {
        prosesser.startSak(new SakId(m.id), m.nivaa());
    }

    /** @return motorens id på oppgaven */
    String fullfør(Manus m, Manus.Steg s) {
        String oppgave = sql.sql("select id from oppgave where sak = ? and trinn = ? and status = 'aapen'").params(m.id, s.trinn()).query(String.class)
                .optional().orElseThrow(() -> new IllegalStateException("Sak " + m.nummer + " står ikke ved " + s.trinn()));
        Map<String, Object> verdier = new HashMap<>(GRUNNLAG);
        if (s.utfall() != null) {
            verdier.put("utfall", s.utfall());
            besluttet(m, s, oppgave);
        }
        oppgaver.fullfør(oppgave, verdier);
        sql.sql("update oppgave set fullfoert_av = ?, behandler = ?, tatt = avsluttet where id = ?").params(s.av().id(), s.av().id(), oppgave).update();
        return oppgave;
    }

    /** Forslaget som lå på bordet, er avgjort. */
    private void besluttet(Manus m, Manus.Steg s, String oppgave) {
        sql.sql("update avklaring set oppgave = ?, valgt = ?, begrunnelse = ?, person = ?, avgjort = ? "
                + "where id = (select id from avklaring where sak = ? and avgjort is null order by foreslaatt desc limit 1)")
                .params(oppgave, s.utfall(), m.t.en(Ordliste.BEGRUNNELSE), s.av().id(), Timestamp.from(s.tid()), m.id).update();
    }

    void planLagt(Manus m) {
        prosesser.start("plan_lagt", new SakId(m.id));
    }

    void evaluert(Manus m) {
        prosesser.meld("evaluering_holdt", new SakId(m.id), Map.of());
    }

    /** Den som er spurt, får oppgaven sin; har hun sagt ja, gjenstår det å gjøre det. */
    void tiltak(Manus m, Manus.Gjoeremaal g) {
        prosesser.startTiltak(new SakId(m.id), g.id());
        if ("tatt_imot".equals(g.status())) {
            String oppgave = sql.sql("select oppgave from tiltak where id = ?").param(g.id()).query(String.class).single();
            oppgaver.fullfør(oppgave, Map.of("godtatt", "ja"));
            sql.sql("update oppgave set fullfoert_av = ?, behandler = ? where id = ?").params(g.hos().id(), g.hos().id(), oppgave).update();
        }
    }

    void inviter(Manus m, Manus.Bedt b) {
        prosesser.startFor("tjeneste_invitert", new SakId(m.id), new EnhetId(b.sted().id()));
    }

    void samtykke(Manus m) {
        prosesser.meld("samtykke_svart", new SakId(m.id), Map.of());
        prosesser.start("samtykke_gitt", new SakId(m.id));
    }

    void akutt(Manus m) {
        UUID rom = sql.sql("select id from akuttrom where sak = ?").param(m.id).query(UUID.class).single();
        prosesser.startIRom(new SakId(m.id), rom);
    }

    /** Den siste oppgaven på nivået er hos en av dem som kan ta den. */
    void ta(Manus m, Kommune.Ansatt hun) {
        sql.sql("select o.id from oppgave o where o.sak = ? and o.status = 'aapen' and o.prosess like 'nivaa%' and o.behandler is null")
                .param(m.id).query(String.class).list().forEach(oppgave -> {
                    oppgaver.ta(oppgave, new PersonId(hun.id()));
                    sql.sql("update oppgave o set behandler = ?, tatt = opprettet, reservert_til = case when exists (select 1 from oppgavekandidat k "
                            + "where k.oppgave = o.id and k.gruppe <> ?) then stafett_naa() + interval '14 days' end where id = ?")
                            .params(hun.id(), "p:" + hun.id(), oppgave).update();
                    sql.sql("update oppgavekandidat set ledig = false where oppgave = ?").param(oppgave).update();
                });
    }

    /** Det motoren fortalte om nivået, har ingen avsender; det var den som hadde saken. Det gamle skal ingen varsles om nå. */
    void rydd(Manus m) {
        sql.sql("update loggpost set forfatter = ? where sak = ? and forfatter is null and slag in ('nivaaendring', 'overlevering')")
                .params(m.holder.id(), m.id).update();
        sql.sql("delete from varselhendelse h using oppgave o where o.id = h.oppgave and o.sak = ?").param(m.id).update();
    }
}
