package no.stafett.handlingsveileder.utkast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.handlingsveileder.Hendelser;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Radene bak et utkast. Filene har versjonene de gjelder i, så hver versjon kan hentes fram uten at alt er lagret hver gang. */
@Repository
class Modellutkastlager {

    private static final String HODE = "select id, leietaker, navn, versjon, tilstand from modellutkast where id = ?";

    private final JdbcClient sql;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Modellutkastlager(JdbcClient sql, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    Optional<Utkast> finn(UUID id) {
        return sql.sql(HODE).param(id).query(this::les).optional();
    }

    /** Låst til transaksjonen er over: to som lagrer samtidig, kommer etter hverandre. */
    Optional<Utkast> laas(UUID id) {
        return sql.sql(HODE + " for update").param(id).query(this::les).optional();
    }

    /** Som {@link #laas}, men tomt når en annen har det nå. */
    Optional<Utkast> laasStraks(UUID id) {
        return sql.sql(HODE + " for update skip locked").param(id).query(this::les).optional();
    }

    /** Slik utkastet var i den versjonen; nøkkelen i modellutkast_fil. */
    Map<String, byte[]> filer(UUID id, int versjon) {
        Map<String, byte[]> filer = new HashMap<>();
        sql.sql("select navn, innhold from modellutkast_fil where utkast = ? and fra <= ? and (til is null or til > ?)").params(id, versjon, versjon)
                .query(rs -> {
                    filer.put(rs.getString(1), rs.getBytes(2));
                });
        return filer;
    }

    void opprett(UUID id, String leietaker, String navn, UUID grunnlag, Bruker bruker) {
        Timestamp naa = naa();
        sql.sql("insert into modellutkast (id, kommune, leietaker, navn, grunnlag, versjon, tilstand, laget_av, laget, endret_av, endret) "
                + "values (?, ?, ?, ?, ?, 1, 'under_arbeid', ?, ?, ?, ?)").param(1, id).param(2, bruker.kommune()).param(3, leietaker).param(4, navn)
                .param(5, grunnlag, Types.OTHER).param(6, bruker.id().verdi()).param(7, naa).param(8, bruker.id().verdi()).param(9, naa).update();
    }

    /** @param forkastet de hun har forkastet, og som ennå ligger der */
    record Antall(int aapne, int forkastet) {
    }

    /** Utkastene hun har laget, og som ikke er publisert; modellutkast_laget_av. */
    Antall antall(PersonId person) {
        return sql.sql("""
                select count(*) filter (where tilstand <> 'forkastet'), count(*) filter (where tilstand = 'forkastet')
                  from modellutkast where laget_av = ? and tilstand <> 'publisert'""").param(person.verdi()).query((rs, n) -> new Antall(rs.getInt(1), rs.getInt(2))).single();
    }

    void nyVersjon(UUID id, int versjon, Bruker bruker) {
        sql.sql("update modellutkast set versjon = ?, endret_av = ?, endret = ?, foelger = false where id = ?").params(versjon, bruker.id().verdi(), naa(), id).update();
    }

    /** @param grunnlag det som gjaldt da det ble sendt, og som hun hadde sett @param gjelderFra null for med en gang */
    record Sending(UUID sendtAv, String merknad, LocalDate gjelderFra, UUID grunnlag) {
    }

    Sending sending(UUID id) {
        return sql.sql("select sendt_av, merknad, gjelder_fra, grunnlag from modellutkast where id = ?").param(id)
                .query((rs, n) -> new Sending(rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, LocalDate.class), rs.getObject(4, UUID.class))).single();
    }

    void send(UUID id, Sending sending) {
        sql.sql("update modellutkast set tilstand = 'til_godkjenning', sendt_av = ?, merknad = ?, gjelder_fra = ?, grunnlag = ?, godkjent_av = null, laast_av = null, laast_til = null where id = ?")
                .param(1, sending.sendtAv()).param(2, sending.merknad()).param(3, sending.gjelderFra(), Types.DATE).param(4, sending.grunnlag(), Types.OTHER).param(5, id).update();
    }

    void godkjent(UUID id, UUID av) {
        sql.sql("update modellutkast set godkjent_av = ? where id = ?").param(1, av, Types.OTHER).param(2, id).update();
    }

    UUID godkjentAv(UUID id) {
        return sql.sql("select godkjent_av from modellutkast where id = ?").param(id).query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class))).single().orElse(null);
    }

    /** Om hun har skrevet noe i det; modellutkast_hendelse_utkast. */
    boolean harSkrevet(UUID id, PersonId person) {
        return sql.sql("select exists (select 1 from modellutkast_hendelse where utkast = ? and person = ? and slag in ('lagret', 'hentet_tilbake'))")
                .params(id, person.verdi()).query(Boolean.class).single();
    }

    /** De som er godkjent og skal gjelde fra senest denne dagen; modellutkast_venter. */
    List<UUID> skalUt(LocalDate dag) {
        return sql.sql("select id from modellutkast where tilstand = 'venter' and gjelder_fra <= ? order by gjelder_fra, id").param(dag).query(UUID.class).list();
    }

    void settTilstand(UUID id, Tilstand tilstand) {
        sql.sql("update modellutkast set tilstand = ?, laast_av = null, laast_til = null where id = ?").params(tilstand.navn(), id).update();
    }

    void legg(UUID id, int versjon, String navn, byte[] innhold) {
        sql.sql("insert into modellutkast_fil (utkast, navn, fra, innhold) values (?, ?, ?, ?)").params(id, navn, versjon, innhold).update();
    }

    /** Fila slik den var, blir stående i historien. */
    void avslutt(UUID id, int versjon, String navn) {
        sql.sql("update modellutkast_fil set til = ? where utkast = ? and navn = ? and til is null").params(versjon, id, navn).update();
    }

    void foelg(UUID id) {
        sql.sql("update modellutkast set foelger = true where id = ?").param(id).update();
    }

    boolean foelger(UUID id) {
        return sql.sql("select foelger from modellutkast where id = ?").param(id).query(Boolean.class).single();
    }

    void giNavn(UUID id, String navn) {
        sql.sql("update modellutkast set navn = ? where id = ?").params(navn, id).update();
    }

    /** Det som står i historien, er også det andre får vite om. */
    void hendelse(UUID id, int versjon, String slag, String hva, UUID person) {
        sql.sql("insert into modellutkast_hendelse (id, utkast, versjon, slag, hva, person, tid) values (?, ?, ?, ?, ?, ?, ?)").param(1, UUID.randomUUID())
                .param(2, id).param(3, versjon).param(4, slag).param(5, kort(hva)).param(6, person, Types.OTHER).param(7, naa()).update();
        switch (slag) {
            case "sendt" -> hendelser.publishEvent(new Hendelser.UtkastSendt(id));
            case "godkjent", "sendt_tilbake", "publisert", "feilet" -> hendelser.publishEvent(new Hendelser.UtkastBesvart(id, slag));
            default -> { }
        }
    }

    private Utkast les(ResultSet rs, int nummer) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        int versjon = rs.getInt("versjon");
        return new Utkast(id, rs.getString("leietaker"), rs.getString("navn"), versjon, Tilstand.av(rs.getString("tilstand")), filer(id, versjon));
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    static String kort(String hva) {
        String ren = hva == null ? "" : hva.strip();
        return ren.length() <= 500 ? ren : ren.substring(0, 500);
    }
}
