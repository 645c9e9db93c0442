package no.stafett.samtykke;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.prosess.Prosesser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invitasjonene i saken; invitasjon_en_aapen(sak, enhet). Hver følges av en liten prosess, som gir den inviterte enheten en
 * oppgave å svare på, og som slutter når invitasjonen gjør det.
 */
@Component
class Invitasjoner {

    private final JdbcClient sql;
    private final Prosesser prosesser;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Invitasjoner(JdbcClient sql, Prosesser prosesser, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.prosesser = prosesser;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    boolean venterSvarFra(SakId sakId, EnhetId enhet) {
        return ubesvarte(sakId).contains(enhet);
    }

    List<EnhetId> ubesvarte(SakId sakId) {
        return sql.sql("select enhet from invitasjon where sak = ? and svart is null").param(sakId.verdi())
                .query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    /** Ubesvarte som er sendt siden da. */
    List<EnhetId> sendtSiden(SakId sakId, Instant siden) {
        return sql.sql("select enhet from invitasjon where sak = ? and svart is null and invitert >= ?").params(sakId.verdi(), Timestamp.from(siden))
                .query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    /** De som var sendt, og som et nytt nivå tok siden da. */
    List<EnhetId> tattSiden(SakId sakId, Instant siden) {
        return sql.sql("select distinct enhet from invitasjon where sak = :sak and bortfalt = 'nivaa' and svart >= :siden and invitert < :siden")
                .param("sak", sakId.verdi()).param("siden", Timestamp.from(siden)).query((rs, n) -> new EnhetId(rs.getObject(1, UUID.class))).list();
    }

    void send(SakId sakId, EnhetId enhet) {
        sql.sql("insert into invitasjon (id, sak, enhet, invitert) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), sakId.verdi(), enhet.verdi(), naa()).update();
        prosesser.startFor("tjeneste_invitert", sakId, enhet);
        hendelser.publishEvent(new Hendelser.TjenesteInvitert(sakId, enhet));
    }

    void besvar(SakId sakId, EnhetId enhet, boolean godtatt) {
        sql.sql("update invitasjon set svart = ?, godtatt = ? where sak = ? and enhet = ? and svart is null")
                .params(naa(), godtatt, sakId.verdi(), enhet.verdi()).update();
    }

    /** Invitasjonen gjelder ikke lenger, og oppgaven forsvinner. @param grunn samtykke, nivaa, tatt_ut eller avsluttet */
    void trekk(SakId sakId, EnhetId enhet, String grunn) {
        sql.sql("update invitasjon set svart = ?, bortfalt = ? where sak = ? and enhet = ? and svart is null")
                .params(naa(), grunn, sakId.verdi(), enhet.verdi()).update();
        prosesser.avsluttFor("invitasjon", sakId, enhet);
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }
}
