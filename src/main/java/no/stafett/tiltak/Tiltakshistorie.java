package no.stafett.tiltak;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Paalogget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Det som har skjedd med tiltakene, og hva de førte til. Det som står her, blir stående. */
@Repository
public class Tiltakshistorie {

    private static final String SKREVET = "(select h.tiltak from tiltakshendelse h where h.sak = :sak and h.hendelse in ('lagt_til', 'endret') "
            + "and h.handling = cast(:handling as xid8))";
    private static final String ROERT = "(select h.tiltak from tiltakshendelse h where h.sak = :sak and h.handling = cast(:handling as xid8))";
    private static final List<String> BORT = List.of(
            "update tiltak set tiltak = '—' where sak = :sak and id in " + SKREVET + " and tiltak = any(:ord)",
            "update tiltak set problem = null where sak = :sak and id in " + SKREVET + " and problem = any(:ord)",
            "update tiltak set ansvarlig = null where sak = :sak and id in " + SKREVET + " and ansvarlig = any(:ord)",
            "update tiltak set grunn = null where sak = :sak and id in " + ROERT + " and grunn = any(:ord)",
            "update tiltakshendelse set grunn = null where sak = :sak and handling = cast(:handling as xid8) and grunn = any(:ord)",
            "update tiltaksvurdering set kommentar = null where sak = :sak and handling = cast(:handling as xid8) and kommentar = any(:ord)",
            "update tiltaksplan set maal = null where sak = :sak and handling = cast(:handling as xid8) and maal = any(:ord)",
            "update tiltaksplan set delmaal = null where sak = :sak and handling = cast(:handling as xid8) and delmaal = any(:ord)",
            "update tiltakshendelse set foer = foer || '{\"tiltak\": \"—\"}' where sak = :sak and tiltak in " + SKREVET + " and foer ->> 'tiltak' = any(:ord)",
            "update tiltakshendelse set foer = foer - 'problem' where sak = :sak and tiltak in " + SKREVET + " and foer ->> 'problem' = any(:ord)",
            "update tiltakshendelse set foer = foer - 'ansvarlig' where sak = :sak and tiltak in " + SKREVET + " and foer ->> 'ansvarlig' = any(:ord)");

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Forretningsklokke klokke;

    Tiltakshistorie(JdbcClient sql, JsonMapper json, Forretningsklokke klokke) {
        this.sql = sql;
        this.json = json;
        this.klokke = klokke;
    }

    /** @param av navnet; null når ingen gjorde det selv @param foer teksten slik den var før; null når den ikke ble endret */
    public record Hendelse(UUID tiltak, String hendelse, String av, Instant tid, String grunn, String foer) {
    }

    /** @param av navnet på den som skrev den */
    public record Vurdert(UUID tiltak, Vurdering vurdering, String av, Instant tid) {
    }

    /** Hendelsene i saken, den nyeste først; tiltakshendelse_sak. */
    public List<Hendelse> iSak(SakId sakId) {
        return sql.sql("""
                select h.tiltak, h.hendelse, p.navn, h.tid, h.grunn, h.foer ->> 'tiltak' from tiltakshendelse h left join person p on p.id = h.av
                 where h.sak = ? order by h.tid desc, h.id""").param(sakId.verdi())
                .query((rs, n) -> new Hendelse(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3),
                        rs.getTimestamp(4).toInstant(), rs.getString(5), "endret".equals(rs.getString(2)) ? rs.getString(6) : null)).list();
    }

    /** Den siste vurderingen av hvert tiltak; tiltaksvurdering_sak. */
    public Map<UUID, Vurdert> siste(SakId sakId) {
        Map<UUID, Vurdert> siste = new LinkedHashMap<>();
        sql.sql("""
                select distinct on (v.tiltak) v.tiltak, v.gjennomfoert, v.effekt, v.videre, v.kommentar, p.navn, v.tid
                  from tiltaksvurdering v left join person p on p.id = v.av where v.sak = ? order by v.tiltak, v.tid desc, v.id""")
                .param(sakId.verdi()).query(rs -> {
                    UUID tiltak = rs.getObject(1, UUID.class);
                    siste.put(tiltak, new Vurdert(tiltak, new Vurdering(rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)),
                            rs.getString(6), rs.getTimestamp(7).toInstant()));
                });
        return siste;
    }

    /** Et tiltak noen mistet. @param ansvarlig slik {@link Ansvar#valg} skriver det @param svart når hun sa ja; null når hun bare var spurt */
    record Mistet(UUID tiltak, String ansvarlig, Instant svart) {
    }

    /** De som er uten ansvarlig fordi en tjeneste har gått ut siden da, når ikke noe har skjedd med dem etterpå; tiltakshendelse_tiltak. */
    List<Mistet> mistetSiden(SakId sakId, Instant siden) {
        return sql.sql("""
                select s.tiltak, s.foer ->> 'ansvarlig', case when s.foer ->> 'status' = 'tatt_imot' then (select max(j.tid) from tiltakshendelse j
                         where j.tiltak = s.tiltak and j.hendelse = 'tatt_imot') end
                  from (select distinct on (h.tiltak) h.* from tiltakshendelse h where h.sak = ? order by h.tiltak, h.tid desc, h.id) s
                 where s.hendelse = 'tjenesten_ute' and s.tid >= ? and s.foer ->> 'ansvarlig' is not null""")
                .params(sakId.verdi(), Timestamp.from(siden)).query((rs, n) -> new Mistet(rs.getObject(1, UUID.class), rs.getString(2),
                        rs.getTimestamp(3) == null ? null : rs.getTimestamp(3).toInstant())).list();
    }

    /** De som sist ble avsluttet mellom de to øyeblikkene; tiltakshendelse_sak. */
    List<UUID> avsluttetMellom(SakId sakId, Instant fra, Instant til) {
        return sql.sql("""
                select s.tiltak from (select distinct on (h.tiltak) h.* from tiltakshendelse h where h.sak = ? order by h.tiltak, h.tid desc, h.id) s
                 where s.hendelse = 'avsluttet' and s.tid between ? and ?""")
                .params(sakId.verdi(), Timestamp.from(fra), Timestamp.from(til)).query((rs, n) -> rs.getObject(1, UUID.class)).list();
    }

    /** @param svar det enheten som var spurt, svarte med dette; null når det ikke var noe svar */
    void skriv(Tiltak foer, String hendelse, String grunn, String svar) {
        sql.sql("""
                insert into tiltakshendelse (id, tiltak, sak, hendelse, av, tid, grunn, foer, svar, enhet)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .param(1, UUID.randomUUID()).param(2, foer.id()).param(3, foer.sakId().verdi()).param(4, hendelse)
                .param(5, av(), Types.OTHER).param(6, Timestamp.from(klokke.instant())).param(7, grunn, Types.VARCHAR)
                .param(8, bilde(foer)).param(9, svar, Types.VARCHAR).param(10, svar == null ? null : foer.ansvar().enhet().verdi(), Types.OTHER).update();
    }

    /** Hvorfor, sist dette skjedde; tiltakshendelse_tiltak. */
    public Optional<String> sisteGrunn(UUID tiltak, String hendelse) {
        return sql.sql("select grunn from tiltakshendelse where tiltak = ? and hendelse = ? order by tid desc, id limit 1").params(tiltak, hendelse)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).optional().flatMap(grunn -> grunn);
    }

    /** De som ble lagt til i saken i den handlingen; tiltakshendelse_sak. */
    List<UUID> lagtTilI(SakId sakId, String handling) {
        return sql.sql("select tiltak from tiltakshendelse where sak = ? and hendelse = 'lagt_til' and handling = cast(? as xid8)")
                .params(sakId.verdi(), handling).query((rs, n) -> rs.getObject(1, UUID.class)).list();
    }

    /**
     * Ordene gjaldt et annet barn, og tas bort overalt der skjemaet skrev dem da det ble levert. Et tiltak må hete noe, og heter da {@code —}.
     * Står det samme et annet sted, har noen ment det der.
     *
     * @param handling transaksjonen skjemaet ble levert i
     */
    void taBort(SakId sakId, Set<String> ordene, String handling) {
        Map<String, Object> hvor = Map.of("sak", sakId.verdi(), "handling", handling, "ord", ordene.toArray(String[]::new));
        BORT.forEach(en -> sql.sql(en).params(hvor).update());
    }

    private String bilde(Tiltak foer) {
        Map<String, Object> bilde = new LinkedHashMap<>();
        bilde.put("tiltak", foer.felt().tiltak());
        bilde.put("problem", foer.felt().problem());
        bilde.put("arena", foer.felt().arena());
        bilde.put("tjeneste", foer.felt().tjeneste());
        bilde.put("start", foer.felt().start());
        bilde.put("frist", foer.felt().frist());
        bilde.put("evalueres", foer.felt().evalueres());
        bilde.put("ansvarlig", foer.ansvar().valg());
        bilde.put("status", foer.status().navn());
        return json.writeValueAsString(bilde);
    }

    void vurder(Tiltak t, Vurdering v) {
        sql.sql("""
                insert into tiltaksvurdering (id, tiltak, sak, gjennomfoert, effekt, videre, kommentar, av, tid)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, UUID.randomUUID()).param(2, t.id()).param(3, t.sakId().verdi()).param(4, v.gjennomfoert(), Types.VARCHAR)
                .param(5, v.effekt(), Types.VARCHAR).param(6, v.videre(), Types.VARCHAR).param(7, v.kommentar(), Types.VARCHAR)
                .param(8, av(), Types.OTHER).param(9, Timestamp.from(klokke.instant())).update();
    }

    /** Alt som er vurdert siden forrige evaluering, hører til denne. @return den siste vurderingen av hvert tiltak */
    List<Vurdering> samleTil(SakId sakId, UUID evaluering) {
        sql.sql("update tiltaksvurdering set evaluering = ? where sak = ? and evaluering is null").params(evaluering, sakId.verdi()).update();
        return sql.sql("""
                select distinct on (tiltak) gjennomfoert, effekt, videre, kommentar from tiltaksvurdering
                 where evaluering = ? order by tiltak, tid desc, id""").param(evaluering)
                .query((rs, n) -> new Vurdering(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4))).list();
    }

    private static UUID av() {
        return Paalogget.person().map(p -> p.verdi()).orElse(null);
    }
}
